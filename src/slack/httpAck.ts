import type { ServerResponse } from "node:http";
import { type AckFn, type Logger, ReceiverMultipleAckError } from "@slack/bolt";
import { send } from "./httpReply.ts";

export interface AckOptions {
  body: Record<string, unknown>;
  /** How long the listeners have, in milliseconds. */
  patience: number;
  /** What a command is told that they do not acknowledge. */
  failed: string;
  logger: Logger;
}

export interface Acknowledgement {
  /** For the listeners. Rejects when there was a reply already, or this one cannot be JSON and another may be tried. */
  ack: AckFn<string | object>;
  /** The listeners have ended: whoever has not acknowledged will not. */
  ended(): void;
  /** They cannot be asked. */
  failed(): void;
}

/** One reply to a request and no more: the listeners', or one of ours when they fail, or let it pass, or take too long. */
export function acknowledgement(response: ServerResponse, options: AckOptions): Acknowledgement {
  const { body, patience, failed, logger } = options;
  let by: "them" | "us" | null = null;
  const reply = (who: "them" | "us", status: number, said?: string | object) => {
    // What cannot be sent is no reply.
    send(response, status, said);
    by = who;
    clearTimeout(timer);
  };
  const replyLate = (why: string) => {
    logger.warn(why);
    reply("us", ...lateReply(body, failed));
  };
  const timer = setTimeout(() => replyLate(`${nameOf(body)} was not acknowledged in time`), patience);
  return {
    async ack(said) {
      if (by === "them") throw new ReceiverMultipleAckError();
      if (by === null) return reply("them", 200, said || undefined);
      const late = `${nameOf(body)} was acknowledged too late: Slack had a reply already`;
      logger.warn(late);
      throw new Error(late);
    },
    ended() {
      if (by === null) replyLate(`Nobody acknowledged ${nameOf(body)}`);
    },
    failed() {
      if (by === null) reply("us", 500);
    },
  };
}

/** What a request is called in the log: its kind, and the name that the app gave it. Never what people wrote. */
export function nameOf(body: Record<string, unknown>): string {
  const { type, command, callback_id, view, action_id, actions, event } = body as Named;
  const kind = type ?? (command === undefined ? "a request of no type" : "command");
  const name = command ?? callback_id ?? view?.callback_id ?? action_id ?? actions?.[0]?.action_id ?? event?.type;
  const words = [kind, name].filter((word) => typeof word === "string");
  return words.join(" ").slice(0, 200);
}

/** Where the names of requests are; none of it is sure to be there. */
interface Named {
  type?: unknown;
  command?: unknown;
  callback_id?: unknown;
  view?: { callback_id?: unknown } | null;
  action_id?: unknown;
  actions?: { action_id?: unknown }[] | null;
  event?: { type?: unknown } | null;
}

/**
 * The reply for listeners without one: a sentence to who gave a command. A form stays open only where it is not taken,
 * with a word of Slack's own. Of the rest nobody waits for an answer, and Slack would warn of none.
 */
function lateReply({ command, type }: Record<string, unknown>, failed: string): [status: number, reply?: object] {
  if (typeof command === "string") return [200, { response_type: "ephemeral", text: failed }];
  return [type === "view_submission" ? 500 : 200];
}
