import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { localDate } from "../../src/daily/calendar.ts";
import { subscribe } from "../../src/daily/subscribe.ts";
import type { LocalDate, Moment, Plan } from "../../src/daily/types.ts";
import type { DailyStore } from "../../src/store/types.ts";
import { subscriptionOf } from "../daily/support.ts";
import { claimOf, day, hour, makeWorkshop, nine, type Workshop } from "./support.ts";

let workshop: Workshop;
let daily: DailyStore;
beforeEach(async () => {
  workshop = makeWorkshop();
  daily = (await workshop.open({ url: "file::memory:" })).daily;
  await daily.save(subscriptionOf());
});
afterEach(() => workshop.clean());

const minute = 60_000;

/** One look at what is due, as the bot takes each half minute: the dates that get a post by it. */
async function look(now: Moment): Promise<LocalDate[]> {
  const posted: LocalDate[] = [];
  for (const due of await daily.due(now)) {
    const { date, dueAt, skip, subscription } = due;
    if (skip !== null) await daily.skip({ ...due, skip }, now);
    else if (await daily.claim(claimOf(subscription.channel, { date, dueAt, now }))) posted.push(date);
  }
  return posted;
}

async function change(plan: Partial<Plan>, now: Moment): Promise<void> {
  const before = subscriptionOf();
  await daily.save(subscribe(before, { ...before, ...plan }, { user: "U0KARI", seed: 1, before }, now));
}

describe("a bot that is away", () => {
  it("for five hours posts when it is back", async () => {
    expect(await look(nine + 5 * hour)).toEqual(["2026-06-01"]);
    expect(await look(nine + 6 * hour)).toEqual([]);
  });

  it("for more than six lets the day go, counts it, and goes on the next", async () => {
    expect(await look(nine + 7 * hour)).toEqual([]);
    expect(await daily.tally(nine)).toMatchObject({ tooLate: 1 });
    expect(await look(nine + 7 * hour)).toEqual([]);
    expect(await daily.tally(nine)).toMatchObject({ tooLate: 1 });
    expect(await look(nine + day)).toEqual(["2026-06-02"]);
  });

  it.each([
    ["25 hours", nine + 25 * hour, "2026-06-02"],
    ["8 days", nine + 8 * day, "2026-06-09"],
  ])("for %s posts for the day it is, and for no other", async (_, back, date) => {
    expect(await look(back)).toEqual([date]);
    expect(await look(back + minute)).toEqual([]);
  });

  it("until midnight does not post on the wrong day", async () => {
    await daily.save(subscriptionOf({ at: "22:00" }));
    expect(await look(nine + 16 * hour)).toEqual([]);
    expect(await look(nine + 13 * hour + day)).toEqual(["2026-06-02"]);
  });
});

describe("a clock that jumps", () => {
  it("an hour back after the post: no second one", async () => {
    expect(await look(nine)).toEqual(["2026-06-01"]);
    expect(await look(nine - hour)).toEqual([]);
    expect(await look(nine)).toEqual([]);
  });

  it("an hour on: an hour early, and not again", async () => {
    expect(await look(nine - 30 * minute + hour)).toEqual(["2026-06-01"]);
    expect(await look(nine)).toEqual([]);
    expect(await look(nine + day)).toEqual(["2026-06-02"]);
  });

  it("a year on and back: the days between are not lost", async () => {
    expect(await look(nine + 365 * day)).toEqual(["2027-06-01"]);
    expect(await look(nine)).toEqual(["2026-06-01"]);
    expect(await look(nine + day)).toEqual(["2026-06-02"]);
  });
});

describe("a plan that is changed", () => {
  it("a minute before its time, to a later hour: one post, then", async () => {
    await change({ at: "17:00" }, nine - minute);
    expect(await look(nine)).toEqual([]);
    expect(await look(nine + 8 * hour)).toEqual(["2026-06-01"]);
  });

  it("a minute after its post, to a later hour: none until tomorrow", async () => {
    expect(await look(nine)).toEqual(["2026-06-01"]);
    await change({ at: "17:00" }, nine + minute);
    expect(await look(nine + 8 * hour)).toEqual([]);
    expect(await look(nine + 8 * hour + day)).toEqual(["2026-06-02"]);
  });

  it("to a zone where it is nine once more: no second post on that date", async () => {
    expect(await look(nine)).toEqual(["2026-06-01"]);
    await change({ zone: "America/New_York" }, nine + minute);
    expect(await look(nine + 6 * hour)).toEqual([]);
    expect(await look(nine + 6 * hour + day)).toEqual(["2026-06-02"]);
  });

  it("off and on again: no second post on that date", async () => {
    expect(await look(nine)).toEqual(["2026-06-01"]);
    await daily.remove({ team: "T0ACME", channel: "C1" });
    await daily.save(subscriptionOf({ at: "10:00" }));
    expect(await look(nine + hour)).toEqual([]);
  });
});

test("whatever the clock does and people change, each local date has one post at most, on that date and in time", async () => {
  const zone = fc.constantFrom("Europe/Oslo", "Pacific/Auckland", "Pacific/Honolulu", "America/Nuuk");
  const at = fc.constantFrom("00:00", "09:00", "23:59");
  const step = fc.oneof(fc.record({ wait: fc.integer({ min: -26 * 60, max: 50 * 60 }) }), fc.record({ zone, at }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      daily = (await workshop.open({ url: "file::memory:" })).daily;
      await daily.save(subscriptionOf());
      const seen: LocalDate[] = [];
      let now = nine;
      for (const one of steps) {
        if ("wait" in one) now += one.wait * minute;
        else await change(one, now);
        const { zone } = (await daily.subscriptions())[0] ?? subscriptionOf();
        const posted = await look(now);
        for (const date of posted) expect(date).toBe(localDate(now, zone));
        seen.push(...posted);
      }
      expect(new Set(seen).size).toBe(seen.length);
    }),
    { numRuns: 25 },
  );
});

test("two thousand channels at nine come in order, each once", async () => {
  const channels = Array.from({ length: 2000 }, (_, at) => `C${String(at).padStart(4, "0")}`);
  await daily.remove({ team: "T0ACME", channel: "C1" });
  for (const channel of channels) await daily.save(subscriptionOf({ channel, startsOn: "2026-06-01" }));
  const due = await daily.due(nine);
  expect(due.map(({ subscription }) => subscription.channel)).toEqual(channels);
  for (const { subscription, date } of due) await daily.claim(claimOf(subscription.channel, { date }));
  expect(await daily.due(nine + minute)).toEqual([]);
});
