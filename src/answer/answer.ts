import { slugKey } from "../glossary/slug.ts";
import { detectQuestion } from "../language/detect.ts";
import { isSpoken } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { lookup, type Match, misspelt, namesWithin } from "../search/lookup.ts";
import { type Ranking, rank } from "../search/rank.ts";
import type { Corpus, Hit, Index } from "../search/types.ts";
import { answerByName, withFirst } from "./byName.ts";
import { choose, entriesCalled, examples, suggestions } from "./offers.ts";
import { type Question, readQuestion } from "./question.ts";
import { show } from "./show.ts";
import type { Answer, Candidate } from "./types.ts";

export type { Corpus };

export interface AnswerOptions {
  /** The languages the reader would like, best first. */
  locales: readonly Locale[];
  /** How many candidates to tell; with 0, what is asked by name need not be ranked. */
  top?: number;
}

const nothing: Ranking = { words: [], hits: [] };
/** The share of a question, by the weight of its words, that a section has to hold to be an answer. */
export const threshold = 0.6;
/** The share of a question's words that an entry's name has to be for the question to be about that entry, whatever else it says. */
const namedShare = 0.5;

/**
 * Decides what to tell somebody who asks: the entry they named; else a choice, where several are called so; else the
 * section that holds enough of the question; else that it is not known. Never throws on what was typed.
 */
export function answer(query: string, corpus: Corpus, { locales, top = 5 }: AnswerOptions): Answer {
  const question = readQuestion(query);
  const speaking = detectQuestion(question.text);
  const wanted = [...new Set([...(speaking === null ? [] : [speaking]), ...locales])];
  const asked = { query: question.text, locale: wanted.find(isSpoken) ?? "en" };
  if (question.core === "" || question.help) {
    return {
      ...asked,
      outcome: "help",
      candidates: [],
      examples: examples(corpus.glossary, wanted),
      thanks: question.thanks,
    };
  }

  const match = named(question, corpus.index);
  // An entry's own name settles the answer: ranking would only fill the list of candidates.
  const isSettled = top === 0 && match !== null && match.names.some((name) => name.section === null);
  const ranking = isSettled ? nothing : rank(question.core, corpus.index, wanted);
  const candidates = ranking.hits
    .slice(0, top)
    .map(({ term, section, score }): Candidate => ({ term, section, score }));
  const said = { ...asked, candidates };

  if (match) return answerByName(match, said, corpus, { hits: ranking.hits, wanted, speaking, top });

  const entries = entriesCalled(question, ranking, corpus);
  if (entries.length > 1) return { ...said, outcome: "choose", choices: choose(entries, wanted) };

  const best = bestOf(question, ranking, corpus.index);
  if (best) {
    const first = { ...best, score: candidates[0]?.score ?? best.score };
    return {
      ...said,
      ...show(best.term, best.section, corpus.glossary, said.locale),
      candidates: withFirst(candidates, first, top),
    };
  }
  return { ...said, outcome: "unknown", suggestions: suggestions(question, corpus, wanted) };
}

/** The question as a name: as typed first, since a name may begin with a word that usually frames a question. */
export function named({ text, core }: Question, index: Index): Match | null {
  return lookup(text, index) ?? lookup(core, index) ?? misspelt(core, index);
}

/** The best section if it holds enough of the question; else the best of an entry that the question names. */
function bestOf(question: Question, { words, hits }: Ranking, index: Index): Hit | undefined {
  const names = namesWithin(question.core, index).filter(
    ({ text }) => text.split(" ").length >= words.length * namedShare,
  );
  const entries = new Set(names.map((name) => name.entry));
  const [best] = hits;
  return best && best.coverage >= threshold ? best : hits.find((hit) => entries.has(slugKey(hit.term.slug)));
}
