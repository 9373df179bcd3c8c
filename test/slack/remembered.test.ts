import { expect, it } from "vitest";
import { createRemembered } from "../../src/slack/remembered.ts";

it("knows a key again until its time is over", () => {
  let time = 0;
  const remembered = createRemembered({ ttl: 100, most: 10, now: () => time });
  expect(remembered.seen(["a", "b"])).toBe(false);
  expect(remembered.seen(["c", "b"])).toBe(true);
  time = 99;
  expect(remembered.seen(["c"])).toBe(true);
  time = 200;
  expect(remembered.seen(["c"])).toBe(false);
});

it("forgets the oldest when there are too many", () => {
  const remembered = createRemembered({ ttl: 100, most: 3, now: () => 0 });
  for (const key of ["a", "b", "c", "d"]) remembered.seen([key]);
  expect(remembered.seen(["d"])).toBe(true);
  expect(remembered.seen(["a"])).toBe(false);
});
