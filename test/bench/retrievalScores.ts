import type { Found } from "./retrievalEngines.ts";
import type { Query } from "./retrievalFolder.ts";

/** The share of questions whose first hit is right, and the mean of one over the place of the first right hit among ten. */
export function rankingOf(asked: readonly { query: Query; found: Found }[]): { success: number; reciprocal: number } {
  const places = asked.map(({ query, found }) => found.ids.findIndex((id) => query.gold.includes(id)));
  return {
    success: mean(places.map((place) => (place === 0 ? 1 : 0))),
    reciprocal: mean(places.map((place) => (place === -1 ? 0 : 1 / (place + 1)))),
  };
}

/** The share of unanswerable questions with a lower score than all but a share of the answerable ones. */
export function refusedAt(
  lost: number,
  answerable: readonly { score: number }[],
  unanswerable: readonly { score: number }[],
): number {
  const scores = answerable.map(({ score }) => score).sort((a, b) => a - b);
  const threshold = scores[Math.floor(lost * scores.length)] ?? 0;
  return mean(unanswerable.map(({ score }) => (score < threshold ? 1 : 0)));
}

/** The share that an engine refuses by itself; null for one that never does. */
export function refusedOf(found: readonly Found[]): number | null {
  if (found.some(({ answers }) => answers === null)) return null;
  return mean(found.map(({ answers }) => (answers ? 0 : 1)));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
