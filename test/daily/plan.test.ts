import { describe, expect, it, test } from "vitest";
import { holidayCountries, loadHolidays, noHolidays } from "../../src/daily/holidays.ts";
import { missedDates, nextPost, skippedDate } from "../../src/daily/next.ts";
import { defaultPlan, isPaused, pauseFor, resume, skipNext, subscribe } from "../../src/daily/subscribe.ts";
import type { LocalDate, Plan, Subscription } from "../../src/daily/types.ts";
import { subscriptionOf } from "./support.ts";

const place = { team: "T0ACME", channel: "C1" };
const plan: Plan = { ...defaultPlan({ zone: "Europe/Oslo", locale: "nb" }), days: [1, 2, 3, 4, 5, 6, 7] };
const by = (before: Subscription | null = null) => ({ user: "U0ADA", seed: 7, before });
/** In Oslo, in summer. */
const oslo = (text: string) => Date.parse(`${text}:00+02:00`);
const next = (subscription: Subscription, now: number, taken: LocalDate[] = []) =>
  nextPost(subscription, { now, holidays: noHolidays, taken: new Set(taken) })?.date ?? null;

describe("a plan", () => {
  it("begins today when its time is to come, else tomorrow", () => {
    expect(subscribe(place, plan, by(), oslo("2026-06-01T08:59"))).toEqual(subscriptionOf({ startsOn: "2026-06-01" }));
    expect(subscribe(place, plan, by(), oslo("2026-06-01T09:00")).startsOn).toBe("2026-06-02");
    expect(subscribe(place, plan, by(), oslo("2026-06-01T23:00")).startsOn).toBe("2026-06-02");
  });

  it("begins by the calendar of its own zone", () => {
    const there = { ...plan, zone: "Pacific/Auckland" };
    expect(subscribe(place, there, by(), oslo("2026-06-01T20:00")).startsOn).toBe("2026-06-02");
    expect(subscribe(place, there, by(), oslo("2026-06-01T23:30")).startsOn).toBe("2026-06-03");
  });

  it("changed in its words only goes on: what is due at this minute still comes", () => {
    const before = subscriptionOf({ startsOn: "2026-05-01", skip: "2026-06-03" });
    const now = oslo("2026-06-01T09:00");
    const after = subscribe(
      place,
      { ...plan, locale: "tr", keyword: "loss" },
      { user: "U0KARI", seed: 99, before },
      now,
    );
    expect(after).toEqual({ ...before, locale: "tr", keyword: "loss", setBy: "U0KARI" });
  });

  it.each([
    ["a later hour that is to come: today", { at: "17:00" }, "2026-06-01"],
    ["an hour that is past: tomorrow", { at: "08:00" }, "2026-06-02"],
    ["a zone where it is past: tomorrow", { zone: "Europe/Istanbul" }, "2026-06-02"],
    ["a zone where it is to come: today", { zone: "Europe/London" }, "2026-06-01"],
  ])("changed to %s", (_, change, startsOn) => {
    const after = subscribe(place, { ...plan, ...change }, by(subscriptionOf()), oslo("2026-06-01T09:30"));
    expect(after.startsOn).toBe(startsOn);
    expect(after.seed).toBe(7);
  });
});

describe("a pause", () => {
  const now = oslo("2026-06-01T08:00");

  it("of so many days ends by itself", () => {
    const paused = pauseFor(subscriptionOf(), { days: 14 }, now);
    expect(paused.paused).toEqual({ until: "2026-06-15" });
    expect(next(paused, now)).toBe("2026-06-15");
    expect(next(pauseFor(subscriptionOf(), { until: "2026-12-24" }, now), now)).toBe("2026-12-24");
  });

  it("that is over holds nothing up, and changed words go on at the same minute", () => {
    const over = subscriptionOf({ paused: { until: "2026-06-01" } });
    expect(isPaused(over, now)).toBe(false);
    expect(isPaused(over, oslo("2026-05-31T23:59"))).toBe(true);
    expect(resume(over, now)).toEqual(over);
    const late = oslo("2026-06-01T09:00");
    expect(subscribe(place, { ...plan, keyword: "loss" }, by(over), late)).toEqual({ ...over, keyword: "loss" });
    const paused = pauseFor(subscriptionOf(), { days: 1 }, now);
    expect(subscribe(place, plan, by(paused), late)).toEqual(subscriptionOf({ startsOn: "2026-06-02" }));
  });

  it("without an end waits for somebody, and then makes up for nothing", () => {
    const paused = pauseFor(subscriptionOf(), null, now);
    expect(next(paused, now)).toBeNull();
    const resumed = resume(paused, oslo("2026-06-03T10:00"));
    expect(resumed).toEqual(subscriptionOf({ startsOn: "2026-06-04" }));
    expect(resume(subscriptionOf(), now)).toEqual(subscriptionOf());
  });
});

