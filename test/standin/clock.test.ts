import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { manualClock, realClock } from "../../src/standin/clock.ts";

test("who has waited leaves nothing behind on the signal, however often", async () => {
  const { signal } = new AbortController();
  for (let times = 0; times < 20; times++) await realClock.wait(0, signal);
  const clock = manualClock();
  const waited = clock.wait(10, signal);
  clock.pass(10);
  await waited;
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
