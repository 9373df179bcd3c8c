import type { Moment, Pause, PauseReason, Row, RowState, Subscription, Weekday } from "../daily/types.ts";
import type { SpokenLocale } from "../language/types.ts";
import type { LedgerRow, SubscriptionRow } from "./tables.ts";

/** A moment as it is stored. */
export function stored(moment: Moment): string {
  return new Date(moment).toISOString();
}

/** A subscription as it is stored. */
export function toSubscriptionRow(subscription: Subscription): SubscriptionRow {
  const { paused } = subscription;
  return {
    team: subscription.team,
    channel: subscription.channel,
    wall_time: subscription.at,
    zone: subscription.zone,
    days: subscription.days.join(""),
    locale: subscription.locale,
    keyword: subscription.keyword,
    holidays: subscription.holidays,
    set_by: subscription.setBy,
    seed: subscription.seed,
    starts_on: subscription.startsOn,
    paused_until: paused !== null && "until" in paused ? paused.until : null,
    paused_reason: paused !== null && "reason" in paused ? paused.reason : null,
    paused_told: paused !== null && "reason" in paused && !paused.told ? 0 : 1,
    skip_on: subscription.skip,
  };
}

/** A subscription as it was stored. */
export function toSubscription(row: SubscriptionRow): Subscription {
  return {
    team: row.team,
    channel: row.channel,
    at: row.wall_time,
    zone: row.zone,
    days: [...row.days].map((day) => Number(day) as Weekday),
    locale: row.locale as SpokenLocale,
    keyword: row.keyword,
    holidays: row.holidays,
    setBy: row.set_by,
    seed: row.seed,
    startsOn: row.starts_on,
    paused: toPause(row),
    skip: row.skip_on,
  };
}

function toPause({ paused_until, paused_reason, paused_told }: SubscriptionRow): Pause | null {
  if (paused_reason !== null) return { reason: paused_reason as PauseReason, told: paused_told === 1 };
  return paused_until === null ? null : { until: paused_until };
}

/** A row of the ledger as it was stored. */
export function toRow(row: LedgerRow): Row {
  return {
    team: row.team,
    channel: row.channel,
    date: row.local_date,
    state: row.state as RowState,
    dueAt: Date.parse(row.due_at),
    slug: row.slug,
    locale: row.locale as SpokenLocale | null,
    round: row.round,
    key: row.post_key,
    attempt: row.attempt,
    claimedAt: Date.parse(row.claimed_at),
    attemptedAt: Date.parse(row.attempted_at),
    until: Date.parse(row.until_at),
    ts: row.ts,
    reason: row.reason,
  };
}
