import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { parse } from "node:querystring";

/** A request's body, or why it is not taken, with the status that says so. */
export type ReadRequest = { body: Record<string, unknown> } | { refused: string; status: 400 | 401 | 413 };

/** The most that is read of a request, in bytes: what Bolt takes, and far more than Slack sends. */
const largest = 4 * 1024 * 1024;

const form = "application/x-www-form-urlencoded";

/** How old a signature may be, in seconds: an older request is one that somebody recorded. */
const oldest = 300;

/**
 * Reads a request that came to Slack's address: its signature first, and only then what it says. Rejects when its sender
 * goes away.
 */
export async function readRequest(request: IncomingMessage, signingSecret: string): Promise<ReadRequest> {
  const bytes = await bytesOf(request);
  if (bytes === null) return { refused: `it has more than ${largest} bytes`, status: 413 };
  const text = bytes.toString();
  const isForm = request.headers["content-type"]?.startsWith(form);
  const refused = flawOf(request, bytes, signingSecret);
  if (refused !== null) {
    // Slack looks every now and then whether the certificate is good, and does not sign that.
    return isForm && parse(text).ssl_check === "1" ? { body: { ssl_check: "1" } } : { refused, status: 401 };
  }
  try {
    const body: unknown = isForm ? formOf(text) : JSON.parse(text);
    if (typeof body === "object" && body !== null) return { body: body as Record<string, unknown> };
  } catch {
    // Told below.
  }
  return { refused: "its body is neither JSON nor a form of Slack's", status: 400 };
}

/** The fields of a form; of a click, what its one field holds as JSON. */
function formOf(text: string): unknown {
  const fields = parse(text);
  return typeof fields.payload === "string" ? JSON.parse(fields.payload) : fields;
}

/**
 * What is wrong with a signature; null when it is Slack's. Checked here since Bolt's function hashes three times as much.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
function flawOf({ headers }: IncomingMessage, bytes: Buffer, signingSecret: string): string | null {
  const { "x-slack-signature": signature, "x-slack-request-timestamp": stamp } = headers;
  if (typeof signature !== "string" || typeof stamp !== "string") return "it is not signed";
  // What is no number is no younger than anything either.
  if (!(Date.now() / 1000 - Number(stamp) < oldest)) return "its signature is too old";
  const right = createHmac("sha256", signingSecret).update(`v0:${stamp}:`).update(bytes).digest();
  const given = Buffer.from(signature.replace(/^v0=/u, ""), "hex");
  return given.length === right.length && timingSafeEqual(given, right) ? null : "its signature is not Slack's";
}

/** The bytes of a request; null when they are too many, which is known once its sender has done. */
function bytesOf(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= largest) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on("end", () => resolve(length > largest ? null : Buffer.concat(chunks)));
    request.on("error", reject);
  });
}
