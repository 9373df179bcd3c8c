import { slugKey } from "../glossary/slug.ts";
import type { Glossary } from "../glossary/types.ts";
import { localesOf, unitsOf } from "./build.ts";
import type { Lexicon } from "./lexicon.ts";
import { type NameIndex, type NameKeys, nearOf } from "./nameIndex.ts";
import { type PackedGroups, pack, packGroups, unpack, unpackGroups } from "./packed.ts";
import type { Positions } from "./positions.ts";
import type { Index } from "./types.ts";
import { layOut } from "./vocabulary.ts";
import { Words } from "./words.ts";

/** An index without what a glossary gives back for little: plain data, for the cache. */
export interface StoredIndex {
  lexicon: StoredLexicon;
  texts: { titles: PackedGroups; headings: PackedGroups; bodies: PackedGroups };
  sections: number;
  /** How many sections have each of the forms, and each of the words in their order. */
  counts: string;
  written: { counts: string; sorted: readonly string[]; reversed: readonly string[] };
  names: {
    own: StoredKeys;
    defined: StoredKeys;
    linked: StoredKeys;
    roots: StoredPositions;
    parts: StoredPositions;
  };
}

interface StoredLexicon {
  locales: readonly string[];
  forms: readonly string[];
  formsOf: PackedGroups;
  grams: readonly string[];
  gramsOf: PackedGroups;
  sectionsWith: string;
}

/** The counts of texts, in the order of the texts; 0 for those without one. */
function packCounts(texts: Iterable<string>, counts: ReadonlyMap<string, number>): string {
  return pack(Uint32Array.from(texts, (text) => counts.get(text) ?? 0));
}

function unpackCounts(texts: readonly string[], packed: string): Map<string, number> {
  const counts = unpack(packed);
  return new Map(texts.flatMap((text, at) => ((counts[at] ?? 0) > 0 ? [[text, counts[at] ?? 0] as const] : [])));
}

/** Keys in the order of their numbers, and of each the places. */
interface StoredPositions {
  keys: readonly string[];
  places: PackedGroups;
}

function storePositions({ keys, places }: Positions): StoredPositions {
  return { keys: [...keys.keys()], places: packGroups(places) };
}

function restorePositions({ keys, places }: StoredPositions): Positions {
  return { keys: numbered(keys), places: unpackGroups(places) };
}

function numbered(texts: readonly string[]): Map<string, number> {
  return new Map(texts.map((text, at) => [text, at]));
}

/** Names as columns: of each its text, the number of its term, its section and its files. */
interface StoredKeys {
  texts: string[];
  terms: number[];
  sections: (number | null)[];
  files: number[];
  exact: StoredPositions;
  folded: StoredPositions;
  stemmed: StoredPositions;
}

/** What of an index is worth keeping. */
export function storeIndex(glossary: Glossary, { lexicon, texts, vocabulary, names }: Index): StoredIndex {
  const numbers = new Map(glossary.terms.map((term, at) => [term, at]));
  const storeKeys = ({ list, exact, folded, stemmed }: NameKeys): StoredKeys => ({
    texts: list.map(({ text }) => text),
    terms: list.map(({ term }) => numbers.get(term) ?? 0),
    sections: list.map(({ section }) => section),
    files: list.map(({ files }) => files),
    exact: storePositions(exact),
    folded: storePositions(folded),
    stemmed: storePositions(stemmed),
  });
  return {
    lexicon: {
      locales: lexicon.locales,
      forms: [...lexicon.forms.keys()],
      formsOf: packGroups(lexicon.formsOf),
      grams: [...lexicon.grams.keys()],
      gramsOf: packGroups(lexicon.gramsOf),
      sectionsWith: pack(lexicon.sectionsWith),
    },
    texts: {
      titles: packGroups(texts.titles),
      headings: packGroups(texts.headings),
      bodies: packGroups(texts.bodies),
    },
    sections: vocabulary.sections,
    counts: packCounts(lexicon.forms.keys(), vocabulary.counts),
    written: {
      counts: packCounts(vocabulary.written.sorted, vocabulary.written.counts),
      sorted: vocabulary.written.sorted,
      reversed: vocabulary.written.reversed,
    },
    names: {
      own: storeKeys(names.own),
      defined: storeKeys(names.defined),
      linked: storeKeys(names.linked),
      roots: storePositions(names.roots),
      parts: storePositions(names.parts),
    },
  };
}

/** Puts a stored index and its glossary together again. Throws when they do not fit. */
export function restoreIndex(
  glossary: Glossary,
  { lexicon, texts, sections, counts, written, names }: StoredIndex,
): Index {
  const units = unitsOf(glossary);
  if (units.length !== sections) throw new Error("the stored index is of another glossary");
  const ownLexicon = restoreLexicon(lexicon);
  const ownTexts = {
    titles: unpackGroups(texts.titles),
    headings: unpackGroups(texts.headings),
    bodies: unpackGroups(texts.bodies),
  };
  return {
    units,
    names: restoreNames(glossary, names),
    vocabulary: {
      sections,
      counts: unpackCounts(lexicon.forms, counts),
      written: layOut(unpackCounts(written.sorted, written.counts), written),
    },
    words: new Words(ownTexts, ownLexicon),
    lexicon: ownLexicon,
    texts: ownTexts,
    locales: localesOf(glossary),
  };
}

function restoreLexicon({ locales, forms, formsOf, grams, gramsOf, sectionsWith }: StoredLexicon): Lexicon {
  return {
    locales,
    forms: numbered(forms),
    formsOf: unpackGroups(formsOf),
    grams: numbered(grams),
    gramsOf: unpackGroups(gramsOf),
    sectionsWith: unpack(sectionsWith),
  };
}

function restoreNames({ terms }: Glossary, { own, defined, linked, roots, parts }: StoredIndex["names"]): NameIndex {
  const known = terms.map((term) => ({ term, entry: slugKey(term.slug) }));
  const restoreKeys = (keys: StoredKeys): NameKeys => {
    const list = keys.texts.map((text, at) => {
      const of = known[keys.terms[at] ?? -1];
      if (of === undefined) throw new Error("the stored names are of another glossary");
      return { text, ...of, section: keys.sections[at] ?? null, files: keys.files[at] ?? 1 };
    });
    return {
      list,
      exact: restorePositions(keys.exact),
      folded: restorePositions(keys.folded),
      stemmed: restorePositions(keys.stemmed),
      near: nearOf(list),
    };
  };
  return {
    own: restoreKeys(own),
    defined: restoreKeys(defined),
    linked: restoreKeys(linked),
    roots: restorePositions(roots),
    parts: restorePositions(parts),
  };
}
