import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { addDays, isDate, isZone, localDate, momentOf, wallIn, weekday } from "../../src/daily/calendar.ts";
import { decide } from "../../src/daily/due.ts";
import { noHolidays } from "../../src/daily/holidays.ts";
import type { LocalDate, Moment } from "../../src/daily/types.ts";
import { subscriptionOf } from "./support.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const utc = (text: string): Moment => Date.parse(text);
const shown = (moment: Moment | null) => moment !== null && new Date(moment).toISOString();

/** Zones that set their clocks at odd hours, by odd steps, at midnight, twice around Ramadan, or never. */
const zones = [
  "Africa/Cairo",
  "Africa/Casablanca",
  "America/Havana",
  "America/Nuuk",
  "America/New_York",
  "America/Santiago",
  "America/St_Johns",
  "Antarctica/Troll",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Jerusalem",
  "Asia/Kathmandu",
  "Atlantic/Azores",
  "Australia/Lord_Howe",
  "Europe/Dublin",
  "Europe/Istanbul",
  "Europe/Oslo",
  "Pacific/Chatham",
  "Pacific/Easter",
  "Pacific/Kiritimati",
];
const hours = ["00:00", "02:15", "02:30", "09:00", "23:59"];

describe("one post for each local date", () => {
  const places = zones.flatMap((zone) => hours.map((at) => ({ zone, at })));
  it.each(places)("in $zone at $at, around each setting of the clocks in two years", ({ zone, at }) => {
    for (const change of changesOf(zone)) {
      const { posts, dates } = livedThrough({ zone, at }, change - 1.5 * day, change + 1.5 * day);
      // The first and the last date are seen in part only.
      const whole = dates.slice(1, -1);
      expect(posts.filter((date) => whole.includes(date))).toEqual(whole);
    }
  });

  it("and none for a date that a zone left out", () => {
    const stay = { zone: "Pacific/Apia", at: "09:00" };
    const { posts } = livedThrough(stay, utc("2011-12-29T12:00Z"), utc("2012-01-01T12:00Z"));
    expect(posts).toEqual(["2011-12-29", "2011-12-31", "2012-01-01"]);
  });
});

test.each([
  ["in a gap, as much later as the clocks jump", "Europe/Warsaw", "2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
  ["twice, the first", "Europe/Warsaw", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ["in a gap of half an hour", "Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:45:00.000Z"],
  ["in a gap at the end of a date, its last minute", "America/Nuuk", "2026-03-28", "23:59", "2026-03-29T00:59:00.000Z"],
  ["at a midnight that there is not", "America/Santiago", "2026-09-06", "00:00", "2026-09-06T04:00:00.000Z"],
  ["on a date that there is not", "Pacific/Apia", "2011-12-30", "09:00", false],
])("a time %s", (_, zone, date, at, expected) => {
  expect(shown(momentOf(date, at, zone))).toBe(expected);
});

test.each([
  ["Europe/Oslo", true],
  ["America/Argentina/Buenos_Aires", true],
  ["Asia/Calcutta", true],
  ["UTC", true],
  ["+02:00", false],
  ["Europe/Atlantis", false],
  ["Oslo", false],
  ["", false],
])("%j is a zone: %s", (zone, expected) => {
  expect(isZone(zone)).toBe(expected);
});

test.each([
  ["2026-02-28", true],
  ["2028-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["26-01-01", false],
  ["tomorrow", false],
])("%j is a date: %s", (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test("the calendar on a wall", () => {
  const now = utc("2026-06-01T21:59:59Z");
  expect(wallIn(now, "Europe/Oslo")).toEqual({ date: "2026-06-01", time: "23:59" });
  expect(localDate(now + 1000, "Europe/Oslo")).toBe("2026-06-02");
  expect(localDate(now, "Pacific/Honolulu")).toBe("2026-06-01");
  expect(weekday("2026-06-01")).toBe(1);
  expect(weekday("2026-06-07")).toBe(7);
  expect(addDays("2026-02-27", 2)).toBe("2026-03-01");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
});

/** When a zone sets its clocks in 2026 and 2027; some day, where it never does. */
function changesOf(zone: string): Moment[] {
  const changes: Moment[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.PlainDate.from("2026-01-01").toZonedDateTime(zone);
  while (at !== null && at.year < 2028) {
    at = at.getTimeZoneTransition("next");
    if (at !== null && at.year < 2028) changes.push(at.epochMilliseconds);
  }
  return changes.length > 0 ? changes : [utc("2026-06-01T12:00Z")];
}

/** Asks at each quarter and at the last minute of each hour, when clocks are set and posts are due; takes every post. */
function livedThrough(plan: { zone: string; at: string }, from: Moment, to: Moment) {
  const subscription = subscriptionOf({ ...plan, startsOn: "2000-01-01" });
  const posts: LocalDate[] = [];
  const dates = new Set<LocalDate>();
  const quarter = 15 * minute;
  const quarters = Array.from({ length: (to - from) / quarter }, (_, at) => Math.floor(from / quarter + at) * quarter);
  for (const now of quarters.flatMap((at) => [at, at + 14 * minute])) {
    dates.add(localDate(now, plan.zone));
    const due = decide(subscription, { date: localDate(now, subscription.zone), now, holidays: noHolidays });
    if (due?.skip === null && !posts.includes(due.date)) posts.push(due.date);
  }
  return { posts, dates: [...dates] };
}
