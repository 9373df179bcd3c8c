import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import { isZone } from "../../daily/calendar.ts";
import type { Place } from "../../daily/types.ts";
import { causeOf } from "../../log.ts";
import { StoreUnavailable } from "../../store/errors.ts";
import { createInFlight } from "../inFlight.ts";
import { type AttemptOptions, createAttempts } from "./attempts.ts";
import { createLedger } from "./ledger.ts";
import { readOutside } from "./outside.ts";
import { inOrder, type Sign } from "./pace.ts";
import { createTeller, type TellerOptions } from "./tell.ts";
import type { DailyTimes } from "./times.ts";
import { verdictOf } from "./verdict.ts";

export interface PostingOptions
  extends Omit<AttemptOptions, "ledger" | "client">,
    Pick<TellerOptions, "renderStopped"> {
  /** Of its own: what Slack limits here is to hold up no answer. */
  client: Pick<WebClient, "chat" | "conversations" | "auth" | "users">;
  /** "answer" where other organisations may read the glossary too. */
  sharedChannels: "ignore" | "answer";
  times: DailyTimes;
}

/** The terms of the day, posted as their time comes. */
export interface Posting {
  /** Looks at what is due, now and again. Call it once the bot is connected. */
  start(): void;
  /** Does what is to be done at this moment; `start` calls it. Rejects when the store cannot be read or written. */
  round(): Promise<void>;
  /** Begins nothing more, and waits for what is under way, a call's time at most. False if something was cut off. */
  stop(): Promise<boolean>;
}

/** How long a stop waits beyond the longest call, for what became of it to be written, in milliseconds. */
const toWrite = 1000;

/**
 * Posts the terms of the day: looks every few seconds what the store says is due, and keeps no timer for any of them, so
 * that a restart and a clock that jumps do no harm. First come the attempts whose end nobody saw, then those that are to
 * be made again, then the new ones, the longest due first.
 */
export function createPosting(options: PostingOptions): Posting {
  const { store, client, sharedChannels, now, times, log } = options;
  const ledger = createLedger(store, log);
  const attempts = createAttempts({ ...options, ledger });
  const untold = createTeller(options);
  const inFlight = createInFlight(1);
  const stopping = new AbortController();
  const { signal } = stopping;
  /** The zones were looked at: what this machine knows of them changes with its Node only. */
  let areZonesKnown = false;
  /** Slack did not answer when it was asked last. */
  let isAway = false;

  const wait = (ms: number) => sleep(ms, undefined, { signal, ref: false }).catch(() => {});
  const answers = async () => {
    try {
      await client.auth.test();
      return true;
    } catch (error) {
      const { kind, reason } = verdictOf(error);
      if (kind !== "refused") log.warn({ cause: reason }, "Slack does not answer: terms of the day wait");
      return kind === "refused";
    }
  };

  /** What goes wrong with one of them is to hold up no other; a store that is away holds up all. */
  const guarded = (work: () => Promise<Sign>) => async () => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      log.error(causeOf(error), "a term of the day failed");
      return "well";
    }
  };

  const doAll = async (work: readonly (() => Promise<Sign>)[]) => {
    isAway = !(await inOrder(work.map(guarded), { ...times, wait, stopped: () => signal.aborted, answers }));
  };

  /**
   * Pauses those of the places that another organisation reads: what comes next finds them so. False when Slack does not
   * tell now, and what may be read by strangers is not posted on a guess.
   */
  async function pauseShared(places: readonly Place[]): Promise<boolean> {
    if (sharedChannels === "answer" || places.length === 0) return true;
    const outside = await readOutside(client);
    if ("reason" in outside) {
      log.warn({ cause: outside.reason }, "Slack does not tell which channels are shared: terms of the day wait");
      return false;
    }
    for (const place of places) if (outside.has(place.channel)) await attempts.pause(place, "shared");
    return true;
  }

  async function pauseLostInTime(): Promise<void> {
    for (const one of await store.subscriptions()) if (!isZone(one.zone)) await attempts.pause(one, "zone");
    areZonesKnown = true;
  }

  async function round(): Promise<void> {
    await ledger.writeLeft();
    if (!areZonesKnown) await pauseLostInTime();
    if (isAway && !(await answers())) return;
    const doubts = (await store.doubts(now())).filter((row) => !ledger.knows(row));
    const waiting = await store.waiting(now());
    const due = await store.due(now());
    for (const { skip, ...each } of due) {
      if (skip === null) continue;
      if (signal.aborted) return;
      await attempts.leaveOut({ ...each, skip });
      // Answers to people come in between.
      await turn();
    }
    const posts = due.filter(({ skip }) => skip === null);
    const mayPost = await pauseShared([...waiting, ...posts.map(({ subscription }) => subscription)]);
    const work = [
      ...doubts.map((row) => () => attempts.lookFor(row)),
      ...(mayPost ? waiting : []).map((row) => () => attempts.again(row)),
      ...(mayPost ? posts : []).map((each) => () => attempts.first(each)),
    ];
    await doAll(work);
    if (!isAway && !signal.aborted) await doAll(await untold());
  }

  async function keepLooking(): Promise<void> {
    while (!signal.aborted) {
      await inFlight.run(round).catch((error: unknown) => {
        // The store says for itself what is wrong with it, and once.
        if (error instanceof StoreUnavailable) log.debug(causeOf(error), "terms of the day wait for the store");
        else log.error(causeOf(error), "terms of the day failed");
      });
      await wait(times.poll);
    }
  }

  return {
    start: () => void keepLooking(),
    round,
    stop() {
      stopping.abort();
      return inFlight.settle(times.patience + toWrite);
    },
  };
}
