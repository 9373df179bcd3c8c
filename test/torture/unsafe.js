/**
 * A store that writes only once a message is posted, as most bots do: what a drill is to find out. The rest is as it is.
 *
 * @param {import("../../src/store/types.ts").Store} store
 * @returns {import("../../src/store/types.ts").Store}
 */
export function postThenWrite(store) {
  const { daily } = store;
  const claims = new Map();
  return {
    ...store,
    daily: {
      ...daily,
      async claim(claim) {
        claims.set(claim.key, claim);
        const { now, ...rest } = claim;
        return { ...rest, state: "sending", attempt: 1, claimedAt: now, attemptedAt: now, ts: null, reason: null };
      },
      async settle(row, outcome) {
        const claim = claims.get(row.key);
        // One that an earlier life left half written.
        if (claim === undefined) return daily.settle(row, outcome);
        if (outcome.state !== "sent") return true;
        const written = await daily.claim(claim);
        return written !== null && daily.settle(written, outcome);
      },
    },
  };
}
