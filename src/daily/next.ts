import { addDays, localDate, momentOf } from "./calendar.ts";
import { isHoliday, isPlanned } from "./due.ts";
import { catchUp, type Holidays, type LocalDate, type Moment, type Subscription } from "./types.ts";

/** A day a week that is a holiday for two years running is nobody's plan. */
const daysAhead = 731;
/** How far back `missed` looks, in days. */
const daysBack = 14;

/** What there is to know beside the plan. */
export interface Known {
  now: Moment;
  holidays: Holidays;
  /** The dates that have a row. */
  taken: ReadonlySet<LocalDate>;
}

/** The next date with a post, and when it is due; null when paused for a reason, or there is none within two years. */
export function nextPost(subscription: Subscription, known: Known): { date: LocalDate; at: Moment } | null {
  if (subscription.paused !== null && "reason" in subscription.paused) return null;
  const { zone, skip } = subscription;
  const today = localDate(known.now, zone);
  for (let ahead = 0; ahead < daysAhead; ahead += 1) {
    const date = addDays(today, ahead);
    const at = date === skip ? null : timeOn(date, subscription, known);
    if (at !== null) return { date, at };
  }
  return null;
}

/** The date to come that somebody asked to leave out; null when there is none, or nothing would come on it anyway. */
export function skippedDate(subscription: Subscription, known: Known): LocalDate | null {
  const { skip, zone } = subscription;
  if (skip === null || skip < localDate(known.now, zone)) return null;
  return timeOn(skip, subscription, known) === null ? null : skip;
}

/** When the post of a date is due, whether it is left out or not; null when none is to come on it. */
function timeOn(date: LocalDate, subscription: Subscription, { now, holidays, taken }: Known): Moment | null {
  if (!isPlanned(subscription, date) || taken.has(date) || isHoliday(subscription, date, holidays)) return null;
  const at = momentOf(date, subscription.at, subscription.zone);
  return at === null || now - at > catchUp ? null : at;
}

/** The dates of the last fortnight, before today, that should have had a post and have no row: nobody was there to post. */
export function missedDates(subscription: Subscription, { now, holidays, taken }: Known): LocalDate[] {
  const { zone, at, skip } = subscription;
  const today = localDate(now, zone);
  const dates = Array.from({ length: daysBack }, (_, day) => addDays(today, day - daysBack));
  return dates.filter(
    (date) =>
      isPlanned(subscription, date) &&
      date !== skip &&
      !taken.has(date) &&
      momentOf(date, at, zone) !== null &&
      !isHoliday(subscription, date, holidays),
  );
}
