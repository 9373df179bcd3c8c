import type { Kysely } from "kysely";
import type { Dealt, Due, Moment, Place, Row, RowState, SkipReason } from "../daily/types.ts";
import { slugKey } from "../glossary/slug.ts";
import { stored, toRow } from "./rows.ts";
import type { LedgerRow, Tables } from "./tables.ts";
import type { Claim, Outcome, Tally } from "./types.ts";

type Db = Kysely<Tables>;

/**
 * What a channel has seen of its deck: each entry that was chosen, also one that Slack refused or that could not be shown,
 * which would be chosen each day from then on, and hold up all others.
 */
export async function dealt(db: Db, { team, channel }: Place): Promise<Dealt> {
  const ofChannel = db
    .selectFrom("ledger")
    .where("team", "=", team)
    .where("channel", "=", channel)
    .where("slug", "is not", null);
  const rows = await ofChannel
    .select(["slug", "round"])
    .where("round", "=", (query) =>
      query
        .selectFrom("ledger")
        .select(({ fn }) => fn.max("round").as("round"))
        .where("team", "=", team)
        .where("channel", "=", channel)
        .where("slug", "is not", null),
    )
    .orderBy("claimed_at", "desc")
    .execute();
  const keys = rows.map(({ slug }) => slugKey(slug ?? ""));
  return { round: rows[0]?.round ?? 1, shown: new Set(keys), last: keys[0] ?? null };
}

/** Writes the row of a date, `sending`. Null when it has one. */
export function claim(db: Db, { date, dueAt, key, now, until, ...chosen }: Claim): Promise<Row | null> {
  return insert(db, {
    team: chosen.team,
    channel: chosen.channel,
    local_date: date,
    state: "sending",
    due_at: stored(dueAt),
    slug: chosen.slug,
    locale: chosen.locale,
    round: chosen.round,
    post_key: key,
    attempt: 1,
    claimed_at: stored(now),
    attempted_at: stored(now),
    until_at: stored(until),
    ts: null,
    reason: null,
  });
}

/** Writes the row of a date that gets no post. False when it has one. */
export async function skip(
  db: Db,
  { subscription: { team, channel }, date, dueAt, skip: reason }: Due & { skip: SkipReason },
  now: Moment,
): Promise<boolean> {
  const row = await insert(db, {
    team,
    channel,
    local_date: date,
    state: "skipped",
    due_at: stored(dueAt),
    slug: null,
    locale: null,
    round: 0,
    post_key: "",
    attempt: 0,
    claimed_at: stored(now),
    attempted_at: stored(now),
    until_at: stored(now),
    ts: null,
    reason,
  });
  return row !== null;
}

async function insert(db: Db, row: LedgerRow): Promise<Row | null> {
  const inserted = await db
    .insertInto("ledger")
    .values(row)
    .onConflict((conflict) => conflict.columns(["team", "channel", "local_date"]).doNothing())
    .returningAll()
    .executeTakeFirst();
  return inserted ? toRow(inserted) : null;
}

/** Rows that wait and whose time has come. */
export function waiting(db: Db, now: Moment): Promise<Row[]> {
  return open(db, "waiting", now);
}

/** Rows whose attempt ended in nobody knows what. */
export function doubts(db: Db, now: Moment): Promise<Row[]> {
  return open(db, "sending", now);
}

async function open(db: Db, state: "sending" | "waiting", now: Moment): Promise<Row[]> {
  const rows = await db
    .selectFrom("ledger")
    .selectAll()
    .where("state", "=", state)
    .where("until_at", "<=", stored(now))
    .orderBy("due_at")
    .orderBy("team")
    .orderBy("channel")
    .execute();
  return rows.map(toRow);
}

/** Begins the next attempt of a row that waits. Null when it does not, any more. */
export async function retry(db: Db, row: Row, { now, until }: { now: Moment; until: Moment }): Promise<Row | null> {
  const begun = await attemptOf(db, row, "waiting")
    .set({
      state: "sending",
      attempt: row.attempt + 1,
      attempted_at: stored(now),
      until_at: stored(until),
      reason: null,
    })
    .returningAll()
    .executeTakeFirst();
  return begun ? toRow(begun) : null;
}

/** Writes what became of an attempt. False when it is not open, any more. */
export async function settle(db: Db, row: Row, outcome: Outcome): Promise<boolean> {
  const settled = await attemptOf(db, row, row.state)
    .where("state", "in", outcome.state === "skipped" ? ["sending", "waiting"] : ["sending"])
    .set({
      state: outcome.state,
      ts: outcome.state === "sent" ? outcome.ts : null,
      reason: outcome.state === "sent" ? null : outcome.reason,
      ...(outcome.state === "waiting" ? { until_at: stored(outcome.until) } : {}),
    })
    .returning("team")
    .executeTakeFirst();
  return settled !== undefined;
}

function attemptOf(db: Db, { team, channel, date, attempt }: Row, state: RowState) {
  return db
    .updateTable("ledger")
    .where("team", "=", team)
    .where("channel", "=", channel)
    .where("local_date", "=", date)
    .where("attempt", "=", attempt)
    .where("state", "=", state);
}

/** The last rows of a channel, latest date first. */
export async function latest(db: Db, { team, channel }: Place, count: number): Promise<Row[]> {
  const rows = await db
    .selectFrom("ledger")
    .selectAll()
    .where("team", "=", team)
    .where("channel", "=", channel)
    .orderBy("local_date", "desc")
    .limit(count)
    .execute();
  return rows.map(toRow);
}

/** How the posts due since a moment ended. */
export async function tally(db: Db, since: Moment): Promise<Tally> {
  const counts = await db
    .selectFrom("ledger")
    .select(["state", "reason", ({ fn }) => fn.countAll<number | string>().as("count")])
    .where("due_at", ">=", stored(since))
    .groupBy(["state", "reason"])
    .execute();
  const sum = (...wanted: [state: RowState, reason?: SkipReason][]) =>
    counts
      .filter(({ state, reason }) =>
        wanted.some(([one, why]) => one === state && (why === undefined || why === reason)),
      )
      .reduce((total, { count }) => total + Number(count), 0);
  return {
    sent: sum(["sent"]),
    failed: sum(["failed"]),
    ambiguous: sum(["ambiguous"]),
    tooLate: sum(["skipped", "too_late"]),
  };
}
