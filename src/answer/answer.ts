import { plainText, withChildren } from "../glossary/blocks.ts";
import { termIn } from "../glossary/glossary.ts";
import { sameName } from "../glossary/names.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Glossary, Section, Term } from "../glossary/types.ts";
import { detectQuestion } from "../language/detect.ts";
import { fold } from "../language/fold.ts";
import { isSpoken, languageOf } from "../language/languages.ts";
import type { Locale, SpokenLocale } from "../language/types.ts";
import { foldedMark, words } from "../language/words.ts";
import { lookup, type Match, namesWithin, nearNames } from "../search/lookup.ts";
import { type Ranking, rank } from "../search/rank.ts";
import type { Corpus, Index } from "../search/types.ts";
import { type Question, readQuestion } from "./question.ts";
import { relatedTo } from "./related.ts";
import type { Answer, Candidate } from "./types.ts";

export type { Corpus };

export interface AnswerOptions {
  /** The languages the reader would like, best first. */
  locales: readonly Locale[];
  /** How many candidates to tell. */
  top?: number;
}

/** The share of a question, by the weight of its words, that a section has to hold to be an answer. */
export const threshold = 0.6;
/** The share of a question's words that an entry's name has to be for the question to be about that entry, whatever else it says. */
const namedShare = 0.5;
/** The most entries to choose from, and the most near names. */
const mostChoices = 5;
const mostSuggestions = 3;

/** Decides what to tell somebody who asks. Never throws on what they typed: "unknown" and "help" are answers. */
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

  const ranking = rank(question.core, corpus.index, { locales: wanted, top: Math.max(top, mostChoices) });
  const candidates = ranking.hits
    .slice(0, top)
    .map(({ term, section, score }): Candidate => ({ term, section, score }));
  const match = find(question, corpus.index);
  if (match) return byName(match, { ...asked, candidates }, corpus, { wanted, speaking, top });

  const entries = partOf(question, ranking, corpus);
  if (entries.length > 1) {
    const choices = entries.slice(0, mostChoices).flatMap((terms) => termIn(terms, wanted) ?? []);
    return { ...asked, outcome: "choose", candidates, choices };
  }
  const named = new Set(
    namesWithin(question.core, corpus.index)
      .filter(({ text }) => text.split(" ").length >= ranking.words.length * namedShare)
      .map((name) => slugKey(name.term.slug)),
  );
  const best = ranking.hits.find((hit) => hit.coverage >= threshold || named.has(slugKey(hit.term.slug)));
  if (best) {
    const { term, section } = best;
    return {
      ...asked,
      ...spoken(term, asked.locale),
      ...show(term, section, corpus.glossary),
      outcome: "answer",
      candidates,
      byName: false,
      readAs: null,
      missing: null,
    };
  }
  return { ...asked, outcome: "unknown", candidates, suggestions: suggestions(question, corpus, wanted) };
}

/** The question as a name: as typed first, since a name may begin with a word that usually frames a question. */
function find({ text, core }: Question, index: Index): Match | null {
  const whole = lookup(text, index);
  return whole && whole.likeness !== "mended" ? whole : lookup(core, index);
}

type Said = { query: string; locale: SpokenLocale; candidates: Candidate[] };

function byName(
  match: Match,
  asked: Said,
  corpus: Corpus,
  { wanted, speaking, top }: { wanted: readonly Locale[]; speaking: Locale | null; top: number },
): Answer {
  const { glossary } = corpus;
  const linked = match.names.find((name) => name.section !== null);
  const keys = [...new Set(match.names.filter((name) => name.section === null).map((name) => slugKey(name.term.slug)))];
  if (keys.length === 0 && linked) {
    const sections = match.names.flatMap((name) => name.term.sections[name.section ?? -1] ?? []);
    // Where several sections link so, the one that ranks best by the words around.
    const best = asked.candidates.find((candidate) => sections.includes(candidate.section));
    const term = best?.term ?? linked.term;
    const section = best?.section ?? linked.term.sections[linked.section ?? -1] ?? null;
    return {
      ...asked,
      ...spoken(term, asked.locale),
      ...show(term, section, glossary),
      outcome: "answer",
      candidates: withFirst(asked.candidates, term, section, top),
      byName: false,
      readAs: null,
      missing: null,
    };
  }
  const entries = keys.map((key) => glossary.entries.get(key) ?? []);
  if (keys.length > 1) {
    const choices = entries.slice(0, mostChoices).flatMap((terms) => termIn(terms, wanted) ?? []);
    return { ...asked, outcome: "choose", choices };
  }
  const own = new Set(match.names.map((name) => name.term.locale));
  // A name of one language asks for that language, unless the words around it are of another.
  const [only] = own.size === 1 && speaking === null ? own : [];
  const order = only === undefined ? wanted : [only];
  const term = termIn(entries[0] ?? [], order);
  if (term === undefined) return { ...asked, outcome: "unknown", suggestions: [] };
  const section = defining(term);
  const first = order[0];
  const missing = first !== undefined && first !== term.locale && isSpoken(first) ? first : null;
  return {
    ...asked,
    ...(missing === null ? spoken(term, asked.locale) : { locale: missing as SpokenLocale }),
    ...show(term, section, glossary),
    outcome: "answer",
    candidates: withFirst(asked.candidates, term, section, top),
    byName: true,
    readAs: match.likeness === "mended" ? (match.names[0]?.text ?? null) : null,
    missing,
  };
}

