import type { Json } from "../types.ts";

/** A call that Slack does not carry out. `error` is Slack's code, `more` what else the answer tells. */
export class Refused extends Error {
  readonly body: Json;

  constructor(error: string, more: Json = {}) {
    super(error);
    this.body = { ok: false, error, ...more };
  }
}

/** What Slack says of arguments that are no good, each told by a sentence: https://docs.slack.dev/apis/web-api */
export function invalidArguments(...messages: string[]): Refused {
  return new Refused("invalid_arguments", {
    response_metadata: { messages: messages.map((text) => `[ERROR] ${text}`) },
  });
}
