import type { Locale } from "../language/types.ts";
import { type AskedWord, askedWords } from "./asked.ts";
import { closeLook } from "./closeLook.ts";
import type { Hit, Index } from "./types.ts";
import { weights as fitted, type Parts } from "./weights.ts";

/** How sections answer a question in words, best first. */
export interface Ranking {
  words: readonly AskedWord[];
  hits: readonly Hit[];
}

/** So many of minisearch's best are looked at closely: the right one is nearly always among them. */
const head = 40;
const boost = { title: 2, heading: 1.5, body: 1 };
/** A section in another language than the reader's has to be a little better. */
const foreignLanguage = 0.93;

/**
 * Ranks the sections of a corpus by a question, the best forty of them. `locales` are the languages that the asker would
 * rather read; `weights` are for whoever fits them.
 */
export function rank(
  question: string,
  index: Index,
  locales: readonly Locale[],
  weights: Readonly<Parts> = fitted,
): Ranking {
  const words = askedWords(question, index);
  const forms = new Map(words.flatMap((word) => [...word.forms]));
  if (forms.size === 0) return { words, hits: [] };
  const found = index.words.search([...forms.keys()].join(" "), {
    boost,
    boostTerm: (form) => forms.get(form) ?? 0,
    combineWith: "OR",
  });
  const look = closeLook(question, words, index);
  const hits = found.slice(0, head).flatMap(({ id }): Hit[] => {
    const unit = index.units[id as number];
    if (unit === undefined) return [];
    const { parts, coverage, holds } = look(id as number);
    const language = locales.length === 0 || locales[0] === unit.term.locale ? 1 : foreignLanguage;
    return [{ ...unit, parts, coverage, holds, score: Math.min(1, weigh(parts, weights) * language) }];
  });
  return { words, hits: hits.sort((a, b) => b.score - a.score) };
}

/** The score of a section with these parts. */
export function weigh(parts: Parts, weights: Readonly<Parts>): number {
  let sum = 0;
  for (const name of Object.keys(parts) as (keyof Parts)[]) sum += parts[name] * weights[name];
  return sum;
}
