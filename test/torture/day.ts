import type { Moment } from "../../src/daily/types.ts";

/** How long a day is, in milliseconds: the drills' channels go by UTC. */
export const dayLength = 86_400_000;

/** A moment of the first day of a drill: Monday, the first of June 2026, a little after nine in the morning. */
export const firstMorning: Moment = Date.UTC(2026, 5, 1, 9, 0, 0, 200);

/** A moment's date in UTC. */
export function dateOf(moment: Moment): string {
  return new Date(moment).toISOString().slice(0, 10);
}
