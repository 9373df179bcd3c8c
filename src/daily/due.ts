import { localDate, momentOf, weekday } from "./calendar.ts";
import {
  catchUp,
  type Due,
  type Holidays,
  type LocalDate,
  type Moment,
  type Pause,
  type Row,
  type Subscription,
} from "./types.ts";

/**
 * What a channel's plan asks for on a date: a post, a skip with its reason, or nothing (null) because its time has not
 * come or the date has none. Whether the date has a row already is for the ledger to say.
 */
export function decide(
  subscription: Subscription,
  { date, now, holidays }: { date: LocalDate; now: Moment; holidays: Holidays },
): Omit<Due, "subscription"> | null {
  const dueAt = isPlanned(subscription, date) ? momentOf(date, subscription.at, subscription.zone) : null;
  if (dueAt === null || dueAt > now) return null;
  const day = { date, dueAt };
  if (subscription.skip === date) return { ...day, skip: "asked" };
  if (isHoliday(subscription, date, holidays)) return { ...day, skip: "holiday" };
  return { ...day, skip: stillInTime(day, subscription.zone, now) ? null : "too_late" };
}

/** Whether the plan holds for a date, is not paused on it, and has its day of the week. */
export function isPlanned(subscription: Subscription, date: LocalDate): boolean {
  const { startsOn, days } = subscription;
  return date >= startsOn && days.includes(weekday(date)) && pauseOn(subscription, date) === null;
}

/** The pause that holds on a date; null when there is none, or it is over. */
export function pauseOn({ paused }: Pick<Subscription, "paused">, date: LocalDate): Pause | null {
  return paused !== null && "until" in paused && paused.until <= date ? null : paused;
}

/** Whether a date is a public holiday of the country that the plan names. */
export function isHoliday({ holidays: country }: Subscription, date: LocalDate, holidays: Holidays): boolean {
  return country !== null && holidays(country, date) !== null;
}

/** Whether a row that waits may still be posted: it is its date there yet, and not later than `catchUp`. */
export function stillInTime({ date, dueAt }: Pick<Row, "date" | "dueAt">, zone: string, now: Moment): boolean {
  return now - dueAt <= catchUp && localDate(now, zone) === date;
}
