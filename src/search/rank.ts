import { languageOf } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { words } from "../language/words.ts";
import { type AskedWord, askedWords } from "./asked.ts";
import type { Hit, Index, Unit } from "./types.ts";

/** How sections answer a question in words, best first. */
export interface Ranking {
  words: readonly AskedWord[];
  hits: readonly Hit[];
}

/** So many of minisearch's best are looked at closely. */
const head = 40;
const boost = { title: 2, heading: 1.5, body: 1 };
/** What a hit's score is made of, beside the share of the question that it covers. */
const parts = { base: 0.5, likeness: 0.3, words: 0.2 };
/** A section in another language than the reader's has to be a little better. */
const foreignLanguage = 0.93;

/** Ranks the sections of a corpus by a question, the best forty of them. `locales` are the languages that the asker would rather read. */
export function rank(question: string, index: Index, locales: readonly Locale[]): Ranking {
  const asked = askedWords(question, index);
  const forms = new Map(asked.flatMap((word) => [...word.forms]));
  if (forms.size === 0) return { words: asked, hits: [] };
  const found = index.words.search([...forms.keys()].join(" "), {
    boost,
    boostTerm: (form) => forms.get(form) ?? 0,
    combineWith: "OR",
  });
  const mass = asked.reduce((sum, word) => sum + word.weight, 0);
  const best = found[0]?.score ?? 1;
  const hits = found.slice(0, head).flatMap((result): Hit[] => {
    const unit = index.units[result.id as number];
    if (unit === undefined) return [];
    const matched = new Set(result.terms);
    const held = asked.map((word) => ({ word, strength: strength(word, matched) })).filter((one) => one.strength > 0);
    const coverage = held.reduce((sum, one) => sum + one.word.weight * one.strength, 0) / mass;
    const quality =
      parts.base + parts.likeness * likeness(unit, result.match, asked) + (parts.words * result.score) / best;
    const language = locales.length === 0 || locales[0] === unit.term.locale ? 1 : foreignLanguage;
    const holds = held.map(({ word }) => word.text);
    return [{ ...unit, coverage, holds, score: Math.min(1, coverage * quality * language) }];
  });
  return { words: asked, hits: hits.sort((a, b) => b.score - a.score) };
}

/** How well a section holds a word: the weight of the best of its forms there. */
function strength(word: AskedWord, matched: ReadonlySet<string>): number {
  let best = 0;
  for (const [form, weight] of word.forms) if (weight > best && matched.has(form)) best = weight;
  return best;
}

/** How alike the question and a section's heading are, its title helping out: shared words over all words, 0..1. */
function likeness(unit: Unit, match: Record<string, string[]>, asked: readonly AskedWord[]): number {
  const isIn = (word: AskedWord, field: string) => [...word.forms.keys()].some((form) => match[form]?.includes(field));
  const named = asked.filter((word) => isIn(word, "title") || isIn(word, "heading"));
  const headed = asked.filter((word) => isIn(word, "heading"));
  const all = asked.reduce((sum, word) => sum + word.weight, 0);
  const weigh = (some: readonly AskedWord[]) => some.reduce((sum, word) => sum + word.weight, 0) / all;
  const length = Math.max(1, topical(unit.section.heading ?? unit.term.title, unit.term.locale));
  return 0.6 * weigh(named) + 0.4 * weigh(headed) * Math.min(1, headed.length / length);
}

function topical(text: string, locale: Locale): number {
  const { stopWords, askingWords } = languageOf(locale);
  return words(text, languageOf(locale)).filter((word) => !stopWords.has(word) && !askingWords.has(word)).length;
}
