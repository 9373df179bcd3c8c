import type { Subscription } from "../../src/daily/types.ts";

/** A channel in Oslo that gets a term at nine on each day of the week. */
export function subscriptionOf(changes: Partial<Subscription> = {}): Subscription {
  return {
    team: "T0ACME",
    channel: "C1",
    at: "09:00",
    zone: "Europe/Oslo",
    days: [1, 2, 3, 4, 5, 6, 7],
    locale: "nb",
    keyword: null,
    holidays: null,
    setBy: "U0ADA",
    seed: 7,
    startsOn: "2026-01-01",
    paused: null,
    skip: null,
    ...changes,
  };
}
