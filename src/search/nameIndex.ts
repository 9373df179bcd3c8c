import { compactName } from "../glossary/names.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Glossary, Term } from "../glossary/types.ts";
import { fold } from "../language/fold.ts";
import { languageOf } from "../language/languages.ts";
import { once } from "../language/once.ts";
import { remember } from "../language/remember.ts";
import type { Language } from "../language/types.ts";
import { compares, words } from "../language/words.ts";
import { type KeysOfName, keysOfName, type Name, piecesOf, rootsOfName, stemsOf } from "./names.ts";
import { createPositions, type Positions } from "./positions.ts";

/** Names, and under which keys they are looked up, from exactly as written to hardly alike. */
export interface NameKeys {
  list: readonly Name[];
  exact: Positions;
  folded: Positions;
  stemmed: Positions;
  /** What near names are found by. */
  near(): NearNames;
}

/** Every name of a glossary. */
export interface NameIndex {
  /** Titles, aliases and slugs. */
  own: NameKeys;
  /** What headings define. */
  defined: NameKeys;
  /** The texts and slugs of links. */
  linked: NameKeys;
  /** The own names with every ending off. */
  roots: Positions;
  /** The own names that hold a stem. */
  parts: Positions;
}

/** The names that hold a three-letter piece, and how many pieces each has; and those of so few letters that one slip leaves no piece. */
export interface NearNames {
  pieces: Positions<number>;
  sizes: readonly number[];
  short: readonly { name: Name; compact: string }[];
}

/** The most letters of a short name, and the least: a name of two is a slip away from too many words. */
const shortLetters = { least: 3, most: 5 };

/** Collects every name of a glossary. */
export function indexNames(glossary: Glossary): NameIndex {
  const own = glossary.terms.flatMap(ownNames);
  const linked = counted(glossary.terms.flatMap((term) => distinct(linkedNames(term, glossary))));
  const roots = createPositions();
  const parts = createPositions();
  for (const { text, term } of own) {
    const language = languageOf(term.locale);
    const { root, foldedRoot, plainRoot } = rootsOfName(stemsOf(text, language), language);
    roots.add(root === plainRoot ? [root] : [root, foldedRoot]);
    parts.add(words(text, language).map((word) => fold(language.stem(word))));
  }
  const defined = keysOf(distinct(definedNames(glossary)));
  return { own: keysOf(own), defined, linked: keysOf(linked), roots: roots.end(), parts: parts.end() };
}

/** What near names are found by; made when the first question is not known, as most are. */
export function nearOf(list: readonly Name[]): NameKeys["near"] {
  return once(() => {
    const pieces = createPositions<number>();
    const sizes = list.map(({ text }) => {
      const all = piecesOf(text);
      pieces.add(all);
      return all.size;
    });
    const short = list.flatMap((name) => {
      const compact = compactName(name.text);
      return compact.length >= shortLetters.least && compact.length <= shortLetters.most ? [{ name, compact }] : [];
    });
    return { pieces: pieces.end(), sizes, short };
  });
}

function ownNames(term: Term): Name[] {
  const { title, aliases, slug } = term;
  // "Customer relationship management (CRM)" answers to both.
  const inner = /\(([^()]{2,40})\)/u.exec(title)?.[1];
  const outer = inner === undefined ? undefined : title.replace(/\s*\([^()]*\)\s*/u, " ").trim();
  const texts = [title, ...aliases, slug.replaceAll("-", " "), inner, outer].filter(
    (text) => text !== undefined && text !== "",
  );
  return [...new Set(texts as string[])].map((text) => nameOf(text, term, null));
}

function nameOf(text: string, term: Term, section: number | null): Name {
  return { text, term, entry: slugKey(term.slug), section, files: 1 };
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
      return same ? texts.map((text) => nameOf(text, same, null)) : [];
    }
    return link.section === null ? [] : texts.map((text) => nameOf(text, term, link.section));
  });
}

/**
 * What headings define: who asks for greenwashing is sent to "What is greenwashing?". Not what several entries have such a
 * heading for, as "What is the price?"; nor a difference.
 */
function definedNames({ terms }: Glossary): Name[] {
  const names = terms.flatMap((term) => {
    const language = languageOf(term.locale);
    return term.sections.flatMap(({ heading }, section): Name[] => {
      const text = language.defines?.exec(heading ?? "")?.[1];
      return text === undefined || compares(text, language) ? [] : [nameOf(text, term, section)];
    });
  });
  const definers = new Map<string, Set<string>>();
  for (const { text, entry } of names) {
    const key = compactName(text);
    definers.set(key, (definers.get(key) ?? new Set()).add(entry));
  }
  return names.filter(({ text }) => definers.get(compactName(text))?.size === 1);
}

/** Each name of an entry, or of a section, once. */
function distinct(names: readonly Name[]): Name[] {
  return [...new Map(names.map((name) => [keyOf(name), name])).values()];
}

/** The same of the names that many files give, with their number. */
function counted(names: readonly Name[]): Name[] {
  const files = new Map<string, number>();
  for (const name of names) files.set(keyOf(name), (files.get(keyOf(name)) ?? 0) + 1);
  return distinct(names).map((name) => ({ ...name, files: files.get(keyOf(name)) ?? 1 }));
}

function keyOf({ term, section, text }: Name): string {
  return `${term.file} ${section} ${text}`;
}

function keysOf(list: readonly Name[]): NameKeys {
  const exact = createPositions();
  const folded = createPositions();
  const stemmed = createPositions();
  const keys = rememberedKeys();
  for (const { text, term } of list) {
    const language = languageOf(term.locale);
    const own = keys(text, language);
    exact.add([own.exact]);
    folded.add([own.folded]);
    // English names stand in every language's files, and take English endings.
    stemmed.add(
      [language, languageOf("en")].flatMap((one) => {
        const { stemmed: stem, foldedStems, plainStems } = keys(text, one);
        // A name without diacritics is found unmarked: most names are such, and need no second key.
        return [stem, ...foldedStems.filter((_, which) => plainStems[which] !== stem)];
      }),
    );
  }
  return { list, exact: exact.end(), folded: folded.end(), stemmed: stemmed.end(), near: nearOf(list) };
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
