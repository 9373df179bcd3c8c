import { termIn } from "../glossary/glossary.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Term } from "../glossary/types.ts";
import { detectQuestion } from "../language/detect.ts";
import { isSpoken } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { lookup, lookupRoot, type Match } from "../search/lookup.ts";
import { definedIn, type Mention, mentionsIn } from "../search/mentions.ts";
import { misspelt } from "../search/misspelt.ts";
import { type Ranking, rank } from "../search/rank.ts";
import type { Corpus, Hit, Index } from "../search/types.ts";
import { answerByName, headedBy, withFirst } from "./byName.ts";
import { isComparison, sideBySide } from "./comparison.ts";
import { isDefinition } from "./definition.ts";
import { closing, framed } from "./framed.ts";
import {
  inPassing,
  isAbout,
  isOfSomethingElse,
  isPartOfSomethingElse,
  isShared,
  mentionsOf,
  narrowerThan,
} from "./narrower.ts";
import { choose, entriesCalled, examples, mostChoices, suggestions } from "./offers.ts";
import { type Question, readQuestion, wantedLocales } from "./question.ts";
import { bestOf, readAs } from "./sections.ts";
import { namedTogether, standingAlone } from "./several.ts";
import { show } from "./show.ts";
import type { Answer, Candidate } from "./types.ts";

export type { Corpus };

export interface AnswerOptions {
  /** The languages the reader would like, best first. */
  locales: readonly Locale[];
  /** How many candidates to tell; with 0, what is asked by name need not be ranked. */
  top?: number;
}

/**
 * So much better has a section of another entry to be than those of entries that the question names: by a name that several
 * share, and so says little; in passing, by one word; or by more.
 */
const muchBetter = { shared: 1, inPassing: 1.2, byMore: 1.8 };

const nothing: Ranking = { words: [], hits: [] };

/**
 * Decides what to tell somebody who asks: the entry they named; else, where several are called so or compared, a choice;
 * else the section that holds enough of the question; else that it is not known. Never throws on what was typed.
 */
export function answer(query: string, corpus: Corpus, { locales, top = 5 }: AnswerOptions): Answer {
  const question = readQuestion(query);
  const { text, core } = question;
  const speaking = detectQuestion(text);
  const wanted = wantedLocales(text, locales);
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
  const ranking = isSettled ? nothing : rank(question.asked || text, corpus.index, wanted);
  const { hits } = ranking;
  const candidates = hits.slice(0, top).map(({ term, section, score }): Candidate => ({ term, section, score }));
  const said = { ...asked, candidates };
  const wishes = { hits, wanted, speaking, top, asked: question.asked };
  const tell = (hit: Hit, compared: readonly Term[] = []): Answer => {
    const first = { ...hit, score: candidates[0]?.score ?? hit.score };
    const shown = { ...show(hit.term, hit.section, corpus, said.locale), readAs: readAs(ranking.words, hit) };
    return { ...said, ...shown, compared, candidates: withFirst(candidates, first, top) };
  };

  if (match) return answerByName(match, said, corpus, wishes);

  const found = bestOf(ranking, question, corpus.index);
  const best = found && inLanguage(found, ranking, wanted[0]);
  const termsOf = (entries: readonly string[]) =>
    entries.flatMap((entry) => termIn(corpus.glossary.entries.get(entry) ?? [], wanted) ?? []);
  const reading = readNames(question, corpus, wanted, termsOf);
  const { mentions, comparing, several } = reading;
  const compared = several.length > 1 ? several.slice(0, mostChoices) : [];
  const beside = (comparing ? sideBySide(ranking, several) : null) ?? headed(ranking, question.asked, mentions);
  if (beside) return tell(beside, compared);
  const called = compared.length > 0 ? compared.map((term) => [term]) : entriesCalled(question, ranking, corpus);
  if (called.length > 1) return { ...said, outcome: "choose", choices: choose(called, wanted) };

  const { about, isInPassing } = aboutOf(reading, { question, ranking, best, index: corpus.index });
  if (about.length > 0 && !(isInPassing && isOfSomethingElse(about, ranking, question))) {
    const narrower = narrowerThan(about, ranking, question, corpus, wanted);
    const named = termsOf(entriesOf(about)).slice(0, mostChoices);
    const than = muchBetter[isShared(about) ? "shared" : isInPassing ? "inPassing" : "byMore"];
    const own = hits.find(isAbout(about));
    if (best && best.score > (own?.score ?? 0) * than) return tell(best);
    if (narrower) return tell(narrower, named.length > 1 ? named : []);
    if (!(isInPassing && isPartOfSomethingElse(about, ranking, question)))
      return answerByName({ likeness: "exact", names: about.map(({ name }) => name) }, said, corpus, wishes);
  }
  if (best) return tell(best);
  const last = closing(text, corpus.index);
  if (last) return answerByName(last, said, corpus, wishes);
  return { ...said, outcome: "unknown", suggestions: suggestions(question, called, corpus, wanted) };
}

