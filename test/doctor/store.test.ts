import { mkdirSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkStore } from "../../src/doctor/checkStore.ts";
import { subscriptionOf } from "../daily/support.ts";
import { claimOf, day, makeWorkshop, nine, type Workshop } from "../store/support.ts";

let workshop: Workshop;
beforeEach(() => {
  workshop = makeWorkshop();
});
afterEach(() => workshop.clean());

const examined = () => checkStore({ databaseUrl: workshop.url, command: "/salesterm" }, nine + 2 * day);

it("says that there is nothing yet, and makes nothing", async () => {
  const none = { check: "Database", status: "ok", found: "none yet: the bot makes it when it starts" };
  expect(await examined()).toMatchObject([none]);
  expect(await examined()).toMatchObject([none]);
});

it("says that there is nothing yet, nor can be", async () => {
  writeFileSync(workshop.folder, "A file, where a folder should be.");
  const advice = "The database has no folder to be in: mend DATABASE_URL.";
  expect(await examined()).toMatchObject([{ check: "Database", status: "fail", advice }]);
});

it("says who has the store, and leaves it to them", async () => {
  const store = await workshop.open();
  expect(await examined()).toMatchObject([
    {
      check: "Database",
      status: "ok",
      found: expect.stringMatching(`^can be read; process ${process.pid} on .+ has it$`),
    },
    { check: "Daily", status: "ok", found: "no channel has a term of the day" },
  ]);
  await store.daily.save(subscriptionOf({ startsOn: "2026-06-03" }));
  await store.close();
  expect(await examined()).toMatchObject([
    { found: "can be read; no bot has it" },
    { status: "ok", found: "channels: 1; posts in 14 days: 0" },
  ]);
});

it("tells every doubt and every miss", async () => {
  const { daily } = await workshop.open();
  for (const channel of ["C1", "C2", "C3", "C4"]) {
    await daily.save(subscriptionOf({ channel, startsOn: "2026-06-01" }));
  }
  await daily.pause({ team: "T0ACME", channel: "C4" }, "archived");
  const [sent, doubt, failed] = await Promise.all(["C1", "C2", "C4"].map((channel) => daily.claim(claimOf(channel))));
  if (sent) await daily.settle(sent, { state: "sent", ts: "1.2" });
  if (doubt) await daily.settle(doubt, { state: "ambiguous", reason: "no_history" });
  if (failed) await daily.settle(failed, { state: "failed", reason: "is_archived" });
  const late = { subscription: subscriptionOf({ channel: "C3" }), date: "2026-06-01", dueAt: nine } as const;
  await daily.skip({ ...late, skip: "too_late" }, nine);
  const [, found] = await examined();
  expect(found).toMatchObject({ check: "Daily", status: "warn", found: "channels: 4; posts in 14 days: 1" });
  expect(found?.details).toEqual([
    expect.stringMatching(/^1 in doubt, posted or not, .+ channels:history and groups:history/u),
    "1 refused by Slack",
    // One was too late; the second of June is missing for the three that are not paused.
    "4 not posted, the bot or Slack having been away",
    "C4 is paused: archived",
  ]);
});

it("says what is wrong with a file that cannot be read", async () => {
  mkdirSync(workshop.folder);
  writeFileSync(workshop.path, "A letter to somebody, and no database at all. ".repeat(100));
  expect(await examined()).toMatchObject([
    {
      check: "Database",
      status: "fail",
      advice: expect.stringMatching(/^The file of the database is none: move it away/u),
    },
  ]);
});
