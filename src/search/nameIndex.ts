import { compactName } from "../glossary/names.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Glossary, Term } from "../glossary/types.ts";
import { fold } from "../language/fold.ts";
import { languageOf } from "../language/languages.ts";
import { remember } from "../language/remember.ts";
import type { Language } from "../language/types.ts";
import { words } from "../language/words.ts";
import { type KeysOfName, keysOfName, type Name, piecesOf, rootsOfName, stemsOf } from "./names.ts";

/** Where those stand in a list that a key finds. */
export type Positions = ReadonlyMap<string, readonly number[]>;

/** Names, and under which keys they are looked up, from exactly as written to hardly alike. */
export interface NameKeys {
  list: readonly Name[];
  exact: Positions;
  folded: Positions;
  stemmed: Positions;
}

/** Every name of a glossary. */
export interface NameIndex {
  /** Titles, aliases and slugs. */
  own: NameKeys;
  /** The texts and slugs of links. */
  linked: NameKeys;
  /** The own names with every ending off. */
  roots: Positions;
  /** The own names that hold a three-letter piece, for near ones. */
  pieces: Positions;
  /** How many pieces each own name has. */
  sizes: readonly number[];
  /** For each stem in an own name the entries that it leads to. */
  parts: ReadonlyMap<string, readonly string[]>;
}

/** Collects every name of a glossary. */
export function indexNames(glossary: Glossary): NameIndex {
  const own = glossary.terms.flatMap(ownNames);
  const linked = distinct(glossary.terms.flatMap((term) => linkedNames(term, glossary)));
  const roots = new Map<string, number[]>();
  const pieces = new Map<string, number[]>();
  const sizes: number[] = [];
  const parts = new Map<string, Set<string>>();
  own.forEach((name, at) => {
    const own = piecesOf(name.text);
    sizes.push(own.size);
    for (const piece of own) add(pieces, piece, at);
    const language = languageOf(name.term.locale);
    const { root, foldedRoot, plainRoot } = rootsOfName(stemsOf(name.text, language), language);
    for (const key of root === plainRoot ? [root] : [root, foldedRoot]) add(roots, key, at);
    for (const stem of words(name.text, language).map((word) => fold(language.stem(word)))) {
      parts.set(stem, (parts.get(stem) ?? new Set()).add(name.entry));
    }
  });
  return {
    own: keysOf(own),
    linked: keysOf(linked),
    roots,
    pieces,
    sizes,
    parts: new Map([...parts].map(([stem, entries]) => [stem, [...entries]])),
  };
}

function ownNames(term: Term): Name[] {
  const { title, aliases, slug } = term;
  // "Customer relationship management (CRM)" answers to both.
  const inner = /\(([^()]{2,40})\)/u.exec(title)?.[1];
  const outer = inner === undefined ? undefined : title.replace(/\s*\([^()]*\)\s*/u, " ").trim();
  const texts = [title, ...aliases, slug.replaceAll("-", " "), inner, outer].filter(
    (text) => text !== undefined && text !== "",
  );
  return [...new Set(texts as string[])].map((text) => ({ text, term, entry: slugKey(slug), section: null }));
}

function linkedNames(term: Term, glossary: Glossary): Name[] {
  const { stopWords } = languageOf(term.locale);
  return term.links.flatMap((link): Name[] => {
    const target = glossary.entries.get(slugKey(link.slug));
    const texts = [...new Set([link.text, link.slug.replaceAll("-", " ")])].filter((text) =>
      words(text, languageOf(term.locale)).some((word) => word.length > 1 && !stopWords.has(word)),
    );
    // A text that leads to an entry is one more name of that entry; to none, of the section that uses it.
    if (target) {
      const same = target.find((other) => other.locale === term.locale) ?? target[0];
      return same ? texts.map((text) => ({ text, term: same, entry: slugKey(same.slug), section: null })) : [];
    }
    return link.section === null
      ? []
      : texts.map((text) => ({ text, term, entry: slugKey(term.slug), section: link.section }));
  });
}

/** Each name of an entry, or of a section, once. */
function distinct(names: readonly Name[]): Name[] {
  const known = new Map(names.map((name) => [`${name.term.file} ${name.section} ${name.text}`, name]));
  return [...known.values()];
}

function keysOf(list: readonly Name[]): NameKeys {
  const exact = new Map<string, number[]>();
  const folded = new Map<string, number[]>();
  const stemmed = new Map<string, number[]>();
  const keys = rememberedKeys();
  for (const [at, { text, term }] of list.entries()) {
    const language = languageOf(term.locale);
    const own = keys(text, language);
    add(exact, own.exact, at);
    add(folded, own.folded, at);
    // English names stand in every language's files, and take English endings.
    for (const one of new Set([language, languageOf("en")])) {
      const { stemmed: stem, foldedStems, plainStems } = keys(text, one);
      add(stemmed, stem, at);
      // A name without diacritics is found unmarked: most names are such, and need no second key.
      foldedStems.forEach((key, which) => {
        if (plainStems[which] !== stem) add(stemmed, key, at);
      });
    }
  }
  return { list, exact, folded, stemmed };
}

/** Many files link with the same words. */
function rememberedKeys(): (text: string, language: Language) => KeysOfName {
  const known = new Map<Language, (text: string) => KeysOfName>();
  return (text, language) => {
    const keys =
      known.get(language) ?? remember((one) => keysOfName(stemsOf(one, language), language, compactName(one)));
    known.set(language, keys);
    return keys(text);
  };
}

function add(map: Map<string, number[]>, key: string, at: number): void {
  if (key === "") return;
  const there = map.get(key);
  if (there) there.push(at);
  else map.set(key, [at]);
}
