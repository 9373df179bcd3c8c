import { addDays, localDate, momentOf } from "./calendar.ts";
import { isHoliday, isPlanned } from "./due.ts";
import { catchUp, type Holidays, type LocalDate, type Moment, type Subscription } from "./types.ts";

/** A day a week that is a holiday for two years running is nobody's plan. */
const daysAhead = 731;
/** How far back `missed` looks, in days. */
const daysBack = 14;

interface Known {
  now: Moment;
  holidays: Holidays;
  /** The dates that have a row. */
  taken: ReadonlySet<LocalDate>;
}

/** The next date with a post, and when it is due; null when paused for a reason, or there is none within two years. */
export function nextPost(
  subscription: Subscription,
  { now, holidays, taken }: Known,
): { date: LocalDate; at: Moment } | null {
  if (subscription.paused !== null && "reason" in subscription.paused) return null;
  const { zone, at: time, skip } = subscription;
  const today = localDate(now, zone);
  for (let ahead = 0; ahead < daysAhead; ahead += 1) {
    const date = addDays(today, ahead);
    if (!isPlanned(subscription, date) || date === skip || taken.has(date)) continue;
    const at = momentOf(date, time, zone);
    if (at === null || now - at > catchUp || isHoliday(subscription, date, holidays)) continue;
    return { date, at };
  }
  return null;
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
