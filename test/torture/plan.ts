import type { Fault } from "../../src/standin/types.ts";
import type { Dice } from "../bench/dice.ts";

/** When the bot is killed: so many milliseconds after it was started, or around a call of its. */
export type Plan = { after: number } | { method: string; count: number; where: Where };

/** Before Slack does anything with the call, once it did and before it answers, right behind the answer, or long behind. */
export const wheres = ["not stored", "stored late", "stored", "answered", "settled"] as const;
export type Where = (typeof wheres)[number];

/** How long things take in a drill, in milliseconds as the bot's own. */
export const drillTimes = { poll: 40, patience: 250, settle: 1000, perSecond: 60, sideBySide: 4 };

/**
 * How late Slack may store what it was sent, or answer, in milliseconds: beyond the bot's patience, so that it has hung up
 * by then, and short of the time it gives a message to turn up, so that a machine with other work gets in no doubt.
 */
const latest = 450;

/** The longest that a bot lives which is killed at random, in milliseconds: about twice the time it takes to be ready. */
const longestLife = 1500;

/** Draws when the next bot is to die: half of them around a call, most of those around a post. */
export function drawPlan(dice: Dice): Plan {
  if (dice.next() < 0.4) return { after: dice.below(longestLife) };
  const method = dice.next() < 0.75 ? "chat.postMessage" : "conversations.history";
  return { method, count: 1 + dice.below(method === "chat.postMessage" ? 6 : 2), where: dice.one(wheres) };
}

/** Draws what goes wrong with a post: mostly nothing. */
export function drawPostFault(dice: Dice): Fault | null {
  const faults: Fault[] = [
    { stored: "reset" },
    { stored: "hang" },
    { stored: 503 },
    { lateReply: dice.below(latest) },
    { slow: dice.below(latest) },
    { status: 503 },
    { error: "internal_error" },
    { retryAfter: dice.below(2) },
    "reset",
    "hang",
  ];
  return dice.next() < 0.35 ? dice.one(faults) : null;
}

/** Draws what goes wrong with a look into the history: mostly nothing. */
export function drawHistoryFault(dice: Dice): Fault | null {
  const faults: Fault[] = [{ status: 503 }, { error: "internal_error" }, { retryAfter: 0 }, "reset", { slow: 100 }];
  return dice.next() < 0.2 ? dice.one(faults) : null;
}

/** What Slack does with a call around which the bot is killed. */
export function faultAround(where: Where, dice: Dice): Fault | null {
  if (where === "not stored") return "reset";
  if (where === "stored late") return { slow: dice.below(latest) };
  return where === "stored" ? { stored: "hang" } : null;
}
