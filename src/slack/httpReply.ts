import type { ServerResponse } from "node:http";

/** Replies that are sent time and again: each is made JSON once. None of them is ever changed. */
const written = new WeakMap<object, Buffer>();

/** Replies to a request of Slack's; a reply that is no text goes as JSON. Throws, with nothing sent, where it cannot. */
export function send(response: ServerResponse, status: number, reply?: string | object): void {
  if (reply === undefined) response.writeHead(status, { "content-length": 0 }).end();
  else if (typeof reply === "string") response.writeHead(status).end(reply);
  else {
    const json = written.get(reply) ?? Buffer.from(JSON.stringify(reply));
    written.set(reply, json);
    response.writeHead(status, { "content-type": "application/json", "content-length": json.length }).end(json);
  }
}