/** The section that says what a term is: the first whose own text speaks of it by name, else the first with text. */
function defining(term: Term): Section | null {
  const withText = term.sections.filter((section) => section.blocks.length > 0);
  const language = languageOf(term.locale);
  const stems = (text: string) => words(text, language).map(language.stem);
  const names = [term.title, ...term.aliases].map(stems);
  const speaks = (section: Section) => {
    const there = new Set(stems(`${section.heading ?? ""} ${plainText(section.blocks)}`));
    return names.some((name) => name.length > 0 && name.every((stem) => there.has(stem)));
  };
  return withText.find(speaks) ?? withText[0] ?? term.sections[0] ?? null;
}

/** Entries whose names hold all of the question's words, when it is no more than that: "sales" is part of five names. */
function partOf(question: Question, ranking: Ranking, corpus: Corpus): (readonly Term[])[] {
  const asked = ranking.words;
  if (asked.length === 0 || asked.length > 2 || asked.some((word) => word.state === "unknown")) return [];
  const { parts } = corpus.index.names;
  const sets = asked.map(
    (word) =>
      new Set([...word.forms.keys()].flatMap((form) => [...(parts.get(fold(form.replace(foldedMark, ""))) ?? [])])),
  );
  const [first, ...rest] = sets;
  const keys = [...(first ?? [])].filter((key) => rest.every((set) => set.has(key)));
  const ranked = ranking.hits.map((hit) => slugKey(hit.term.slug));
  const order = (key: string) => (ranked.includes(key) ? ranked.indexOf(key) : ranked.length);
  return question.core.split(" ").length > 3
    ? []
    : keys.sort((a, b) => order(a) - order(b)).map((key) => corpus.glossary.entries.get(key) ?? []);
}

function show(term: Term, section: Section | null, glossary: Glossary) {
  return {
    term,
    section,
    blocks: section ? withChildren(term.sections, section) : [],
    related: relatedTo(term, glossary),
  };
}

function spoken(term: Term, otherwise: SpokenLocale): { locale: SpokenLocale } {
  return { locale: isSpoken(term.locale) ? term.locale : otherwise };
}

/** The candidates with the section answered in front: what was asked by name outranks what is only like it. */
function withFirst(candidates: readonly Candidate[], term: Term, section: Section | null, top: number): Candidate[] {
  if (section === null) return [...candidates];
  const others = candidates.filter((candidate) => candidate.section !== section);
  return [{ term, section, score: 1 }, ...others].slice(0, top);
}

function suggestions(question: Question, { index }: Corpus, wanted: readonly Locale[]): string[] {
  const near = nearNames(question.core, index, 20);
  const preferred = [...near].sort(
    (a, b) => Number(b.name.term.locale === wanted[0]) - Number(a.name.term.locale === wanted[0]),
  );
  const entries = new Map<string, string>();
  for (const { name } of preferred) {
    const key = slugKey(name.term.slug);
    if (!entries.has(key) && ![...entries.values()].some((text) => sameName(text, name.term.title)))
      entries.set(key, name.term.title);
  }
  return [...entries.values()].slice(0, mostSuggestions);
}

/** Three things to ask this corpus: the titles that most others link to, in the reader's language where there are any. */
function examples(glossary: Glossary, wanted: readonly Locale[]): string[] {
  const weight = (term: Term) => glossary.linkedFrom.get(slugKey(term.slug))?.length ?? 0;
  const locale = wanted.find((one) => glossary.terms.some((term) => term.locale === one));
  const terms = glossary.terms
    .filter((term) => locale === undefined || term.locale === locale)
    .sort((a, b) => weight(b) - weight(a));
  const headings = terms.flatMap((term) => term.sections.flatMap((section) => section.heading ?? []));
  return [...new Set([...terms.slice(0, 3).map((term) => term.title), ...headings])].slice(0, 3);
}
