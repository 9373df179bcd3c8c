import { need } from "../../src/answer/sections.ts";
import { rank, weigh } from "../../src/search/rank.ts";
import { type Parts, weights as shipped, type threshold } from "../../src/search/weights.ts";
import type { Case } from "./cases.ts";
import type { Ranked } from "./score.ts";

/** What ranking looked at for a case: it looks at the same whatever the weights are. */
interface Looked {
  set: string;
  sections: readonly Section[];
  isAnswerable: boolean;
}

interface Section {
  parts: Parts;
  right: boolean;
  /** What its score is multiplied by for the language that it is in. */
  language: number;
  /** The score from which on it answers, which is made of the weights, too. */
  need(weights: Parts): number;
}

/** Every part counts alike, so that a section has a score whichever of them it has. */
const alike = normalised({ ...shipped, ...Object.fromEntries(Object.keys(shipped).map((name) => [name, 1])) });

/** Looks at the sections of each case, once. */
export function lookAll(cases: readonly Case[]): Looked[] {
  return cases.map(({ set, question, index, locales, isRight }) => {
    const { hits, words } = rank(question, index, locales, alike);
    const sections = hits.map((hit) => ({
      parts: hit.parts,
      right: isRight?.(hit) ?? false,
      language: hit.score / Math.max(1e-9, weigh(hit.parts, alike)),
      need: (weights: Parts) => need(hit, words, index, weights),
    }));
    return { set, sections, isAnswerable: isRight !== null };
  });
}

/** What comes first with these weights, and by how much it passes what it needs to be an answer. */
export function rankAll(looked: readonly Looked[], weights: Parts): Ranked[] {
  return looked.map(({ set, sections, isAnswerable }) => {
    let best: { section: Section; score: number } | null = null;
    for (const section of sections) {
      const score = Math.min(1, weigh(section.parts, weights) * section.language);
      if (best === null || score > best.score) best = { section, score };
    }
    const right = best?.section.right ?? false;
    const over = best === null ? -1 : best.score - best.section.need(weights);
    return { set, right: isAnswerable ? right : null, score: over };
  });
}

/** Weights that come to 1, so that scores stay what they are. */
export function normalised(weights: Parts): Parts {
  const sum = Object.values(weights).reduce((total, one) => total + one, 0);
  const rounded = Object.entries(weights).map(([name, one]) => [name, Math.round((one / sum) * 1000) / 1000]);
  return Object.fromEntries(rounded) as Parts;
}

/** The scores from which on a section answers, each raised by this; those that are shared or added stay. */
export function raised({ everyday, short, long, ...rest }: typeof threshold, by: number): typeof threshold {
  const sum = (one: number) => Math.round((one + by) * 100) / 100;
  return { everyday: sum(everyday), short: sum(short), long: sum(long), ...rest };
}
