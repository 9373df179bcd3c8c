import { Temporal } from "temporal-polyfill";
import { remember } from "../language/remember.ts";
import type { LocalDate, Moment, WallTime, Weekday } from "./types.ts";

/** Whether a text is an IANA time zone, like "Europe/Oslo". An offset like "+02:00" is none: it knows no summer. */
export const isZone: (zone: string) => boolean = remember((zone) => {
  if (!/^[A-Za-z]/u.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
});

/** Whether a text is a date that the calendar has, written "2026-03-29". */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** What the calendar and the clock on a wall show. */
export interface Wall {
  date: LocalDate;
  time: WallTime;
}

/** What the calendar and the clock on a wall in a zone show. Throws RangeError when it is no zone. */
export function wallIn(now: Moment, zone: string): Wall {
  const there = now + offsetAt(`${Math.floor(now / quarter)} ${zone}`);
  return { date: dateOf(there), time: new Date(there).toISOString().slice(11, 16) };
}

/** What day it is in a zone; in one that this machine does not know, as it was stored elsewhere, the day of UTC. */
export function localDate(now: Moment, zone: string): LocalDate {
  return wallIn(now, isZone(zone) ? zone : "UTC").date;
}

/**
 * When the clock of a zone shows a time on a date. A time that clocks jump over in spring comes as much later as they
 * jump, but on the same date: its last minute, where clocks jump over midnight, as in Nuuk. One that they show twice in
 * autumn is the first. Null for a date that a zone left out, as Apia did 2011-12-30. Throws RangeError when it is no
 * zone.
 */
export function momentOf(date: LocalDate, at: WallTime, zone: string): Moment | null {
  return resolve(`${date} ${at} ${zone}`);
}

/** The date so many days after another; before it when the count is negative. */
export function addDays(date: LocalDate, count: number): LocalDate {
  return dateOf(Date.parse(date) + count * day);
}

/** Which day of the week a date is. */
export function weekday(date: LocalDate): Weekday {
  return (new Date(date).getUTCDay() || 7) as Weekday;
}

const minute = 60_000;
const quarter = 15 * minute;
const day = 24 * 60 * minute;

function dateOf(there: number): LocalDate {
  return new Date(there).toISOString().slice(0, 10);
}

/**
 * How far a zone's clocks are ahead of UTC in a quarter of an hour, in milliseconds: thousands of channels share a few
 * zones, and working one out takes a tenth of a millisecond. Clocks are set between two quarters; by the IANA's data for
 * 2012 to 2029 all are, but for a station in Antarctica that did it a minute later in three nights.
 */
const offsetAt = remember((asked) => {
  const [quarters, zone = ""] = asked.split(" ");
  const there = Temporal.Instant.fromEpochMilliseconds(Number(quarters) * quarter).toZonedDateTimeISO(zone);
  return there.offsetNanoseconds / 1_000_000;
});

const resolve = remember((asked): Moment | null => {
  const [on = "", at = "", zone = ""] = asked.split(" ");
  const date = Temporal.PlainDate.from(on);
  const there = date.toZonedDateTime({ timeZone: zone, plainTime: at });
  if (there.toPlainDate().equals(date)) return there.epochMilliseconds;
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return null;
  return date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - minute;
});
