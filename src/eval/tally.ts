import type { Verdict } from "./judge.ts";

/** So many of so many. */
export interface Share {
  count: number;
  of: number;
}

/** What came of some questions. */
export interface Tally {
  right: Share;
  entry: Share;
  section: Share;
  refused: Share;
  /** Said not to be known though they are, of those that are. */
  lost: Share;
}

/** Counts verdicts. */
export function tally(verdicts: readonly Verdict[]): Tally {
  const share = (key: "entry" | "section" | "refused"): Share => {
    const judged = verdicts.filter((verdict) => verdict[key] !== null);
    return { count: judged.filter((verdict) => verdict[key]).length, of: judged.length };
  };
  const entry = share("entry");
  return {
    right: { count: verdicts.filter(({ right }) => right).length, of: verdicts.length },
    entry,
    section: share("section"),
    refused: share("refused"),
    lost: { count: verdicts.filter(({ lost }) => lost).length, of: entry.of },
  };
}

/** Counts what was judged by a label, the labels in the order in which they come up. */
export function tallyBy<T extends { verdict: Verdict }>(
  judged: readonly T[],
  labelOf: (one: T) => string,
): { label: string; tally: Tally }[] {
  const labels = [...new Set(judged.map(labelOf))];
  return labels.map((label) => ({
    label,
    tally: tally(judged.filter((one) => labelOf(one) === label).map(({ verdict }) => verdict)),
  }));
}
