import type { Delivery, Json } from "../types.ts";

/** How one attempt to send something to the bot went. */
export interface Outcome {
  acknowledged: boolean;
  /** Of the HTTP reply; null over a socket, and when there was none. */
  status: number | null;
  /** What came with the acknowledgement; null if nothing did. */
  response: Json | null;
  /** Why Slack would send it again: https://docs.slack.dev/apis/events-api, X-Slack-Retry-Reason. */
  reason: Delivery["failure"];
  /** The bot asked not to have it sent again. */
  noRetry: boolean;
}

/** An attempt that did not get through. */
export function missed(reason: NonNullable<Outcome["reason"]>, status: number | null = null): Outcome {
  return { acknowledged: false, status, response: null, reason, noRetry: false };
}

/** An attempt that was acknowledged, with what came along. */
export function accepted(status: number | null, response: Json | null): Outcome {
  return { acknowledged: true, status, response, reason: null, noRetry: false };
}

/** Which time something is sent again, from 1, and why. */
export interface Retry {
  num: number;
  reason: string;
}
