import { plainText } from "../glossary/blocks.ts";
import { termIn } from "../glossary/glossary.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Glossary, Term } from "../glossary/types.ts";
import { languageOf } from "../language/languages.ts";
import { rememberFor } from "../language/rememberFor.ts";
import type { Locale } from "../language/types.ts";
import { foldedForm, foldedMark, words } from "../language/words.ts";
import { nearNames, shortNames } from "../search/misspelt.ts";
import type { Name } from "../search/names.ts";
import { placesOf } from "../search/positions.ts";
import type { Ranking } from "../search/rank.ts";
import type { Corpus } from "../search/types.ts";
import type { Question } from "./question.ts";

/** The most entries to choose from. */
export const mostChoices = 5;
/** The most near names, and examples. */
const mostOffered = 3;
/** A question of more words is about something narrower than the entries whose names it touches. */
const mostCalled = { topical: 2, all: 3 };

type Entry = readonly Term[];

/** Entries to choose from, each in the first of the wanted languages that it has. */
export function choose(entries: readonly Entry[], wanted: readonly Locale[]): Term[] {
  return entries.slice(0, mostChoices).flatMap((terms) => {
    const term = termIn(terms, wanted);
    return term ? [described(term)] : [];
  });
}

/** A term with a line that says what it is: its first sentence, where the writer gave no description. */
function described(term: Term): Term {
  if (term.description !== "") return term;
  const text = plainText(term.sections.flatMap((section) => section.blocks).slice(0, 1)).slice(0, 1000);
  const [first] = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text);
  return { ...term, description: first?.segment.trim() ?? "" };
}

/** Entries whose names hold all of a short question's words, best ranked first: "sales" is part of five names. */
export function entriesCalled(
  question: Question,
  { words: asked, hits }: Ranking,
  { index, glossary }: Corpus,
): Entry[] {
  const isShort = asked.length <= mostCalled.topical && question.core.split(" ").length <= mostCalled.all;
  if (asked.length === 0 || !isShort || asked.some((word) => word.state === "unknown")) return [];
  const { own, parts } = index.names;
  const entriesOf = (form: string) =>
    [...placesOf(parts, foldedForm(form))].flatMap((at) => {
      const name = own.list[at];
      return name && (form.startsWith(foldedMark) || isWritten(form, name)) ? [name.entry] : [];
    });
  const [first, ...rest] = asked.map((word) => new Set([...word.forms.keys()].flatMap(entriesOf)));
  const keys = [...(first ?? [])].filter((key) => rest.every((set) => set.has(key)));
  const ranked = hits.map((hit) => slugKey(hit.term.slug));
  const place = (key: string) => (ranked.includes(key) ? ranked.indexOf(key) : ranked.length);
  return keys.sort((a, b) => place(a) - place(b)).map((key) => glossary.entries.get(key) ?? []);
}

/** Whether a name has a word of this form as it is: `ön` is not `on`, and who means either types a form that is marked. */
function isWritten(form: string, { text, term }: Name): boolean {
  const language = languageOf(term.locale);
  return words(text, language).some((word) => language.stem(word) === form);
}

/**
 * Entries that are called like what was asked, and those whose titles look like it, each entry's once, in the reader's
 * language where it has that.
 */
export function suggestions(
  question: Question,
  called: readonly Entry[],
  { index, glossary }: Corpus,
  wanted: readonly Locale[],
): Term[] {
  // Too short to be taken for them, they may have been meant; an alias, shown by its title, would surprise.
  const { own } = index.names;
  const short = shortNames(question.core, own).filter(({ text, term }) => text === term.title);
  const near = [...short, ...nearNames(question.core, own, 20)];
  const entries = [...called, ...near.map(({ entry }) => glossary.entries.get(entry) ?? [])];
  const terms = entries.flatMap((entry) => termIn(entry, wanted) ?? []);
  const isFirst = ({ title }: Term, at: number) => terms.findIndex((other) => other.title === title) === at;
  return terms.filter(isFirst).slice(0, mostOffered);
}

/** Things to ask this corpus: the titles that most others link to, in the reader's language where there are any; then headings. */
export function examples(glossary: Glossary, wanted: readonly Locale[]): string[] {
  const terms = entrances(glossary, wanted);
  const found = new Set(terms.slice(0, mostOffered).map((term) => term.title));
  for (const { sections } of terms) {
    if (found.size >= mostOffered) break;
    for (const { heading } of sections) if (heading !== null) found.add(heading);
  }
  return [...found].slice(0, mostOffered);
}

const inOrderOf = rememberFor((_: Glossary) => new Map<Locale | undefined, readonly Term[]>());

/**
 * A corpus's terms in the reader's language, if there are any, those that most others link to first: where to begin. Put
 * in order once for each language, as a glossary never changes.
 */
export function entrances(glossary: Glossary, wanted: readonly Locale[]): readonly Term[] {
  const locale = wanted.find((one) => glossary.terms.some((term) => term.locale === one));
  const inOrder = inOrderOf(glossary);
  const terms = inOrder.get(locale) ?? mostLinkedFirst(glossary, locale);
  inOrder.set(locale, terms);
  return terms;
}

function mostLinkedFirst({ terms, linkedFrom }: Glossary, locale: Locale | undefined): Term[] {
  const own = terms.filter((term) => locale === undefined || term.locale === locale);
  const weighed = own.map((term) => ({ term, weight: linkedFrom.get(slugKey(term.slug))?.length ?? 0 }));
  return weighed.sort((a, b) => b.weight - a.weight).map(({ term }) => term);
}
