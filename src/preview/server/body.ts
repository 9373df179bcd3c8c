import type { IncomingMessage } from "node:http";

/** More than anybody types, in bytes. */
const most = 100_000;

/** Thrown when a body cannot be taken; `status` says how HTTP calls it. */
export class BadBody extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Reads JSON out of a request. Throws BadBody when there is too much of it, or when it is something else. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/u.test(request.headers["content-type"] ?? "")) throw new BadBody(415, "JSON is wanted.");
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > most) throw new BadBody(413, `At most ${most} bytes are taken.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new BadBody(400, "That is no JSON.");
  }
}
