/** What came first for a case. */
export interface Ranked {
  set: string;
  /** Whether it is what should; null for a question that nothing answers. */
  right: boolean | null;
  /** How far it is over what it needs to be an answer; below 0 it is none. */
  score: number;
}

/** What one set comes to at a threshold. */
export interface SetScore {
  set: string;
  /** The share of answerable questions whose first section is right. */
  success: number;
  /** The shares of the answerable and of the unanswerable that stay under the threshold. */
  lost: number;
  refused: number;
}

/** An answer lost weighs so many times an unanswerable question answered. */
const lossWeight = 3;

/** The score of each set at a threshold. */
export function scoresAt(threshold: number, ranked: readonly Ranked[]): SetScore[] {
  const sets = [...new Set(ranked.map(({ set }) => set))];
  return sets.map((set) => {
    const own = ranked.filter((one) => one.set === set);
    const answerable = own.filter(({ right }) => right !== null);
    const under = (some: readonly Ranked[]) => share(some, ({ score }) => score < threshold);
    return {
      set,
      success: share(answerable, ({ right }) => right === true),
      lost: under(answerable),
      refused: under(own.filter(({ right }) => right === null)),
    };
  });
}

/** What is made as large as can be: the mean over the sets of answers found and questions refused, less those lost. */
export function objective(threshold: number, ranked: readonly Ranked[]): number {
  const scores = scoresAt(threshold, ranked);
  const sum = scores.reduce((total, { success, lost, refused }) => total + success + refused - lossWeight * lost, 0);
  return sum / scores.length;
}

/** What is best added to the threshold for all sets together, in hundredths: found without ranking again. */
export function bestThreshold(ranked: readonly Ranked[]): number {
  let best = { threshold: 0, value: Number.NEGATIVE_INFINITY };
  for (let at = -100; at <= 100; at++) {
    const value = objective(at / 100, ranked);
    if (value > best.value) best = { threshold: at / 100, value };
  }
  return best.threshold;
}

function share(some: readonly Ranked[], is: (one: Ranked) => boolean): number {
  return some.length === 0 ? 0 : some.filter(is).length / some.length;
}
