/** What a piece of work tells of how Slack is: well, out of reach or in trouble, or asking for so many seconds of peace. */
export type Sign = "well" | "lost" | { limited: number };

export interface PaceOptions {
  sideBySide: number;
  perSecond: number;
  /** Waits so many milliseconds; comes back early when there is no time left. */
  wait(ms: number): Promise<void>;
  /** True once nothing more is to be begun. */
  stopped(): boolean;
  /** Whether Slack answers, asked of something that does no harm. */
  answers(): Promise<boolean>;
}

/** The longest that everybody waits because Slack limits one after the other, in milliseconds. */
const longestRest = 60_000;

/**
 * Does all that is to be done in its order: several things side by side, beginning so many a second at most. One that is
 * limited holds up no other; only when as many in a row are limited as go side by side is it the workspace that Slack
 * limits, and all wait. After one whose end is unknown, Slack is asked whether it answers before the next begins, and what
 * is left stays undone if it does not: an outage is not to put all of them in doubt. Gives whether Slack still answers.
 * Rejects when a piece of work does, once those under way have ended.
 */
export async function inOrder(work: readonly (() => Promise<Sign>)[], options: PaceOptions): Promise<boolean> {
  const { sideBySide, perSecond, wait, stopped, answers } = options;
  const todo = [...work];
  let slot = performance.now();
  let limitedInARow = 0;
  let asked: Promise<boolean> | null = null;
  let isAway = false;
  let failure: { error: unknown } | null = null;

  const begin = async () => {
    const now = performance.now();
    slot = Math.max(slot, now);
    const mine = slot - now;
    slot += 1000 / perSecond;
    if (mine > 0) await wait(mine);
    if (asked && !(await asked)) isAway = true;
    return !isAway && failure === null && !stopped();
  };
  const heed = (sign: Sign) => {
    if (sign === "lost") {
      asked = answers();
      return;
    }
    if (sign === "well") {
      limitedInARow = 0;
      return;
    }
    limitedInARow += 1;
    if (limitedInARow < sideBySide) return;
    limitedInARow = 0;
    slot = performance.now() + Math.min(sign.limited * 1000, longestRest);
  };
  const keepGoing = async () => {
    // Nobody waits for a turn when there is nothing left to do.
    while (todo.length > 0 && (await begin())) {
      const next = todo.shift();
      if (next === undefined) return;
      try {
        heed(await next());
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(sideBySide, work.length) }, keepGoing));
  if (asked && !(await asked)) isAway = true;
  if (failure !== null) throw (failure as { error: unknown }).error;
  return !isAway;
}