/** What a question names, and how. */
interface Names {
  mentions: readonly Mention[];
  /** Whether it asks how things differ. */
  comparing: boolean;
  /** The entries that it asks for at once; of a comparison, all that it names. */
  several: readonly Term[];
}

function readNames(
  { text, core }: Question,
  { index }: Corpus,
  wanted: readonly Locale[],
  termsOf: (entries: readonly string[]) => Term[],
): Names {
  const mentions = mentionsIn(core, index);
  const comparing = isComparison(text);
  const explains = (thing: string) => (comparing ? null : explaining(thing, index, wanted));
  const together = termsOf(namedTogether(text, index, explains));
  return { mentions, comparing, several: comparing && together.length < 2 ? termsOf(entriesOf(mentions)) : together };
}

/** The names that a question is about, and whether each is only named in passing. */
function aboutOf(
  { mentions, comparing, several }: Names,
  { question, ranking, best, index }: { question: Question; ranking: Ranking; best: Hit | null; index: Index },
): { about: readonly Mention[]; isInPassing: boolean } {
  // Of two things that are compared one is there: it was not named in passing.
  const oneOfTwo = comparing && several.length === 1 ? standingAlone(mentions, question.text) : [];
  const own = oneOfTwo.length > 0 ? oneOfTwo : mentionsOf(mentions, ranking, question);
  if (own.length > 0) return { about: own, isInPassing: oneOfTwo.length === 0 && inPassing(own) };
  const defined = definedIn(question.core, index);
  const about = best === null || isDefinition(question.text, defined) ? defined : [];
  return { about, isInPassing: inPassing(about) };
}

/** So good is a translation that is given in its place. */
const nearlyAsGood = 0.8;

/** The best section of the same entry in the language of the reader, where that is nearly as good; else this one. */
function inLanguage(best: Hit, { hits }: Ranking, locale: Locale | undefined): Hit {
  const isSame = ({ term, score }: Hit) =>
    term.locale === locale && slugKey(term.slug) === slugKey(best.term.slug) && score >= best.score * nearlyAsGood;
  return hits.find(isSame) ?? best;
}

/** A heading that is so like a question, small words and all, is the question. */
const sameQuestion = 0.75;

/**
 * The best section that has the question itself for its heading, and all of its words, of an entry that it names in more
 * than a word, if it does; null when none has.
 */
function headed({ words, hits }: Ranking, asked: string, mentions: readonly Mention[]): Hit | null {
  const long = mentions.filter((mention) => mention.words.length > 1);
  const isOfNamed = isAbout(long);
  const isIt = (hit: Hit) => {
    const { term, section, parts, holds } = hit;
    return (
      parts.twin >= sameQuestion &&
      holds.length === words.length &&
      (long.length === 0 || isOfNamed(hit)) &&
      (section.heading ?? "").includes(" ") &&
      headedBy(asked, term) === section
    );
  };
  return hits.find(isIt) ?? null;
}

/** Fewer letters are in too many sections to be a thing. */
const shortestThing = 7;

/** The entry that tells what a thing is that no entry is called by; null when none does. */
function explaining(thing: string, index: Index, wanted: readonly Locale[]): string | null {
  const found = thing.length < shortestThing ? null : bestOf(rank(thing, index, wanted), readQuestion(thing), index);
  return found && slugKey(found.term.slug);
}

/** The entries of mentions, each once. */
function entriesOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.map(({ name }) => name.entry))];
}

/** The most words of a name that has a word which usually frames a question, and is misspelt. */
const longestFramed = 4;

/** The question as a name: as typed first, since a name may have a word that usually frames a question. */
export function named({ text, core }: Question, index: Index): Match | null {
  const whole = text === "" ? null : lookup(text, index);
  if (whole !== null) return whole;
  // "What is help" asks for an entry that is called by a word which frames questions.
  if (core === "") return text.includes(" ") ? lookup(text.slice(text.lastIndexOf(" ") + 1), index) : null;
  const isFramed = core !== text;
  return (
    (isFramed ? lookup(core, index) : null) ??
    misspelt(core, index) ??
    (isFramed && text.split(" ").length <= longestFramed ? misspelt(text, index) : null) ??
    lookupRoot(core, index) ??
    framed(core, index)
  );
}
