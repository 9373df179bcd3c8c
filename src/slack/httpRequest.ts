import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { parse } from "node:querystring";

/** A request's body, or why it is not taken, with the status that says so. */
export type ReadRequest = { body: Record<string, unknown> } | { refused: string; status: 400 | 401 | 413 };

/**
 * The most that is read of a request, in bytes: a view, the largest thing that Slack sends, has 250 KB at most, which a
 * form may write three times as long. Anybody can have the bot hold this much for a moment, since nothing less than the
 * whole shows whether a signature is right.
 */
const largest = 1024 * 1024;

/** The most that is read of what proves not even to be meant for now, in bytes. */
const largestUnproven = 1024;

const form = "application/x-www-form-urlencoded";

/**
 * How far a signature may be from now, in seconds: an older one is of a request that somebody recorded, and one from the
 * future could be sent again for as long.
 */
const furthest = 300;

/**
 * Reads a request that came to Slack's address: whether it is signed first, and only then what it says. `now` gives
 * milliseconds. Rejects when its sender goes away.
 */
export async function readRequest(
  request: IncomingMessage,
  { signingSecret, now }: { signingSecret: string; now: () => number },
): Promise<ReadRequest> {
  const { headers } = request;
  const isForm = headers["content-type"]?.toLowerCase().startsWith(form) ?? false;
  const unproven = flawOf(headers, now());
  if (unproven !== null && !isForm) return { refused: unproven, status: 401 };
  const bytes = await bytesOf(request, unproven === null ? largest : largestUnproven);
  if (bytes === null) {
    return unproven === null
      ? { refused: `it has more than ${largest} bytes`, status: 413 }
      : { refused: unproven, status: 401 };
  }
  const refused = unproven ?? (isSigned(headers, bytes, signingSecret) ? null : "its signature is not Slack's");
  // Slack looks every now and then whether the certificate is good, and does not sign that.
  if (refused !== null) return isForm && isSslCheck(bytes) ? { body: { ssl_check: "1" } } : { refused, status: 401 };
  const text = bytes.toString();
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

function isSslCheck(bytes: Buffer): boolean {
  return bytes.length <= largestUnproven && parse(bytes.toString()).ssl_check === "1";
}

/**
 * What can be told from its head to be wrong with a signature; null when nothing can.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
function flawOf(headers: IncomingHttpHeaders, now: number): string | null {
  const { "x-slack-signature": signature, "x-slack-request-timestamp": stamp } = headers;
  if (typeof signature !== "string" || typeof stamp !== "string") return "it is not signed";
  // Of what is no number this cannot be said either.
  if (Math.abs(now / 1000 - Number(stamp)) < furthest) return null;
  return "it is five minutes or more from now that it was signed: either it is not Slack's, or the clock here is wrong";
}

/** Whether it has Slack's signature. Looked at here since Bolt's function hashes three times as much. */
function isSigned(headers: IncomingHttpHeaders, bytes: Buffer, signingSecret: string): boolean {
  const hash = createHmac("sha256", signingSecret).update(`v0:${headers["x-slack-request-timestamp"]}:`);
  const right = Buffer.from(`v0=${hash.update(bytes).digest("hex")}`);
  const given = Buffer.from(String(headers["x-slack-signature"]));
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The bytes of a request; null once they are more than `most`: the rest is not kept. */
function bytesOf(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"]) > most) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(null);
      }
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
  });
}
