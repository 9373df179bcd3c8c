import { describe, expect, it } from "vitest";
import { briefly, dayOf, untilHour } from "../../src/preview/page/time.ts";

const hours = (count: number) => count * 3_600_000;

describe("the way to the next nine o'clock", () => {
  it.each([
    ["later today", "2026-11-23T07:00:00Z", "Europe/Oslo", 1],
    ["tomorrow, when it is nine already", "2026-11-23T08:00:00Z", "Europe/Oslo", 24],
    ["a shorter night in spring", "2026-03-28T11:00:00Z", "Europe/Oslo", 20],
    ["a longer night in autumn", "2026-10-24T10:00:00Z", "Europe/Oslo", 22],
    ["half an hour off the others", "2026-11-23T00:00:00Z", "Asia/Kolkata", 3.5],
  ])("%s", (_, now, zone, away) => {
    expect(untilHour(9, Date.parse(now), zone)).toBe(hours(away));
  });
});

it("a day is named by the zone of whoever looks", () => {
  const [at, now] = [Date.parse("2026-11-22T23:30:00Z"), Date.parse("2026-11-23T07:00:00Z")];
  expect(dayOf(at, now, "Europe/Oslo")).toBe("Today");
  expect(dayOf(at, now, "Europe/London")).toBe("Yesterday");
  expect(dayOf(at, now + hours(24), "Europe/London")).toBe("Sunday, November 22");
  expect(briefly(at, "Europe/Oslo")).toBe("Mon 23 Nov, 00:30");
});
