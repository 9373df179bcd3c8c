import MiniSearch, { type Options } from "minisearch";
import { plainText } from "../glossary/blocks.ts";
import type { Glossary, Term } from "../glossary/types.ts";
import { fold } from "../language/fold.ts";
import { languageOf } from "../language/languages.ts";
import { remember } from "../language/remember.ts";
import type { Language } from "../language/types.ts";
import { indexForms, words } from "../language/words.ts";
import { indexNames } from "./names.ts";
import type { Index, Unit } from "./types.ts";
import { layOut, type Vocabulary } from "./vocabulary.ts";

/** An index without what a glossary gives back for little: plain data, for the cache. */
export interface StoredIndex {
  words: unknown;
  sections: number;
  counts: [string, number][];
  written: [string, number][];
}

/** The words reach minisearch as forms, so that it has nothing left to do to them. */
const options: Options = {
  fields: ["title", "heading", "body"],
  tokenize: (text) => (text === "" ? [] : text.split(" ")),
  processTerm: (term) => term,
};

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
  const forms = formsByLanguage();
  const folded = remember(fold);
  const counts = new Map<string, number>();
  const written = new Map<string, number>();
  const mini = new MiniSearch(options);
  const titles = new Map<Term, string[]>();
  for (const [id, { term, section }] of units.entries()) {
    const language = languageOf(term.locale);
    const wordsIn = (text: string) => words(text, language).filter((word) => !language.stopWords.has(word));
    const titleWords = titles.get(term) ?? wordsIn([term.title, ...term.aliases].join(" "));
    titles.set(term, titleWords);
    const fields = {
      title: titleWords,
      heading: wordsIn(section.heading ?? ""),
      body: wordsIn(plainText(section.blocks, { asides: false })),
    };
    const all = new Set(Object.values(fields).flat());
    for (const word of all) {
      const plain = folded(word);
      written.set(plain, (written.get(plain) ?? 0) + 1);
    }
    for (const form of new Set([...all].flatMap((word) => forms(word, language))))
      counts.set(form, (counts.get(form) ?? 0) + 1);
    const toText = (some: readonly string[]) => some.flatMap((word) => forms(word, language)).join(" ");
    mini.add({ id, title: toText(fields.title), heading: toText(fields.heading), body: toText(fields.body) });
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

/** What of an index is worth keeping. */
export function storeIndex({ words: mini, vocabulary }: Index): StoredIndex {
  return {
    words: mini.toJSON(),
    sections: vocabulary.sections,
    counts: [...vocabulary.counts],
    written: [...vocabulary.written.counts],
  };
}

/** Puts a stored index and its glossary together again. Throws when they do not fit. */
export function restoreIndex(glossary: Glossary, stored: StoredIndex): Index {
  const units = unitsOf(glossary);
  if (units.length !== stored.sections) throw new Error("the stored index is of another glossary");
  const vocabulary: Vocabulary = {
    sections: units.length,
    counts: new Map(stored.counts),
    written: layOut(new Map(stored.written)),
  };
  const mini = MiniSearch.loadJS(stored.words as Parameters<typeof MiniSearch.loadJS>[0], options);
  return { units, names: indexNames(glossary), vocabulary, words: mini, locales: localesOf(glossary) };
}

function unitsOf(glossary: Glossary): Unit[] {
  return glossary.terms.flatMap((term) => term.sections.map((section) => ({ term, section })));
}

function localesOf(glossary: Glossary): string[] {
  return [...new Set(glossary.terms.map((term) => term.locale))].sort();
}

/** Makes the forms of each word once: a corpus says the same few thousand over and over. */
function formsByLanguage(): (word: string, language: Language) => string[] {
  const known = new Map<Language, (word: string) => string[]>();
  return (word, language) => {
    const forms = known.get(language) ?? remember((one) => indexForms(one, language));
    known.set(language, forms);
    return forms(word);
  };
}
