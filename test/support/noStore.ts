import type { Store } from "../../src/store/types.ts";

/** What a bot keeps that nobody asked for a term of the day: nothing. A change to it is refused. */
export function noStore(): Store {
  const none = async () => null;
  const empty = async () => [];
  const never = async () => {
    throw new Error("This test has no store.");
  };
  return {
    daily: {
      subscription: none,
      subscriptions: empty,
      save: never,
      remove: async () => false,
      pause: async () => false,
      told: never,
      untold: empty,
      due: empty,
      dealt: async () => ({ round: 1, shown: new Set(), last: null }),
      claim: never,
      skip: never,
      waiting: empty,
      retry: never,
      doubts: empty,
      settle: never,
      latest: empty,
      tally: async () => ({ sent: 0, failed: 0, ambiguous: 0, tooLate: 0 }),
    },
    trouble: () => null,
    close: async () => {},
  };
}
