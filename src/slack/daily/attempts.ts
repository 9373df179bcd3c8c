import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { WebClient } from "@slack/web-api";
import { nextCard } from "../../daily/deck.ts";
import { pauseOn, stillInTime } from "../../daily/due.ts";
import type { Due, Moment, PauseReason, Place, Row, SkipReason } from "../../daily/types.ts";
import type { Glossary } from "../../glossary/types.ts";
import { causeOf, type Log } from "../../log.ts";
import type { DailyStore } from "../../store/types.ts";
import type { Message } from "../render/types.ts";
import { findPost } from "./history.ts";
import { type Ledger, nameOf } from "./ledger.ts";
import type { Sign } from "./pace.ts";
import { postRow } from "./post.ts";
import type { DailyTimes } from "./times.ts";
import { signOf } from "./verdict.ts";

export interface AttemptOptions {
  store: DailyStore;
  ledger: Ledger;
  client: Pick<WebClient, "chat" | "conversations">;
  /** Who the bot is, in messages; null when Slack does not tell. */
  botId: () => string | null;
  glossary: () => Glossary;
  /** The post of a claimed row; null when its entry is gone. */
  render: (row: Row) => Message | null;
  now: () => Moment;
  times: Pick<DailyTimes, "patience" | "settle">;
  log: Log;
}

/** What can be done about a date: each gives how Slack was, and rejects only when the store cannot be read or written. */
export interface Attempts {
  /** Holds a channel up until somebody resumes it. */
  pause(place: Place, reason: Exclude<PauseReason, "asked">): Promise<void>;
  /** Closes a date that gets no post. */
  leaveOut(due: Due & { skip: SkipReason }): Promise<void>;
  /** Claims a date that has come due, and posts. */
  first(due: Due): Promise<Sign>;
  /** Posts what was claimed before and certainly is not in the channel, or closes the date when it is too late for that. */
  again(row: Row): Promise<Sign>;
  /** Finds out in the channel's history what became of an attempt that nobody saw the end of. */
  lookFor(row: Row): Promise<Sign>;
}

/** What Slack says of blocks that it does not take: nothing is posted then, and plain text may be. */
const unfitBlocks = new Set(["invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long"]);