describe("the next post", () => {
  const monday = oslo("2026-06-01T08:00");

  it("is today's, then tomorrow's once that is taken or too late", () => {
    expect(nextPost(subscriptionOf(), { now: monday, holidays: noHolidays, taken: new Set() })).toEqual({
      date: "2026-06-01",
      at: oslo("2026-06-01T09:00"),
    });
    expect(next(subscriptionOf(), monday, ["2026-06-01"])).toBe("2026-06-02");
    expect(next(subscriptionOf(), oslo("2026-06-01T15:00"))).toBe("2026-06-01");
    expect(next(subscriptionOf(), oslo("2026-06-01T15:01"))).toBe("2026-06-02");
  });

  it("is on one of its days, and not on the one left out", () => {
    const fridays = subscriptionOf({ days: [5] });
    expect(next(fridays, monday)).toBe("2026-06-05");
    const skipping = skipNext(fridays, { date: "2026-06-05" });
    expect(next(skipping, monday)).toBe("2026-06-12");
    expect(next(skipping, oslo("2026-06-06T08:00"))).toBe("2026-06-12");
  });

  it.each([
    ["to come", { skip: "2026-06-03" }, "2026-06-03"],
    ["of today whose time is to come", { skip: "2026-06-01" }, "2026-06-01"],
    ["that is past", { skip: "2026-05-29" }, null],
    ["on which nothing would come any more", { skip: "2026-06-03", days: [5] as const }, null],
    ["that has a row", { skip: "2026-06-02" }, null],
  ])("knows of a date left out %s", (_, changes, date) => {
    const known = { now: monday, holidays: noHolidays, taken: new Set(["2026-06-02"]) };
    expect(skippedDate(subscriptionOf(changes), known)).toBe(date);
  });

  it("is not on a public holiday", async () => {
    const holidays = await loadHolidays();
    const now = oslo("2026-05-13T10:00");
    const found = nextPost(subscriptionOf({ holidays: "NO" }), { now, holidays, taken: new Set(["2026-05-13"]) });
    expect(found?.date).toBe("2026-05-15");
  });

  it("is none where every day is a holiday", () => {
    const found = nextPost(subscriptionOf({ holidays: "NO" }), {
      now: monday,
      holidays: () => "always",
      taken: new Set(),
    });
    expect(found).toBeNull();
  });
});

describe("what was missed", () => {
  const missed = (changes: Partial<Subscription>, taken: LocalDate[] = []) =>
    missedDates(subscriptionOf(changes), {
      now: oslo("2026-06-10T08:00"),
      holidays: noHolidays,
      taken: new Set(taken),
    });

  it("is each date of its plan before today that has no row", () => {
    expect(missed({ startsOn: "2026-06-07" })).toEqual(["2026-06-07", "2026-06-08", "2026-06-09"]);
    expect(missed({ startsOn: "2026-06-07" }, ["2026-06-08"])).toEqual(["2026-06-07", "2026-06-09"]);
    expect(missed({ startsOn: "2026-06-07", days: [1], skip: "2026-06-09" })).toEqual(["2026-06-08"]);
    expect(missed({ paused: { until: "2026-06-09" } })).toEqual(["2026-06-09"]);
    expect(missed({ paused: { reason: "asked", told: true } })).toEqual([]);
  });

  it("is a fortnight's at most", () => {
    expect(missed({})).toHaveLength(14);
  });
});

test.each([
  ["NO", "2026-05-17", "Grunnlovsdagen"],
  ["NO", "2026-05-18", null],
  ["TR", "2026-10-29", "Cumhuriyet Bayramı"],
  // Three days from sunset to noon, as the library counts: the eve and the noon are workdays to most.
  ["TR", "2026-03-19", null],
  ["TR", "2026-03-20", "Ramazan Bayramı"],
  ["TR", "2026-03-22", "Ramazan Bayramı"],
  ["TR", "2026-03-23", null],
  ["CN", "2026-03-08", null],
  ["GB", "2026-12-28", expect.any(String)],
  ["SZ", "2027-01-01", expect.any(String)],
  ["XX", "2026-01-01", null],
])("in %s %s is the holiday %s", async (country, date, name) => {
  expect((await loadHolidays())(country, date)).toEqual(name);
});

test("holidays are worked out once for everybody", async () => {
  expect(await loadHolidays()).toBe(await loadHolidays());
});

test("countries have names that readers know, in their order", async () => {
  const [norwegian, turkish] = await Promise.all([holidayCountries("nb"), holidayCountries("tr")]);
  expect(norwegian).toContainEqual({ code: "NO", name: "Norge" });
  expect(turkish).toContainEqual({ code: "DE", name: "Almanya" });
  expect(norwegian.length).toBeGreaterThan(150);
  expect(norwegian.at(-1)?.name).toMatch(/^[ØÅ]/u);
});
