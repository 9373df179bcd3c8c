import { compactName } from "../glossary/names.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Glossary, Term } from "../glossary/types.ts";
import { fold } from "../language/fold.ts";
import { languageOf } from "../language/languages.ts";
import { remember } from "../language/remember.ts";
import type { Language } from "../language/types.ts";
import { foldedMark, words } from "../language/words.ts";

/** Something that finds an entry, or, when a link's text names an entry that nobody wrote, the section it stands in. */
export interface Name {
  text: string;
  term: Term;
  /** The `slugKey` of the term's entry. */
  entry: string;
  /** The section of `term` that a link stands in; null when the name is the term's own. */
  section: number | null;
}

/** Names by the keys under which they are looked up; `own` are titles, aliases and slugs, `linked` the texts and slugs of links. */
export interface NameIndex {
  own: NameKeys;
  linked: NameKeys;
  /** Names of entries that hold a three-letter piece, for near ones: positions in `list`. */
  pieces: ReadonlyMap<string, readonly number[]>;
  list: readonly Name[];
  /** How many pieces each name of `list` has. */
  sizes: readonly number[];
  /** For each stem in a title or alias the entries that it leads to. */
  parts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** From exactly as written to hardly alike. */
export interface NameKeys {
  exact: ReadonlyMap<string, readonly Name[]>;
  folded: ReadonlyMap<string, readonly Name[]>;
  stemmed: ReadonlyMap<string, readonly Name[]>;
  rooted: ReadonlyMap<string, readonly Name[]>;
}

/** Below this many letters, names that are alike only without their diacritics are two words (`on`, `ön`). */
const shortestFolded = 4;

/** Collects every name of a glossary. */
export function indexNames(glossary: Glossary): NameIndex {
  const own = glossary.terms.flatMap(ownNames);
  const linked = distinct(glossary.terms.flatMap((term) => linkedNames(term, glossary)));
  const pieces = new Map<string, number[]>();
  const sizes: number[] = [];
  const parts = new Map<string, Set<string>>();
  own.forEach((name, at) => {
    const own = piecesOf(name.text);
    sizes.push(own.size);
    for (const piece of own) add(pieces, piece, at);
    const language = languageOf(name.term.locale);
    for (const stem of words(name.text, language).map((word) => fold(language.stem(word)))) {
      parts.set(stem, (parts.get(stem) ?? new Set()).add(name.entry));
    }
  });
  return { own: keysOf(own), linked: keysOf(linked), pieces, sizes, list: own, parts };
}

/** What a name is found under in one language. */
export interface KeysOfName {
  /** As it is written, apart from case, punctuation and hyphens. */
  exact: string;
  /** Without diacritics, spaces and hyphens; empty when it is too short to be told apart that way. */
  folded: string;
  /** Without its endings. */
  stemmed: string;
  /** The same without diacritics, by folding the stems and by stemming the folded words, which may differ. */
  foldedStems: readonly string[];
  /** With every ending off, and the same without diacritics. */
  root: string;
  foldedRoot: string;
}

/** Makes the keys of a name, the same for the glossary's names and for what is asked. */
export function keysOfName(name: string, language: Language): KeysOfName {
  const all = words(name, language);
  const stems = all.map(language.stem);
  const compact = compactName(name);
  const folded = compact.length < shortestFolded ? "" : compact;
  const roots = all.map((word) => language.root(fold(word))).join(" ");
  const variants = [stems.map(fold).join(" "), all.map((word) => language.stem(fold(word))).join(" ")];
  return {
    exact: all.join(" "),
    folded,
    stemmed: `${language.locale}:${stems.join(" ")}`,
    foldedStems: folded === "" ? [] : [...new Set(variants)].map((key) => `${language.locale}${foldedMark}${key}`),
    root: `${language.locale}=${all.map((word) => language.root(word)).join(" ")}`,
    foldedRoot: `${language.locale}=${foldedMark}${roots}`,
  };
}

/** The three-letter pieces of a name, its ends marked: what misspelt names still share. */
export function piecesOf(name: string): Set<string> {
  const compact = ` ${compactName(name)} `;
  return new Set(Array.from({ length: Math.max(0, compact.length - 2) }, (_, at) => compact.slice(at, at + 3)));
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

function keysOf(names: readonly Name[]): NameKeys {
  const exact = new Map<string, Name[]>();
  const folded = new Map<string, Name[]>();
  const stemmed = new Map<string, Name[]>();
  const rooted = new Map<string, Name[]>();
  const keys = rememberedKeys();
  for (const name of names) {
    const language = languageOf(name.term.locale);
    const own = keys(name.text, language);
    add(exact, own.exact, name);
    add(folded, own.folded, name);
    for (const key of [own.root, own.foldedRoot]) add(rooted, key, name);
    // English names stand in every language's files, and take English endings.
    for (const one of new Set([language, languageOf("en")])) {
      const { stemmed: stem, foldedStems } = keys(name.text, one);
      for (const key of [stem, ...foldedStems]) add(stemmed, key, name);
    }
  }
  return { exact, folded, stemmed, rooted };
}

/** Many files link with the same words. */
function rememberedKeys(): typeof keysOfName {
  const known = new Map<Language, (text: string) => KeysOfName>();
  return (text, language) => {
    const keys = known.get(language) ?? remember((one) => keysOfName(one, language));
    known.set(language, keys);
    return keys(text);
  };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (key === "") return;
  if (there) there.push(value);
  else map.set(key, [value]);
}
