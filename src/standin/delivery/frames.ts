import type { DeliveryKind, Json } from "../types.ts";
import type { World } from "../world/world.ts";
import type { Retry } from "./outcome.ts";

/**
 * What a connection is greeted with; from then on it gets envelopes.
 * https://docs.slack.dev/apis/events-api/using-socket-mode, "Connect to the WebSocket"
 */
export function hello({ app, clock }: World, num_connections: number): Json {
  return {
    type: "hello",
    num_connections,
    debug_info: {
      host: "stand-in",
      started: new Date(clock.now()).toISOString(),
      build_number: 1,
      approximate_connection_time: 18_060,
    },
    connection_info: { app_id: app.id },
  };
}

/**
 * What a connection is told when it has to go. On the same page, "Disconnecting from Socket Mode"; `too_many_websockets`:
 * slackapi/node-slack-sdk#1654.
 */
export function goodbye(reason: string): Json {
  return { type: "disconnect", reason, debug_info: { host: "stand-in" } };
}

/** Something for the bot. On the same page, "Receive events"; the fields of a retry: slackapi/bolt-python#1484. */
export function envelope(envelope_id: string, type: DeliveryKind, payload: Json, retry: Retry | undefined): Json {
  return {
    envelope_id,
    payload,
    type,
    accepts_response_payload: type !== "events_api",
    ...(type === "events_api" && { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? "" }),
  };
}
