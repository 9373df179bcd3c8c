import { localDate, momentOf } from "../../src/daily/calendar.ts";
import { decide } from "../../src/daily/due.ts";
import { subscribe } from "../../src/daily/subscribe.ts";
import type { Moment, Subscription, WallTime } from "../../src/daily/types.ts";

export interface Sweep {
  zones: number;
  posts: number;
  /** A line for each date that has no post or two, or one at a wrong time. */
  wrong: string[];
}

/** Midnight and the minute before it, hours that clocks jump over or show twice, and one that they leave alone. */
export const hours: readonly WallTime[] = ["00:00", "02:15", "02:30", "09:00", "23:59"];

const hour = 3_600_000;
const [from, to] = [Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1)];

/** Goes through two years of every zone there is, for each of the hours: every local date has one post. */
export function sweepZones(
  zones: readonly string[] = Intl.supportedValuesOf("timeZone"),
  spans: readonly (readonly [Moment, Moment])[] = [[from, to]],
): Sweep {
  const sweep: Sweep = { zones: zones.length, posts: 0, wrong: [] };
  for (const zone of zones) {
    for (const [begin, end] of spans) {
      const dates = datesIn(zone, begin, end);
      for (const at of hours) sweepHour(sweep, zone, at, dates);
    }
  }
  return sweep;
}

/** The dates that the calendar on a wall there shows, by the machine's own clock face, which is not what posts go by. */
function datesIn(zone: string, begin: Moment, end: Moment): Set<string> {
  const face = new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short" });
  const dates = new Set<string>();
  for (let now = begin; now < end; now += 6 * hour) dates.add(face.format(now));
  return dates;
}

/** Lives through dates as the bot does, looking shortly before, at and after each post's time, with a ledger of its own. */
function sweepHour(sweep: Sweep, zone: string, at: WallTime, dates: ReadonlySet<string>): void {
  const subscription = plannedFor(zone, at);
  const ledger = new Map<string, Moment>();
  for (const date of dates) {
    const moment = momentOf(date, at, zone);
    const looks = moment === null ? [] : [moment - 1, moment, moment + 20_000];
    for (const now of looks) {
      const due = decide(subscription, { date: localDate(now, subscription.zone), now, holidays: () => null });
      if (due === null || due.skip !== null || ledger.has(due.date)) continue;
      ledger.set(due.date, now);
      sweep.posts += 1;
      if (localDate(now, zone) !== due.date) sweep.wrong.push(`${zone} ${due.date} ${at}: posted on another date`);
      if (now - due.dueAt > hour) sweep.wrong.push(`${zone} ${due.date} ${at}: late`);
    }
    if (!ledger.has(date)) sweep.wrong.push(`${zone} ${date} ${at}: no post`);
  }
  for (const date of ledger.keys()) {
    if (!dates.has(date)) sweep.wrong.push(`${zone} ${date} ${at}: posted on a date that does not exist`);
  }
}

function plannedFor(zone: string, at: WallTime): Subscription {
  const plan = { at, zone, days: [1, 2, 3, 4, 5, 6, 7], locale: "en", keyword: null, holidays: null } as const;
  const by = { user: "U0ADA", seed: 1, before: null };
  return subscribe({ team: "T0ACME", channel: "C0SALES" }, plan, by, 0);
}
