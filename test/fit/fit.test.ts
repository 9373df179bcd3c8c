import { describe, expect, test } from "vitest";
import { descend } from "./descend.ts";
import { bestThreshold, objective, type Ranked, scoresAt } from "./score.ts";

describe("coordinate descent", () => {
  // A hill with its top at a = 2, b = .3, where c only costs.
  const height = ({ a, b, c }: { a: number; b: number; c: number }) => -((a - 2) ** 2) - (b - 0.3) ** 2 - c ** 2;

  test("climbs, each weight in turn, and tells of what it keeps", () => {
    const start = { a: 1, b: 1, c: 0 };
    const told: number[] = [];
    const found = descend(start, height, (_name, _from, _to, value) => told.push(value));
    expect(Math.abs(found.a - 2)).toBeLessThan(0.1);
    expect(Math.abs(found.b - 0.3)).toBeLessThan(0.05);
    expect(found.c).toBe(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(start).toEqual({ a: 1, b: 1, c: 0 });
  });

  test("leaves weights alone that change nothing", () => {
    expect(descend({ a: 1, b: 0 }, () => 1, expect.unreachable)).toEqual({ a: 1, b: 0 });
  });
});

describe("what is fitted to", () => {
  const ranked: Ranked[] = [
    { set: "one", right: true, score: 0.9 },
    { set: "one", right: false, score: 0.6 },
    { set: "one", right: null, score: 0.5 },
    { set: "two", right: true, score: 0.7 },
    { set: "two", right: null, score: 0.65 },
  ];

  test("is each set's share of right sections, refusals and losses", () => {
    expect(scoresAt(0.66, ranked)).toEqual([
      { set: "one", success: 1 / 2, lost: 1 / 2, refused: 1 },
      { set: "two", success: 1, lost: 0, refused: 1 },
    ]);
  });

  test("counts every set alike, and a loss more than a refusal", () => {
    expect(objective(0.66, ranked)).toBe((0.5 + 1 - 1.5 + 1 + 1) / 2);
    expect(objective(0.55, ranked)).toBeGreaterThan(objective(0.66, ranked));
  });

  test("has one threshold for all sets, the lowest that is best", () => {
    expect(bestThreshold(ranked)).toBe(0.51);
  });
});
