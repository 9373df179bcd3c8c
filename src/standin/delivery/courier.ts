import type { Journal } from "../journal.ts";
import type { Delivery, DeliveryKind, Json } from "../types.ts";
import type { World } from "../world/world.ts";
import { sendSigned } from "./http.ts";
import { missed, type Outcome, type Retry } from "./outcome.ts";
import type { SocketHub } from "./sockets.ts";

/** Brings to the bot what Slack has for it, by the sockets or over HTTP. */
export interface Courier {
  /** Over HTTP to this address from now on; null for the sockets. */
  url: string | null;
  /** Sends something once, and does not send it again. `retry` is what it is told to be. */
  once(kind: DeliveryKind, payload: Json, retry?: Retry): Promise<Delivery>;
  /** Sends an event; resolves after the first attempt. Those that Slack makes besides show in what it resolves to. */
  event(payload: Json): Promise<Delivery>;
  /** Sends nothing again any more. */
  stop(): void;
}

/** Three seconds, for whatever is sent: https://docs.slack.dev/apis/events-api, /interactivity/handling-user-interaction */
const patience = 3000;

/**
 * When an event is sent again, in milliseconds after the attempt that failed: nearly at once, after 1 minute, after
 * 5 minutes. https://docs.slack.dev/apis/events-api, "Retries". Over a socket it is not documented; taken to be the same.
 */
const pauses = [0, 60_000, 300_000];

/** Over the sockets, until it is given an address. */
export function createCourier(world: World, journal: Journal, hub: SocketHub): Courier {
  const stopped = new AbortController();
  const courier: Courier = {
    url: null,
    async once(kind, payload, retry) {
      const delivery = noted(kind, payload);
      await attempt(delivery, retry);
      return delivery;
    },
    async event(payload) {
      const delivery = noted("events_api", payload);
      const outcome = await attempt(delivery, undefined);
      void again(delivery, outcome);
      return delivery;
    },
    stop: () => stopped.abort(),
  };

  /** Sends an event again and again until it is acknowledged, Slack gives up, or the bot does not want it. */
  async function again(delivery: Delivery, first: Outcome): Promise<void> {
    let outcome = first;
    for (const [index, pause] of pauses.entries()) {
      if (outcome.acknowledged || outcome.noRetry) return;
      if (pause > 0) await world.clock.wait(pause, stopped.signal);
      if (stopped.signal.aborted) return;
      outcome = await attempt(delivery, { num: index + 1, reason: outcome.reason ?? "unknown_error" });
    }
  }

  function noted(kind: DeliveryKind, payload: Json): Delivery {
    const at = world.clock.now();
    const outcome = { acknowledged: false, failure: null, status: null, response: null };
    const delivery: Delivery = { kind, payload, ...outcome, attempts: 0, at, ms: 0 };
    journal.deliveries.push(delivery);
    return delivery;
  }

  async function attempt(delivery: Delivery, retry: Retry | undefined): Promise<Outcome> {
    const began = performance.now();
    delivery.attempts += 1;
    journal.changed({ kind: "delivery" });
    const outcome = await inTime(delivery, retry);
    delivery.acknowledged = outcome.acknowledged;
    delivery.failure = outcome.reason;
    delivery.status = outcome.status;
    delivery.response = outcome.response;
    delivery.ms = performance.now() - began;
    journal.changed({ kind: "delivery" });
    return outcome;
  }

  async function inTime({ kind, payload }: Delivery, retry: Retry | undefined): Promise<Outcome> {
    const over = new AbortController();
    const late = world.clock.wait(patience, over.signal).then(() => missed("http_timeout"));
    try {
      return await Promise.race([send(kind, payload, retry, over.signal), late]);
    } finally {
      over.abort();
    }
  }

  function send(kind: DeliveryKind, payload: Json, retry: Retry | undefined, signal: AbortSignal): Promise<Outcome> {
    const { clock, app } = world;
    if (courier.url === null) return hub.send(kind, payload, retry);
    const seconds = Math.floor(clock.now() / 1000);
    return sendSigned({ url: courier.url, kind, payload, secret: app.signingSecret, seconds, retry }, signal);
  }

  return courier;
}
