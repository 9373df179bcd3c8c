import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Row, Subscription } from "../../src/daily/types.ts";
import type { DailyStore, Outcome } from "../../src/store/types.ts";
import { subscriptionOf as olderOf } from "../daily/support.ts";
import { claimOf, day, hour, makeWorkshop, nine, type Workshop } from "./support.ts";

let workshop: Workshop;
let daily: DailyStore;
beforeEach(async () => {
  workshop = makeWorkshop();
  daily = (await workshop.open()).daily;
});
afterEach(() => workshop.clean());

/** One that begins today, and has missed nothing yet. */
const subscriptionOf = (changes: Partial<Subscription> = {}) => olderOf({ startsOn: "2026-06-01", ...changes });

const place = { team: "T0ACME", channel: "C1" };
const channelsOf = (rows: readonly { channel: string }[]) => rows.map(({ channel }) => channel);
const dueAt = async (now: number) =>
  (await daily.due(now)).map(({ subscription, skip }) => [subscription.channel, skip]);

async function claimed(channel = "C1", date = "2026-06-01", slug = "churn"): Promise<Row> {
  const row = await daily.claim(claimOf(channel, { date, slug }));
  if (row === null) throw new Error("the date has a row");
  return row;
}

describe("a post's way", () => {
  it("comes due, is claimed, sent, and comes due no more that day", async () => {
    await daily.save(subscriptionOf());
    expect(await dueAt(nine - 1)).toEqual([]);
    expect(await daily.due(nine)).toEqual([
      { subscription: subscriptionOf(), date: "2026-06-01", dueAt: nine, skip: null },
    ]);
    const row = await claimed();
    expect(row).toMatchObject({ ...place, state: "sending", attempt: 1, slug: "churn", key: "key of C1" });
    expect(await dueAt(nine)).toEqual([]);
    expect(await daily.settle(row, { state: "sent", ts: "1.2" })).toBe(true);
    expect(await daily.latest(place, 5)).toEqual([{ ...row, state: "sent", ts: "1.2" }]);
    expect(await dueAt(nine + 14 * hour)).toEqual([]);
    expect(await dueAt(nine + day)).toEqual([["C1", null]]);
  });

  it("refused for a while, it waits, and is tried again with the same entry and key", async () => {
    await daily.save(subscriptionOf());
    const row = await claimed();
    await daily.settle(row, { state: "waiting", until: nine + 30_000, reason: "ratelimited" });
    expect(await daily.waiting(nine + 29_999)).toEqual([]);
    const [open] = await daily.waiting(nine + 30_000);
    const times = { now: nine + 30_000, until: nine + 90_000 };
    const second = open && (await daily.retry(open, times));
    expect(second).toMatchObject({ state: "sending", attempt: 2, slug: "churn", key: row.key, claimedAt: nine });
    expect(second).toMatchObject({ attemptedAt: nine + 30_000, until: nine + 90_000 });
    expect(open && (await daily.retry(open, times))).toBeNull();
    expect(await daily.waiting(nine + hour)).toEqual([]);
  });

  it("whose sender died is in doubt once its lease is over", async () => {
    const row = await claimed();
    expect(await daily.doubts(row.until - 1)).toEqual([]);
    expect(await daily.doubts(row.until)).toEqual([row]);
    await daily.settle(row, { state: "ambiguous", reason: "no_history" });
    expect(await daily.doubts(row.until)).toEqual([]);
  });
});

describe("only one", () => {
  it("of eight that claim a date at once gets it", async () => {
    const claims = await Promise.all(Array.from({ length: 8 }, () => daily.claim(claimOf("C1"))));
    expect(claims.filter((row) => row !== null)).toHaveLength(1);
  });

  it("of a claim and a skip gets a date", async () => {
    const due = { subscription: subscriptionOf(), date: "2026-06-01", dueAt: nine, skip: "too_late" } as const;
    expect(await daily.skip(due, nine)).toBe(true);
    expect(await daily.skip(due, nine)).toBe(false);
    expect(await daily.claim(claimOf("C1"))).toBeNull();
  });

  const late: [string, Outcome][] = [
    ["sent", { state: "sent", ts: "9.9" }],
    ["waiting", { state: "waiting", until: nine, reason: "late" }],
    ["failed", { state: "failed", reason: "late" }],
    ["ambiguous", { state: "ambiguous", reason: "late" }],
    ["skipped", { state: "skipped", reason: "off" }],
  ];
  it.each(late)("settles an attempt: news that it is %s changes nothing later", async (_, outcome) => {
    const row = await claimed();
    await daily.settle(row, { state: "sent", ts: "1.2" });
    expect(await daily.settle(row, outcome)).toBe(false);
    expect(await daily.latest(place, 1)).toMatchObject([{ state: "sent", ts: "1.2", reason: null }]);
  });

  it.each(late)("speaks of an attempt: that an older one is %s says nothing about this one", async (_, outcome) => {
    const row = await claimed();
    await daily.settle(row, { state: "waiting", until: nine, reason: "ratelimited" });
    await daily.retry({ ...row, state: "waiting" }, { now: nine, until: nine + 60_000 });
    expect(await daily.settle(row, outcome)).toBe(false);
    expect(await daily.latest(place, 1)).toMatchObject([{ state: "sending", attempt: 2 }]);
  });

  it("row that waits can be skipped, and not called sent", async () => {
    const row = await claimed();
    await daily.settle(row, { state: "waiting", until: nine, reason: "ratelimited" });
    const waiting: Row = { ...row, state: "waiting" };
    expect(await daily.settle(waiting, { state: "sent", ts: "1.2" })).toBe(false);
    expect(await daily.settle(waiting, { state: "skipped", reason: "too_late" })).toBe(true);
  });
});

