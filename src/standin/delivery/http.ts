import { isJson, parsed } from "../json.ts";
import type { DeliveryKind, Json } from "../types.ts";
import { accepted, missed, type Outcome, type Retry } from "./outcome.ts";
import { signatureOf } from "./signature.ts";

/** A signed request to be. */
export interface Request {
  url: string;
  kind: DeliveryKind;
  payload: Json;
  secret: string;
  /** Seconds since 1970. */
  seconds: number;
  retry: Retry | undefined;
}

/**
 * Sends a request to the bot, signed. Any 2xx acknowledges an event, only a 200 anything else; a redirect is not followed,
 * where Slack follows two. `signal` is aborted when nobody waits for the reply any more.
 */
export async function sendSigned(request: Request, signal: AbortSignal): Promise<Outcome> {
  const { body, type } = encode(request.kind, request.payload);
  const { retry } = request;
  try {
    const reply = await fetch(request.url, {
      method: "POST",
      redirect: "manual",
      signal,
      headers: {
        "content-type": type,
        "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        ...signatureOf(body, request.secret, request.seconds),
        ...(retry && { "x-slack-retry-num": String(retry.num), "x-slack-retry-reason": retry.reason }),
      },
      body,
    });
    const text = await reply.text();
    const fine = request.kind === "events_api" ? reply.ok : reply.status === 200;
    if (fine) return accepted(reply.status, readBody(text));
    return { ...missed("http_error", reply.status), noRetry: reply.headers.get("x-slack-no-retry") === "1" };
  } catch {
    return missed("connection_failed");
  }
}

/** Events are JSON; commands a form; interactions a form with JSON in its field `payload`. */
function encode(kind: DeliveryKind, payload: Json): { body: string; type: string } {
  if (kind === "events_api") return { body: JSON.stringify(payload), type: "application/json" };
  const fields = kind === "interactive" ? { payload: JSON.stringify(payload) } : strings(payload);
  return { body: new URLSearchParams(fields).toString(), type: "application/x-www-form-urlencoded" };
}

function strings(payload: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
}

/** A command may be answered in JSON, or in plain text: https://docs.slack.dev/interactivity/implementing-slash-commands */
function readBody(text: string): Json | null {
  if (text.trim() === "") return null;
  const json = parsed(text);
  return isJson(json) ? json : { text };
}
