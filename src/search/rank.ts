import type { Term } from "../glossary/types.ts";
import { rememberFor } from "../language/rememberFor.ts";
import type { Locale } from "../language/types.ts";
import { type AskedWord, askedWords } from "./asked.ts";
import { closeLook } from "./closeLook.ts";
import type { Hit, Index } from "./types.ts";
import { weights as fitted, ownWeights, type Parts } from "./weights.ts";

/** How sections answer a question in words, best first. */
export interface Ranking {
  words: readonly AskedWord[];
  hits: readonly Hit[];
}

/** So many words of a question, those that tell the most, are looked for: what is longer is no question. */
const mostSearched = 20;
/** And with what they say in so many sections together, the best are found without the words that tell less. */
const mostFound = 6_000;
/**
 * So many of minisearch's best are looked at closely, and none that has less than this share of the best one's score: the
 * right one is nearly always among them.
 */
const head = { most: 30, share: 0.25 };
const boost = { title: 2, heading: 1.5, body: 1 };
/** A section in another language than the reader's has to be a little better. */
const foreignLanguage = 0.93;

/**
 * Ranks the sections of a corpus by a question, at most thirty of them. `locales` are the languages that the asker would
 * rather read; `weights` are for whoever fits them.
 */
export function rank(
  question: string,
  index: Index,
  locales: readonly Locale[],
  weights: Readonly<Parts> = fitted,
): Ranking {
  const words = askedWords(question, index);
  const forms = new Map(searched(words, index).flatMap((word) => [...word.forms]));
  if (forms.size === 0) return { words, hits: [] };
  const found = index.words.search([...forms.keys()].join(" "), {
    boost,
    boostTerm: (form) => forms.get(form) ?? 0,
    combineWith: "OR",
  });
  const least = (found[0]?.score ?? 0) * head.share;
  const ids = found.slice(0, head.most).flatMap(({ id, score }) => (score >= least ? [id as number] : []));
  return { words, hits: lookAt(ids, { question, words, index, locales, weights }) };
}

/** The words worth looking for, which are all but in long questions and large corpora; the two that tell the most in any. */
function searched(words: readonly AskedWord[], { vocabulary }: Index): AskedWord[] {
  let found = 0;
  return [...words]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostSearched)
    .filter(({ forms }, at) => {
      if (at > 1 && found > mostFound) return false;
      for (const form of forms.keys()) found += vocabulary.counts.get(form) ?? 0;
      return true;
    });
}

/** A heading so little like the rest of a question only says the name again. */
const someOfRest = 0.25;

/**
 * Ranks the sections of these terms alone, and all of them, by the rest of a question that names what it is about; headings
 * may be like the rest or like all of it.
 */
export function rankWithin(
  terms: readonly Term[],
  { rest, question }: { rest: string; question: string },
  index: Index,
  locales: readonly Locale[],
): readonly Hit[] {
  const ids = terms.flatMap((term) => {
    const first = firstUnits(index).get(term) ?? 0;
    return term.sections.map((_, at) => first + at);
  });
  const asked = { index, locales, weights: ownWeights };
  const whole = lookAt(ids, { ...asked, question, words: [] });
  const twins = new Map(whole.map(({ section, parts }) => [section, parts.twin]));
  return lookAt(ids, { ...asked, question: rest, words: askedWords(rest, index) })
    .map((hit) => {
      const twin = hit.parts.twin < someOfRest ? hit.parts.twin : Math.max(hit.parts.twin, twins.get(hit.section) ?? 0);
      return { ...hit, score: hit.score + (twin - hit.parts.twin) * ownWeights.twin, parts: { ...hit.parts, twin } };
    })
    .sort((a, b) => b.score - a.score);
}

interface Asked {
  question: string;
  words: readonly AskedWord[];
  index: Index;
  locales: readonly Locale[];
  weights: Readonly<Parts>;
}

function lookAt(ids: readonly number[], { question, words, index, locales, weights }: Asked): Hit[] {
  const look = closeLook(question, words, index);
  const hits = ids.flatMap((id): Hit[] => {
    const unit = index.units[id];
    if (unit === undefined) return [];
    const { parts, coverage, holds } = look(id);
    const language = locales.length === 0 || locales[0] === unit.term.locale ? 1 : foreignLanguage;
    return [{ ...unit, parts, coverage, holds, score: Math.min(1, weigh(parts, weights) * language) }];
  });
  return hits.sort((a, b) => b.score - a.score);
}

/** The number of the first section of each term; the others of it follow. */
const firstUnits = rememberFor(
  ({ units }: Index): ReadonlyMap<Term, number> => new Map(units.map(({ term }, at) => [term, at] as const).reverse()),
);

/** The score of a section with these parts. */
export function weigh(parts: Parts, weights: Readonly<Parts>): number {
  let sum = 0;
  for (const name of Object.keys(parts) as (keyof Parts)[]) sum += parts[name] * weights[name];
  return sum;
}