describe("what is due", () => {
  it("comes in the order of its times, of all zones", async () => {
    await daily.save(subscriptionOf({ channel: "C3", at: "10:00", zone: "Europe/Istanbul", startsOn: "2026-06-01" }));
    await daily.save(subscriptionOf({ channel: "C2", at: "08:30" }));
    await daily.save(subscriptionOf({ channel: "C1", at: "03:00", zone: "America/New_York" }));
    await daily.save(subscriptionOf({ channel: "C4", at: "09:01" }));
    expect(channelsOf((await daily.due(nine)).map(({ subscription }) => subscription))).toEqual(["C2", "C1", "C3"]);
  });

  it("leaves out what is paused, not begun, not on this day, or off", async () => {
    await daily.save(subscriptionOf({ channel: "C1", paused: { until: "2026-06-02" } }));
    await daily.save(subscriptionOf({ channel: "C2", paused: { reason: "archived", told: false } }));
    await daily.save(subscriptionOf({ channel: "C3", startsOn: "2026-06-02" }));
    await daily.save(subscriptionOf({ channel: "C4", days: [2, 3, 4, 5, 6, 7] }));
    await daily.save(subscriptionOf({ channel: "C5" }));
    expect(await daily.remove({ team: "T0ACME", channel: "C5" })).toBe(true);
    expect(await daily.remove({ team: "T0ACME", channel: "C5" })).toBe(false);
    expect(await dueAt(nine)).toEqual([]);
    expect(await dueAt(nine + day)).toEqual([
      ["C1", null],
      ["C3", null],
      ["C4", null],
    ]);
  });

  it("says why a date gets none", async () => {
    const begun = { startsOn: "2026-05-17" };
    await daily.save(subscriptionOf({ ...begun, channel: "C1", holidays: "NO" }));
    await daily.save(subscriptionOf({ ...begun, channel: "C2", skip: "2026-05-17" }));
    await daily.save(subscriptionOf({ ...begun, channel: "C3" }));
    const constitutionDay = Date.parse("2026-05-17T07:00:00Z");
    expect(await dueAt(constitutionDay)).toEqual([
      ["C1", "holiday"],
      ["C2", "asked"],
      ["C3", null],
    ]);
    expect(await dueAt(constitutionDay + 6 * hour + 1)).toContainEqual(["C3", "too_late"]);
  });

  it("is asked for once where clocks go back and the time comes twice", async () => {
    await daily.save(subscriptionOf({ channel: "C1", at: "02:30", startsOn: "2026-10-25" }));
    const first = Date.parse("2026-10-25T00:30:00Z");
    expect(await dueAt(first - 1)).toEqual([]);
    expect(await dueAt(first)).toEqual([["C1", null]]);
    // The clock on the wall shows 02:10 for the second time: it is due, though that is before 02:30.
    expect(await dueAt(first + 40 * 60_000)).toEqual([["C1", null]]);
    await claimed("C1", "2026-10-25");
    expect(await dueAt(first + hour)).toEqual([]);
  });

  it("is asked for on its date where clocks jump over its time, and over midnight", async () => {
    await daily.save(subscriptionOf({ at: "23:59", zone: "America/Nuuk", startsOn: "2026-03-28" }));
    const last = Date.parse("2026-03-29T00:59:00Z");
    expect(await dueAt(last - 1)).toEqual([]);
    expect((await daily.due(last)).map(({ date }) => date)).toEqual(["2026-03-28"]);
  });

  it("is yesterday's as well, which is too late, unless the plan wanted none", async () => {
    await daily.save(subscriptionOf({ channel: "C1", at: "23:59" }));
    await daily.save(subscriptionOf({ channel: "C2", startsOn: "2026-06-02" }));
    await daily.save(subscriptionOf({ channel: "C3", paused: { until: "2026-06-02" } }));
    await daily.save(subscriptionOf({ channel: "C4", days: [2] }));
    await daily.save(subscriptionOf({ channel: "C5", skip: "2026-06-01" }));
    const midnight = nine + 15 * hour;
    const due = await daily.due(midnight);
    expect(due.map(({ subscription, date, skip }) => [subscription.channel, date, skip])).toEqual([
      ["C5", "2026-06-01", "asked"],
      ["C1", "2026-06-01", "too_late"],
    ]);
    for (const { skip, ...each } of due) if (skip !== null) await daily.skip({ ...each, skip }, midnight);
    expect(await daily.due(midnight)).toEqual([]);
  });

  it("leaves out one in a zone that nobody knows, and holds up no other", async () => {
    await daily.save(subscriptionOf({ channel: "C1", zone: "Europe/Atlantis" }));
    await daily.save(subscriptionOf({ channel: "C2" }));
    expect(await dueAt(nine)).toEqual([["C2", null]]);
  });
});

