import { need } from "../../src/answer/sections.ts";
import { rank, weigh } from "../../src/search/rank.ts";
import { weights as now, type Parts } from "../../src/search/weights.ts";
import type { Case } from "./cases.ts";
import type { Ranked } from "./score.ts";

/** What ranking looked at for a case: it looks at the same whatever the weights are. */
interface Looked {
  set: string;
  sections: readonly { parts: Parts; right: boolean; language: number; need: number }[];
  isAnswerable: boolean;
}

/** Looks at the sections of each case, once. */
export function lookAll(cases: readonly Case[]): Looked[] {
  return cases.map(({ set, question, index, locales, isRight }) => {
    const { hits, words } = rank(question, index, locales);
    const sections = hits.map((hit) => ({
      parts: hit.parts,
      right: isRight?.(hit) ?? false,
      language: hit.score / Math.max(1e-9, weigh(hit.parts, now)),
      need: need(hit, words, index),
    }));
    return { set, sections, isAnswerable: isRight !== null };
  });
}

/** What comes first with these weights, and by how much it passes what it needs to be an answer. */
export function rankAll(looked: readonly Looked[], weights: Parts): Ranked[] {
  return looked.map(({ set, sections, isAnswerable }) => {
    let best = { right: false, score: 0, need: 1 };
    for (const section of sections) {
      const score = weigh(section.parts, weights) * section.language;
      if (score > best.score) best = { right: section.right, score, need: section.need };
    }
    return { set, right: isAnswerable ? best.right : null, score: best.score - best.need };
  });
}

/** Weights that come to 1, so that scores stay what they are. */
export function normalised(weights: Parts): Parts {
  const sum = Object.values(weights).reduce((total, one) => total + one, 0);
  const rounded = Object.entries(weights).map(([name, one]) => [name, Math.round((one / sum) * 1000) / 1000]);
  return Object.fromEntries(rounded) as Parts;
}
