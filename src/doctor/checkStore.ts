import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { loadHolidays, noHolidays } from "../daily/holidays.ts";
import { missedDates } from "../daily/next.ts";
import type { Moment, Subscription } from "../daily/types.ts";
import type { Settings } from "../settings.ts";
import { createDailyStore } from "../store/daily.ts";
import { holderOf } from "../store/lock.ts";
import { newest, tooNew, versionOf } from "../store/migrations.ts";
import { storePath } from "../store/path.ts";
import { type Connection, connectToRead } from "../store/sqlite.ts";
import { troubleOf } from "../store/trouble.ts";
import type { DailyStore } from "../store/types.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

/** So far back the posts are counted, in days. */
const daysBack = 14;

/** So many paused channels are named. */
const mostNamed = 5;

/** What the bot keeps, read beside it: whether it can be, and how the terms of the day go. */
export async function checkStore(
  { databaseUrl, command }: Pick<Settings, "databaseUrl" | "command">,
  now: Moment,
): Promise<Finding[]> {
  const path = storePath(databaseUrl);
  if (!existsSync(path)) return [canBeMade(path)];
  let connection: Connection | null = null;
  try {
    connection = connectToRead(path);
    const { db } = connection;
    const version = await versionOf(db);
    if (version > newest) return [fail("Database", tooNew(version), "The bot does not start with it.")];
    if (version < newest) return [ok("Database", "of an older version: the bot brings it up to date when it starts")];
    const holder = holderOf(path);
    const daily = createDailyStore({ read: (work) => work(db), write: (work) => work(db) });
    return [
      ok("Database", holder === null ? "can be read; no bot has it" : `can be read; ${holder} has it`),
      await checkDaily(daily, command, now),
    ];
  } catch (error) {
    return [fail("Database", "cannot be read", `${troubleOf(error)}.`)];
  } finally {
    connection?.close();
  }
}

/** Whether the bot can make its database at a path where there is none: in the nearest folder above it that there is. */
function canBeMade(path: string): Finding {
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    // The slash tells a file from a folder.
    accessSync(`${folder}/`, constants.W_OK | constants.X_OK);
    return ok("Database", "none yet: the bot makes it when it starts");
  } catch (error) {
    return fail("Database", "none yet, and it cannot be made", `${troubleOf(error)}.`);
  }
}

async function checkDaily(daily: DailyStore, command: string, now: Moment): Promise<Finding> {
  const subscriptions = await daily.subscriptions();
  if (subscriptions.length === 0) return ok("Daily", "no channel has a term of the day");
  const { sent, failed, ambiguous, tooLate } = await daily.tally(now - daysBack * 24 * 60 * 60 * 1000);
  const missed = await missedBy(subscriptions, daily, now);
  const paused = subscriptions.flatMap(stopped);
  const found = `channels: ${subscriptions.length}; posts in ${daysBack} days: ${sent}`;
  const details = [
    line(
      ambiguous,
      "in doubt, posted or not, and not tried again: with the scopes channels:history and groups:history the bot can look",
    ),
    line(failed, "refused by Slack"),
    line(tooLate + missed, "not posted, the bot or Slack having been away"),
    ...paused.slice(0, mostNamed),
    line(paused.length - mostNamed, "more are paused"),
  ].filter((text) => text !== null);
  if (details.length === 0) return ok("Daily", found);
  const advice = `The log tells of each; \`${command} daily resume\` in a channel ends its pause.`;
  return warn("Daily", found, advice, details);
}

function line(count: number, what: string): string | null {
  return count > 0 ? `${count} ${what}` : null;
}

/** A channel that is paused for a reason nobody asked for. */
function stopped({ channel, paused }: Subscription): string[] {
  if (paused === null || !("reason" in paused) || paused.reason === "asked") return [];
  return [`${channel} is paused: ${paused.reason}`];
}

/** How many posts have no row at all: no bot ran on their date. */
async function missedBy(subscriptions: readonly Subscription[], daily: DailyStore, now: Moment): Promise<number> {
  const holidays = subscriptions.some((one) => one.holidays !== null) ? await loadHolidays() : noHolidays;
  let missed = 0;
  for (const subscription of subscriptions) {
    const taken = new Set((await daily.latest(subscription, daysBack + 1)).map(({ date }) => date));
    missed += missedDates(subscription, { now, holidays, taken }).length;
  }
  return missed;
}
