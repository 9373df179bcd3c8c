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
 * How late Slack usually stores what it was sent, or answers, at most, in milliseconds: beyond the bot's patience, so that it
 * has hung up by then, and short of the time it gives a message to turn up, so that a machine with other work gets in no
 * doubt.
 */
const latest = 450;

/**
 * From here on a message turns up later than any bot that posts again can have waited for it: behind the time it is given,
 * and the tries that follow.
 */
const tooLate = drillTimes.patience + drillTimes.settle;

/** How late Slack stores what it was sent: mostly in time, now and then when the bot has looked for it in vain. */
function drawDelay(dice: Dice): number {
  return dice.next() < 0.2 ? tooLate + 250 + dice.below(750) : dice.below(latest);
}

/** Whether Slack stores a message only when the bot may have posted it again. */
export function isTooLate(fault: Fault | null): boolean {
  return typeof fault === "object" && fault !== null && "slow" in fault && fault.slow >= tooLate;
}

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
    { slow: drawDelay(dice) },
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
  if (where === "stored late") return { slow: drawDelay(dice) };
  return where === "stored" ? { stored: "hang" } : null;
}
