import { isDeepStrictEqual } from "node:util";
import type { Delivery, Json, Message, StandIn } from "../../standin/types.ts";
import type { Exchange, Inspection, MessageRef } from "../wire.ts";
import { visibleIn } from "./facts.ts";

/** So many requests are shown, the newest. */
const mostExchanges = 100;

type Record = Pick<StandIn, "calls" | "deliveries">;

/** How a message came to be; null when this person sees no such message. */
export function inspect(
  standIn: Record & Pick<StandIn, "messagesFor">,
  person: string,
  { channel, ts }: MessageRef,
): Inspection | null {
  const message = visibleIn(standIn, person, channel).find((one) => one.ts === ts);
  if (!message) return null;
  const { origin, ...kept } = message;
  const cause = causeOf(message, standIn);
  return {
    cause: cause && { kind: cause.kind, payload: cause.payload },
    via: origin.via,
    sent: origin.payload,
    message: { ...kept },
  };
}

/**
 * What was sent to the bot for a message, or because of it. Slack's record does not name it where the bot called the Web
 * API: then it is the last thing of that channel, or at all, that was sent before the call.
 */
function causeOf({ origin, channel, ts }: Message, { calls, deliveries }: Record): Delivery | null {
  const last = (fits: (delivery: Delivery) => boolean) => deliveries.findLast(fits) ?? null;
  const same = (payload: Json | null) => payload !== null && isDeepStrictEqual(payload, origin.payload);
  switch (origin.via) {
    case "slack":
      return null;
    case "person":
      return last(
        ({ payload }) => field(payload, "event", "ts") === ts && field(payload, "event", "channel") === channel,
      );
    case "ack":
      return last(({ response }) => same(response));
    default: {
      const at = calls.findLast(({ args }) => same(args))?.at ?? Number(ts) * 1000;
      const before = (delivery: Delivery) => delivery.at <= at;
      return last((delivery) => before(delivery) && channelOf(delivery.payload) === channel) ?? last(before);
    }
  }
}

/** The latest requests both ways, newest first. Tokens are left out. */
export function traffic({ calls, deliveries }: Record): Exchange[] {
  const received = deliveries.slice(-mostExchanges).map(
    ({ kind, payload, at, ms, acknowledged, response }): Exchange => ({
      direction: "to the bot",
      title: titleOf(kind, payload),
      at,
      ms,
      result: acknowledged ? "acknowledged" : "not acknowledged",
      failed: !acknowledged,
      sent: payload,
      reply: response,
    }),
  );
  const sent = calls.slice(-mostExchanges).map(
    ({ method, args, at, response }): Exchange => ({
      direction: "from the bot",
      title: method,
      at,
      ms: null,
      ...resultOf(method, response),
      sent: args,
      reply: response,
    }),
  );
  return [...received, ...sent].sort((a, b) => b.at - a.at).slice(0, mostExchanges);
}

/** A `response_url` replies in a word, which the record leaves out; elsewhere no reply is one that was lost. */
function resultOf(method: string, response: Json | null): Pick<Exchange, "result" | "failed"> {
  if (response === null)
    return method === "response_url" ? { result: "sent", failed: false } : { result: "no answer", failed: true };
  return response.ok === false ? { result: String(response.error), failed: true } : { result: "ok", failed: false };
}

function titleOf(kind: Delivery["kind"], payload: Json): string {
  if (kind === "slash_commands") return `${payload.command} ${payload.text}`.trim();
  if (kind === "events_api") return `event ${field(payload, "event", "type")}`;
  const action = Array.isArray(payload.actions) ? payload.actions[0]?.action_id : undefined;
  const named = action ?? payload.action_id ?? payload.callback_id ?? field(payload, "view", "callback_id");
  return [payload.type, named].filter(Boolean).join(" ");
}

function channelOf(payload: Json): unknown {
  return payload.channel_id ?? field(payload, "event", "channel") ?? field(payload, "channel", "id");
}

function field(json: Json, outer: string, inner: string): unknown {
  const value = json[outer];
  return typeof value === "object" && value !== null ? (value as Json)[inner] : undefined;
}
