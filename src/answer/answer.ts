import { termIn } from "../glossary/glossary.ts";
import type { Term } from "../glossary/types.ts";
import { detectQuestion } from "../language/detect.ts";
import { isSpoken } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { lookup, lookupRoot, type Match, mentionsIn, misspelt } from "../search/lookup.ts";
import { type Ranking, rank } from "../search/rank.ts";
import type { Corpus, Hit, Index } from "../search/types.ts";
import { answerByName, withFirst } from "./byName.ts";
import { choose, entriesCalled, examples, suggestions } from "./offers.ts";
import { type Question, readQuestion } from "./question.ts";
import { bestOf, isComparison, mentionsOf, narrowerThan } from "./sections.ts";
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

/**
 * Decides what to tell somebody who asks: the entry they named; else, where several are called so or compared, a choice;
 * else the section that holds enough of the question; else that it is not known. Never throws on what was typed.
 */
export function answer(query: string, corpus: Corpus, { locales, top = 5 }: AnswerOptions): Answer {
  const question = readQuestion(query);
  const { text, core } = question;
  const speaking = detectQuestion(text);
  const wanted = [...new Set([...(speaking === null ? [] : [speaking]), ...locales])];
  const asked = { query: text, locale: wanted.find(isSpoken) ?? "en" };
  const match = named(question, corpus.index);
  if (match === null && (core === "" || question.help)) {
    return {
      ...asked,
      outcome: "help",
      candidates: [],
      examples: examples(corpus.glossary, wanted),
      thanks: question.thanks,
    };
  }

  // An entry's own name settles the answer: ranking would only fill the list of candidates.
  const isSettled = top === 0 && match !== null && match.names.some((name) => name.section === null);
  const ranking = isSettled ? nothing : rank(core || text, corpus.index, wanted);
  const { hits } = ranking;
  const candidates = hits.slice(0, top).map(({ term, section, score }): Candidate => ({ term, section, score }));
  const said = { ...asked, candidates };
  const wishes = { hits, wanted, speaking, top };
  const tell = (hit: Hit, compared: readonly Term[] = []): Answer => {
    const first = { ...hit, score: candidates[0]?.score ?? hit.score };
    const shown = show(hit.term, hit.section, corpus, said.locale);
    return { ...said, ...shown, compared, candidates: withFirst(candidates, first, top) };
  };

  if (match) return answerByName(match, said, corpus, wishes);

  const best = bestOf(ranking);
  const mentions = mentionsIn(core, corpus.index);
  const termsOf = (named: typeof mentions) =>
    [...new Set(named.map(({ name }) => name.entry))].flatMap(
      (entry) => termIn(corpus.glossary.entries.get(entry) ?? [], wanted) ?? [],
    );
  if (isComparison(text)) {
    const two = termsOf(mentions);
    if (two.length === 2) {
      return best && two.some((term) => term.slug === best.term.slug)
        ? tell(best, two)
        : { ...said, outcome: "choose", choices: two };
    }
  }
  const called = entriesCalled(question, ranking, corpus);
  if (called.length > 1) return { ...said, outcome: "choose", choices: choose(called, wanted) };

  const about = mentionsOf(mentions);
  if (about.length > 0) {
    const narrower = narrowerThan(about, ranking);
    const several = termsOf(about);
    if (narrower) return tell(narrower, several.length > 1 ? several : []);
    return answerByName({ likeness: "exact", names: about.map(({ name }) => name) }, said, corpus, wishes);
  }
  return best ? tell(best) : { ...said, outcome: "unknown", suggestions: suggestions(question, corpus, wanted) };
}

/** The question as a name: as typed first, since a name may begin with a word that usually frames a question. */
export function named({ text, core }: Question, index: Index): Match | null {
  const whole = text === "" ? null : lookup(text, index);
  if (whole !== null || core === "") return whole;
  return (core === text ? null : lookup(core, index)) ?? misspelt(core, index) ?? lookupRoot(core, index);
}
