import type { Expression, Kysely, SqlBool } from "kysely";
import { type Wall, weekday } from "../daily/calendar.ts";
import type { LocalDate, PauseReason, Place, Subscription } from "../daily/types.ts";
import { toSubscription, toSubscriptionRow } from "./rows.ts";
import type { SubscriptionRow, Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** The subscription of a channel; null when its term of the day is off. */
export async function find(db: Db, { team, channel }: Place): Promise<Subscription | null> {
  const row = await db
    .selectFrom("subscription")
    .selectAll()
    .where("team", "=", team)
    .where("channel", "=", channel)
    .executeTakeFirst();
  return row ? toSubscription(row) : null;
}

/** All subscriptions, by team and channel. */
export async function all(db: Db): Promise<Subscription[]> {
  const rows = await db.selectFrom("subscription").selectAll().orderBy("team").orderBy("channel").execute();
  return rows.map(toSubscription);
}

/** Writes a subscription, over the channel's one before. */
export async function save(db: Db, subscription: Subscription): Promise<void> {
  const { team, channel, ...rest } = toSubscriptionRow(subscription);
  await db
    .insertInto("subscription")
    .values({ team, channel, ...rest })
    .onConflict((conflict) => conflict.columns(["team", "channel"]).doUpdateSet(rest))
    .execute();
}

/** Forgets the subscription of a channel. False when there was none. */
export async function remove(db: Db, { team, channel }: Place): Promise<boolean> {
  const removed = await db
    .deleteFrom("subscription")
    .where("team", "=", team)
    .where("channel", "=", channel)
    .returning("team")
    .execute();
  return removed.length > 0;
}

/** Pauses for a reason. False when the channel is paused for one already, or off. */
export async function pause(db: Db, { team, channel }: Place, reason: PauseReason): Promise<boolean> {
  const paused = await db
    .updateTable("subscription")
    .set({ paused_reason: reason, paused_told: 0, paused_until: null })
    .where("team", "=", team)
    .where("channel", "=", channel)
    .where("paused_reason", "is", null)
    .returning("team")
    .execute();
  return paused.length > 0;
}

/** Whoever set a channel's up has heard that it is paused. */
export async function told(db: Db, { team, channel }: Place): Promise<void> {
  await db
    .updateTable("subscription")
    .set({ paused_told: 1 })
    .where("team", "=", team)
    .where("channel", "=", channel)
    .execute();
}

/** Those paused for a reason of which nobody has heard. */
export async function untold(db: Db): Promise<Subscription[]> {
  const rows = await db.selectFrom("subscription").selectAll().where("paused_told", "=", 0).execute();
  return rows.map(toSubscription);
}

/** A channel, and a date of it that may be due. */
export interface Candidate {
  subscription: Subscription;
  date: LocalDate;
}

/**
 * The subscriptions whose time of the day has come on a date, as far as SQL can tell, and whose date has no row yet.
 * `walls` tells the dates to look at in a zone, each with the latest time that may be due.
 */
export async function candidates(db: Db, walls: (zone: string) => readonly Wall[]): Promise<Candidate[]> {
  const zones = await db.selectFrom("subscription").select("zone").distinct().execute();
  const found: Candidate[] = [];
  for (const { zone } of zones) {
    for (const wall of walls(zone)) {
      const rows = await withoutRow(db, zone, wall);
      found.push(...rows.map((row) => ({ subscription: toSubscription(row), date: wall.date })));
    }
  }
  return found;
}

function withoutRow(db: Db, zone: string, { date, time }: Wall): Promise<SubscriptionRow[]> {
  return db
    .selectFrom("subscription")
    .selectAll()
    .where("zone", "=", zone)
    .where("wall_time", "<=", time)
    .where("starts_on", "<=", date)
    .where("days", "like", `%${weekday(date)}%`)
    .where("paused_reason", "is", null)
    .where(({ or, eb }) => or([eb("paused_until", "is", null), eb("paused_until", "<=", date)]))
    .where(
      ({ not, exists, selectFrom }): Expression<SqlBool> =>
        not(
          exists(
            selectFrom("ledger")
              .select("ledger.state")
              .whereRef("ledger.team", "=", "subscription.team")
              .whereRef("ledger.channel", "=", "subscription.channel")
              .where("ledger.local_date", "=", date),
          ),
        ),
    )
    .orderBy("wall_time")
    .orderBy("team")
    .orderBy("channel")
    .execute();
}