describe("a pause for a reason", () => {
  it("is told once", async () => {
    await daily.save(subscriptionOf());
    expect(await daily.pause(place, "archived")).toBe(true);
    expect(await daily.pause(place, "token")).toBe(false);
    expect(channelsOf(await daily.untold())).toEqual(["C1"]);
    await daily.told(place);
    expect(await daily.untold()).toEqual([]);
    expect((await daily.subscription(place))?.paused).toEqual({ reason: "archived", told: true });
  });

  it("of a channel that is off is none", async () => {
    expect(await daily.pause(place, "archived")).toBe(false);
  });
});

describe("the deck as it was dealt", () => {
  it("is the entries of the last round that were chosen, whatever became of them", async () => {
    expect(await daily.dealt(place)).toEqual({ round: 1, shown: new Set(), last: null });
    const states: [string, Outcome | null][] = [
      ["lead-magnet", { state: "sent", ts: "1.2" }],
      ["churn", { state: "ambiguous", reason: "no_history" }],
      ["demo", { state: "failed", reason: "msg_too_long" }],
      ["quota", { state: "skipped", reason: "no_term" }],
      ["upsell", null],
    ];
    for (const [at, [slug, outcome]] of states.entries()) {
      const now = nine + at * day;
      const row = await daily.claim(claimOf("C1", { date: `2026-06-0${at + 1}`, slug, now, until: now }));
      if (row && outcome) await daily.settle(row, outcome);
    }
    expect(await daily.dealt(place)).toEqual({
      round: 1,
      shown: new Set(["leadmagnet", "churn", "demo", "quota", "upsell"]),
      last: "upsell",
    });
    await daily.claim(claimOf("C1", { date: "2026-06-06", slug: "churn", round: 2 }));
    expect(await daily.dealt(place)).toEqual({ round: 2, shown: new Set(["churn"]), last: "churn" });
    expect(await daily.dealt({ ...place, channel: "C2" })).toMatchObject({ round: 1, last: null });
  });
});

it("counts how posts ended", async () => {
  await daily.settle(await claimed("C1"), { state: "sent", ts: "1.2" });
  await daily.settle(await claimed("C2"), { state: "ambiguous", reason: "no_history" });
  await daily.settle(await claimed("C3"), { state: "failed", reason: "msg_too_long" });
  const late = { subscription: subscriptionOf({ channel: "C4" }), date: "2026-06-01", dueAt: nine } as const;
  await daily.skip({ ...late, skip: "too_late" }, nine);
  await daily.skip({ ...late, date: "2026-06-02", skip: "holiday" }, nine);
  expect(await daily.tally(nine)).toEqual({ sent: 1, ambiguous: 1, failed: 1, tooLate: 1 });
  expect(await daily.tally(nine + 1)).toEqual({ sent: 0, ambiguous: 0, failed: 0, tooLate: 0 });
});

it("keeps every field of a subscription, and the change of each", async () => {
  const before = subscriptionOf();
  const after = subscriptionOf({
    channel: "C1",
    at: "17:45",
    zone: "Asia/Kathmandu",
    days: [2, 7],
    locale: "tr",
    keyword: "müşteri 'x'; --",
    holidays: "TR",
    setBy: "U0DENIZ",
    seed: 2 ** 31 - 1,
    startsOn: "2026-12-24",
    paused: { until: "2027-01-02" },
    skip: "2027-01-03",
  });
  await daily.save(before);
  expect(await daily.subscriptions()).toEqual([before]);
  await daily.save(after);
  expect(await daily.subscriptions()).toEqual([after]);
});