export function createAttempts(options: AttemptOptions): Attempts {
  const { store, ledger, client, botId, glossary, render, now, times, log } = options;
  const lease = () => {
    const began = now();
    return { now: began, until: began + times.patience + times.settle };
  };

  /** Puts a row that is `sending` into its channel, and writes what is known of that. */
  async function attempt(row: Row, message: Message | { text: string } | null): Promise<Sign> {
    if (message === null) return closed(row, "no_term");
    const outcome = await postRow(client, row, message);
    if (outcome.kind === "sent") {
      await ledger.settle(row, { state: "sent", ts: outcome.ts });
      const late = Math.round((row.attemptedAt - row.dueAt) / 1000);
      log.info({ ...nameOf(row), outcome: "sent", slug: row.slug, attempt: row.attempt, late }, "posted");
      return "well";
    }
    const { reason } = outcome;
    const line = { ...nameOf(row), attempt: row.attempt, cause: reason };
    if (outcome.kind === "unknown") {
      log.warn({ ...line, outcome: "unknown" }, "posted perhaps: to be looked for in the channel");
      return "lost";
    }
    if (outcome.kind === "later") {
      await ledger.settle(row, { state: "waiting", until: now() + outcome.seconds * 1000, reason });
      log.info({ ...line, outcome: "waiting", seconds: outcome.seconds }, "not posted yet");
      return signOf(outcome);
    }
    if (unfitBlocks.has(reason) && "blocks" in message) return inPlainText(row, reason, message.text);
    await ledger.settle(row, { state: "failed", reason });
    log.warn({ ...line, outcome: "failed" }, "Slack refuses the term of the day");
    if (outcome.pause !== null) await pause(row, outcome.pause);
    return "well";
  }

  async function pause({ team, channel }: Place, reason: Exclude<PauseReason, "asked">): Promise<void> {
    if (!(await store.pause({ team, channel }, reason))) return;
    log.warn({ kind: "term of the day", team, channel, reason }, "paused: `daily resume` starts it again");
  }

  /** Another attempt, as it takes another call's time. */
  async function inPlainText(row: Row, reason: string, text: string): Promise<Sign> {
    log.error({ ...nameOf(row), slug: row.slug, cause: reason }, "Slack does not take the blocks: sent as plain text");
    await ledger.settle(row, { state: "waiting", until: now(), reason });
    const next = await store.retry(row, lease());
    return next === null ? "well" : attempt(next, { text });
  }

  async function leaveOut(due: Due & { skip: SkipReason }): Promise<void> {
    if (!(await store.skip(due, now()))) return;
    const line = { ...nameOf({ ...due.subscription, ...due }), outcome: "skipped", reason: due.skip };
    if (due.skip === "too_late" || due.skip === "no_term") log.warn(line, "not posted");
    else log.info(line, "not posted");
  }

  async function closed(row: Row, reason: "no_term" | "off" | "too_late"): Promise<Sign> {
    await ledger.settle(row, { state: "skipped", reason });
    log.warn({ ...nameOf(row), outcome: "skipped", reason }, "not posted");
    return "well";
  }

  /** The post of a row; null also when it cannot be made, which is no reason to try for hours. */
  function messageOf(row: Row): Message | null {
    try {
      return render(row);
    } catch (error) {
      log.error({ ...nameOf(row), slug: row.slug, ...causeOf(error) }, "the term of the day cannot be shown");
      return null;
    }
  }

  return {
    leaveOut,
    pause,

    async first(due) {
      const { subscription, date, dueAt } = due;
      // It was read when the round began, minutes ago perhaps: if it was changed, the next round decides anew.
      if (!isDeepStrictEqual(await store.subscription(subscription), subscription)) return "well";
      const { team, channel, locale, zone } = subscription;
      const inTime = stillInTime(due, zone, now());
      const card = inTime ? nextCard(glossary(), subscription, await store.dealt(subscription)) : null;
      if (card === null) {
        await leaveOut({ ...due, skip: inTime ? "no_term" : "too_late" });
        return "well";
      }
      const { slug, round } = card;
      const key = randomUUID();
      const row = await store.claim({ team, channel, date, dueAt, slug, locale, round, key, ...lease() });
      return row === null ? "well" : attempt(row, messageOf(row));
    },

    async again(row) {
      const subscription = await store.subscription(row);
      if (subscription === null || pauseOn(subscription, row.date) !== null) return closed(row, "off");
      if (!stillInTime(row, subscription.zone, now())) return closed(row, "too_late");
      const next = await store.retry(row, lease());
      return next === null ? "well" : attempt(next, messageOf(next));
    },

    async lookFor(row) {
      const found = await findPost(client, row, botId());
      const line = { ...nameOf(row), attempt: row.attempt };
      if (found.kind === "there") {
        await ledger.settle(row, { state: "sent", ts: found.ts });
        log.info({ ...line, outcome: "sent", slug: row.slug }, "posted, as the channel's history shows");
      } else if (found.kind === "absent") {
        await ledger.settle(row, { state: "waiting", until: now(), reason: "not in the channel's history" });
        log.info({ ...line, outcome: "waiting" }, "not posted, as the channel's history shows");
      } else if (found.kind === "silent") {
        await ledger.settle(row, { state: "ambiguous", reason: found.reason });
        log.warn({ ...line, outcome: "ambiguous", cause: found.reason }, inDoubt);
      } else {
        log.info({ ...line, cause: found.verdict.reason }, "the channel's history cannot be read yet");
        return signOf(found.verdict);
      }
      return "well";
    },
  };
}

const inDoubt =
  "nobody can tell whether the term of the day was posted, so it is not posted again; with the scopes channels:history and groups:history the bot can look";
