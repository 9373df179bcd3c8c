import { compactName } from "../glossary/names.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Glossary, Term } from "../glossary/types.ts";
import { fold } from "../language/fold.ts";
import { languageOf } from "../language/languages.ts";
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
  /** For each stem in a title or alias the entries that it leads to. */
  parts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** From exactly as written to hardly alike. */
export interface NameKeys {
  exact: ReadonlyMap<string, readonly Name[]>;
  folded: ReadonlyMap<string, readonly Name[]>;
  stemmed: ReadonlyMap<string, readonly Name[]>;
}

/** Below this many letters, names that are alike only without their diacritics are two words (`on`, `ön`). */
const shortestFolded = 4;

/** Collects every name of a glossary. */
export function indexNames(glossary: Glossary): NameIndex {
  const own = glossary.terms.flatMap(ownNames);
  const linked = glossary.terms.flatMap((term) => linkedNames(term, glossary));
  const pieces = new Map<string, number[]>();
  const parts = new Map<string, Set<string>>();
  own.forEach((name, at) => {
    for (const piece of piecesOf(name.text)) pieces.set(piece, [...(pieces.get(piece) ?? []), at]);
    const language = languageOf(name.term.locale);
    for (const stem of words(name.text, language).map((word) => fold(language.stem(word)))) {
      parts.set(stem, (parts.get(stem) ?? new Set()).add(name.entry));
    }
  });
  return { own: keysOf(own), linked: keysOf(linked), pieces, list: own, parts };
}

/** A name as it is written, apart from case, punctuation and hyphens. */
export function exactKey(name: string, language: Language): string {
  return words(name, language).join(" ");
}

/** A name without diacritics, spaces and hyphens; empty when it is too short to be told apart that way. */
export function foldedKey(name: string): string {
  const compact = compactName(name);
  return compact.length < shortestFolded ? "" : compact;
}

/** A name without its endings, in one language. */
export function stemmedKey(name: string, language: Language): string {
  return `${language.locale}:${words(name, language).map(language.stem).join(" ")}`;
}

/** The same without diacritics, by folding the stems and by stemming the folded words, which may differ. */
export function foldedStemKeys(name: string, language: Language): string[] {
  if (foldedKey(name) === "") return [];
  const all = words(name, language);
  const stems = all.map((word) => fold(language.stem(word))).join(" ");
  const plain = all.map((word) => language.stem(fold(word))).join(" ");
  return [...new Set([stems, plain])].map((key) => `${language.locale}${foldedMark}${key}`);
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

function keysOf(names: readonly Name[]): NameKeys {
  const exact = new Map<string, Name[]>();
  const folded = new Map<string, Name[]>();
  const stemmed = new Map<string, Name[]>();
  const add = (map: Map<string, Name[]>, key: string, name: Name) => {
    const there = map.get(key);
    if (key === "") return;
    if (there) there.push(name);
    else map.set(key, [name]);
  };
  for (const name of names) {
    const language = languageOf(name.term.locale);
    add(exact, exactKey(name.text, language), name);
    add(folded, foldedKey(name.text), name);
    // English names stand in every language's files, and take English endings.
    for (const one of new Set([language, languageOf("en")])) {
      for (const key of [stemmedKey(name.text, one), ...foldedStemKeys(name.text, one)]) add(stemmed, key, name);
    }
  }
  return { exact, folded, stemmed };
}
