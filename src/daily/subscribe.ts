import type { SpokenLocale } from "../language/types.ts";
import { addDays, localDate, momentOf } from "./calendar.ts";
import { pauseOn } from "./due.ts";
import type { LocalDate, Moment, Place, Plan, Subscription, Wish } from "./types.ts";

/** What the form shows where nobody chose yet: at nine, Monday to Friday, of all entries. */
export function defaultPlan({ zone, locale }: { zone: string; locale: SpokenLocale }): Plan {
  return { at: "09:00", zone, days: [1, 2, 3, 4, 5], locale, keyword: null, holidays: null };
}

/**
 * A channel's first set-up, or a change of it, which ends a pause. A plan whose time of today is past holds from
 * tomorrow; one that changes neither hour, zone nor days goes on as it was.
 */
export function subscribe(
  place: Place,
  plan: Plan,
  { user, seed, before }: { user: string; seed: number; before: Subscription | null },
  now: Moment,
): Subscription {
  const goesOn = before !== null && !isPaused(before, now) && timesOf(before) === timesOf(plan);
  return {
    team: place.team,
    channel: place.channel,
    at: plan.at,
    zone: plan.zone,
    days: plan.days,
    locale: plan.locale,
    keyword: plan.keyword,
    holidays: plan.holidays,
    setBy: user,
    seed: before?.seed ?? seed,
    startsOn: goesOn ? before.startsOn : firstDate(plan, now),
    // A pause that is over stays with the plan that goes on: it tells why there was nothing on some dates.
    paused: goesOn ? before.paused : null,
    skip: before?.skip ?? null,
  };
}

/** The longest pause, in days: whoever wants a longer one switches it off. */
export const longestPause = 366;

/** Pauses for so many days from today on, up to a date, or until somebody resumes it. */
export function pauseFor(
  subscription: Subscription,
  length: Extract<Wish, { kind: "pause" }>["length"],
  now: Moment,
): Subscription {
  if (length === null) return { ...subscription, paused: { reason: "asked", told: true } };
  const until = "until" in length ? length.until : addDays(localDate(now, subscription.zone), length.days);
  return { ...subscription, paused: { until } };
}

/** Whether a pause holds at this moment. */
export function isPaused(subscription: Subscription, now: Moment): boolean {
  return pauseOn(subscription, localDate(now, subscription.zone)) !== null;
}

/** Ends a pause, whatever it was for. What was due meanwhile is not made up for. */
export function resume(subscription: Subscription, now: Moment): Subscription {
  if (!isPaused(subscription, now)) return subscription;
  return { ...subscription, paused: null, startsOn: firstDate(subscription, now) };
}

/** Leaves out one date, as `nextPost` gave it. */
export function skipNext(subscription: Subscription, { date }: { date: LocalDate }): Subscription {
  return { ...subscription, skip: date };
}

function timesOf({ at, zone, days }: Plan): string {
  return JSON.stringify([at, zone, days]);
}

/** Today where its time is still to come, else tomorrow. */
function firstDate({ at, zone }: Plan, now: Moment): LocalDate {
  const today = localDate(now, zone);
  const dueAt = momentOf(today, at, zone);
  return dueAt !== null && dueAt > now ? today : addDays(today, 1);
}
