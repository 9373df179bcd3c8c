import type { Insertable, Selectable } from "kysely";

/**
 * The tables as they are today. Times are ISO text in UTC, which every database sorts and gives back alike: a large
 * number comes back as text from some.
 */
export interface Tables {
  salesterm_schema: { version: number };
  subscription: SubscriptionTable;
  ledger: LedgerTable;
}

interface SubscriptionTable {
  team: string;
  channel: string;
  wall_time: string;
  zone: string;
  /** "12345": Monday to Friday. */
  days: string;
  locale: string;
  keyword: string | null;
  holidays: string | null;
  set_by: string;
  seed: number;
  starts_on: string;
  paused_until: string | null;
  paused_reason: string | null;
  /** 0 or 1. */
  paused_told: number;
  skip_on: string | null;
}

interface LedgerTable {
  team: string;
  channel: string;
  local_date: string;
  state: string;
  due_at: string;
  slug: string | null;
  locale: string | null;
  round: number;
  post_key: string;
  attempt: number;
  claimed_at: string;
  attempted_at: string;
  until_at: string;
  ts: string | null;
  reason: string | null;
}

export type SubscriptionRow = Selectable<SubscriptionTable>;
export type LedgerRow = Selectable<LedgerTable>;
export type NewLedgerRow = Insertable<LedgerTable>;
