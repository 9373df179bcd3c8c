import MiniSearch, { type Options } from "minisearch";
import { plainText } from "../glossary/blocks.ts";
import type { Glossary, Term } from "../glossary/types.ts";
import { fold } from "../language/fold.ts";
import { languageOf } from "../language/languages.ts";
import { remember } from "../language/remember.ts";
import type { Language } from "../language/types.ts";
import { indexForms, words } from "../language/words.ts";
import { indexNames } from "./nameIndex.ts";
import type { Index, Unit } from "./types.ts";
import { layOut } from "./vocabulary.ts";

/**
 * How minisearch holds the words: they reach it as lists of forms, so that it has nothing left to do to them. Only
 * questions are text, their forms apart by spaces.
 */
export const wordOptions: Options = {
  fields: ["title", "heading", "body"],
  stringifyField: (forms) => forms,
  tokenize: (forms) => (typeof forms === "string" ? forms.split(" ") : forms),
  processTerm: (form) => form,
};

/** A word as it is indexed; null is one that carries no topic. */
type Read = { forms: readonly string[]; folded: string } | null;

/** Builds the index of a glossary: a second for a thousand files. */
export function buildIndex(glossary: Glossary): Index {
  const steps = indexInSteps(glossary);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same a section at a time, for whoever has other things to do in between. */
export function* indexInSteps(glossary: Glossary): Generator<undefined, Index> {
  const units = unitsOf(glossary);
  const reader = readerOfWords();
  const counts = new Map<string, number>();
  const written = new Map<string, number>();
  const mini = new MiniSearch(wordOptions);
  const titles = new Map<Term, NonNullable<Read>[]>();
  for (const [id, { term, section }] of units.entries()) {
    const read = reader(languageOf(term.locale));
    const title = titles.get(term) ?? read([term.title, ...term.aliases].join(" "));
    titles.set(term, title);
    const heading = read(section.heading ?? "");
    const body = read(plainText(section.blocks, { asides: false }));
    const all = new Set([...title, ...heading, ...body]);
    for (const { folded } of all) countOne(written, folded);
    for (const form of new Set(formsOf(all))) countOne(counts, form);
    mini.add({ id, title: formsOf(title), heading: formsOf(heading), body: formsOf(body) });
    yield;
  }
  return {
    units,
    names: indexNames(glossary),
    vocabulary: { sections: units.length, counts, written: layOut(written) },
    words: mini,
    locales: localesOf(glossary),
  };
}

/** The sections of a glossary, in the order in which they are numbered. */
export function unitsOf(glossary: Glossary): Unit[] {
  return glossary.terms.flatMap((term) => term.sections.map((section) => ({ term, section })));
}

/** The languages of a glossary. */
export function localesOf(glossary: Glossary): string[] {
  return [...new Set(glossary.terms.map((term) => term.locale))].sort();
}

function countOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function formsOf(read: Iterable<NonNullable<Read>>): string[] {
  const all: string[] = [];
  for (const { forms } of read) all.push(...forms);
  return all;
}

/** Reads texts as words, each word once: a corpus says the same few thousand over and over. */
function readerOfWords(): (language: Language) => (text: string) => NonNullable<Read>[] {
  const readers = new Map<Language, (word: string) => Read>();
  return (language) => {
    const known =
      readers.get(language) ??
      remember((word): Read => {
        return language.stopWords.has(word) ? null : { forms: indexForms(word, language), folded: fold(word) };
      });
    readers.set(language, known);
    return (text) => words(text, language).flatMap((word) => known(word) ?? []);
  };
}
