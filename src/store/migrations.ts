import type { Kysely } from "kysely";
import { StoreRefused } from "./errors.ts";
import type { Tables } from "./tables.ts";

type Migration = (db: Kysely<Tables>) => Promise<void>;

/** How the tables came to be, in order. One that has been released is never changed: what is to be different comes behind it. */
const migrations: readonly Migration[] = [dailyTables];

/** The version that this code reads and writes. */
export const newest = migrations.length;

/**
 * Brings the tables to the newest version, in one transaction, so that they are whole at any moment. Throws
 * StoreRefused when a newer salesterm wrote them: going back would lose what it knows.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const version = await versionOf(db);
  if (version > newest) throw new StoreRefused(tooNew(version));
  if (version === newest) return;
  await db.transaction().execute(async (whole) => {
    if (version === 0) {
      await whole.schema
        .createTable("salesterm_schema")
        .addColumn("version", "integer", (column) => column.notNull())
        .execute();
    }
    for (const migration of migrations.slice(version)) await migration(whole);
    await whole.deleteFrom("salesterm_schema").execute();
    await whole.insertInto("salesterm_schema").values({ version: newest }).execute();
  });
}

/** The version of the tables; 0 when there are none. */
export async function versionOf(db: Kysely<Tables>): Promise<number> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === "salesterm_schema")) return 0;
  const { version } = await db.selectFrom("salesterm_schema").select("version").executeTakeFirstOrThrow();
  return version;
}

/** What to tell people whose tables are of a newer version. */
export function tooNew(version: number): string {
  return `The database was written by a newer salesterm (its tables are of version ${version}, this one knows ${newest}): install that one again, or set DATABASE_URL to another file`;
}

async function dailyTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("subscription")
    .addColumn("team", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("wall_time", "text", (column) => column.notNull())
    .addColumn("zone", "text", (column) => column.notNull())
    .addColumn("days", "text", (column) => column.notNull())
    .addColumn("locale", "text", (column) => column.notNull())
    .addColumn("keyword", "text")
    .addColumn("holidays", "text")
    .addColumn("set_by", "text", (column) => column.notNull())
    .addColumn("seed", "integer", (column) => column.notNull())
    .addColumn("starts_on", "text", (column) => column.notNull())
    .addColumn("paused_until", "text")
    .addColumn("paused_reason", "text")
    .addColumn("paused_told", "integer", (column) => column.notNull())
    .addColumn("skip_on", "text")
    .addPrimaryKeyConstraint("subscription_pk", ["team", "channel"])
    .execute();
  await db.schema.createIndex("subscription_due").on("subscription").columns(["zone", "wall_time"]).execute();
  await db.schema
    .createTable("ledger")
    .addColumn("team", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("local_date", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("due_at", "text", (column) => column.notNull())
    .addColumn("slug", "text")
    .addColumn("locale", "text")
    .addColumn("round", "integer", (column) => column.notNull())
    .addColumn("post_key", "text", (column) => column.notNull())
    .addColumn("attempt", "integer", (column) => column.notNull())
    .addColumn("claimed_at", "text", (column) => column.notNull())
    .addColumn("attempted_at", "text", (column) => column.notNull())
    .addColumn("until_at", "text", (column) => column.notNull())
    .addColumn("ts", "text")
    .addColumn("reason", "text")
    .addPrimaryKeyConstraint("ledger_pk", ["team", "channel", "local_date"])
    .execute();
  await db.schema.createIndex("ledger_round").on("ledger").columns(["team", "channel", "round"]).execute();
  // What is open is a handful among years of rows: the index holds nothing else.
  await db.schema
    .createIndex("ledger_open")
    .on("ledger")
    .columns(["state", "until_at"])
    .where("state", "in", ["sending", "waiting"])
    .execute();
}
