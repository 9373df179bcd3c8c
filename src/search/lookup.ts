import { isSpoken } from "../language/languages.ts";
import type { NameKeys } from "./nameIndex.ts";
import { keysOfName, type Name, rootsOfName } from "./names.ts";
import { type Positions, placesOf } from "./positions.ts";
import { type Spelling, spell } from "./spelling.ts";
import type { Index } from "./types.ts";

/** How a name was recognised, from surest to least sure. */
export type Likeness = "exact" | "folded" | "inflected" | "mended";

/** The names that a question as a whole is, all recognised alike. */
export interface Match {
  likeness: Likeness;
  names: readonly Name[];
}

/**
 * Looks a question up as a name: as written, without diacritics, without its endings; then among what headings
 * define, and among the texts of links, in the same order. Null when it is none. Titles, aliases and slugs always go before these.
 */
export function lookup(question: string, index: Index): Match | null {
  const asked = keysOf(spell(question, index));
  const { own, defined, linked } = index.names;
  return among(own, asked) ?? among(defined, asked) ?? strongest(among(linked, asked));
}

/** The entries that a text is a name of, as written, without diacritics or without its endings: all but links. */
export function lookupOwn(asked: Spelling, index: Index): Match | null {
  return among(index.names.own, keysOf(asked)) ?? rootIn(asked, index);
}

/** The sections whose heading defines a text. */
export function lookupDefined(asked: Spelling, index: Index): Match | null {
  return among(index.names.defined, keysOf(asked));
}

/** What a question is looked up under, in each of the corpus's languages. */
interface AskedKeys {
  question: string;
  exact: readonly string[];
  folded: readonly string[];
  stemmed: readonly string[];
  /** Without its last letters, which may be an ending, where some language has no stems. */
  cut: readonly string[];
  mayFold: boolean;
}

/** So many letters at most may be an ending, of a name that has so many at least. */
const endings = [
  { letters: 1, name: 4 },
  { letters: 2, name: 5 },
  { letters: 3, name: 9 },
];

function keysOf({ text, compact, mayFold, languages }: Spelling): AskedKeys {
  const keys = languages.map(({ language, stems }) => ({ language, ...keysOfName(stems, language, compact) }));
  const distinct = (all: readonly string[]) => [...new Set(all)].filter(Boolean);
  return {
    question: text,
    exact: distinct(keys.map(({ exact }) => exact)),
    folded: distinct(keys.flatMap(({ folded, language }) => [folded, language.respell(folded)])),
    stemmed: distinct(
      keys.flatMap(({ stemmed, foldedStems, plainStems }) => [
        stemmed,
        ...(mayFold ? [...foldedStems, ...plainStems] : []),
      ]),
    ),
    cut: languages.some(({ language }) => !isSpoken(language.locale))
      ? endings.map(({ letters, name }) => (compact.length < name + letters ? "" : compact.slice(0, -letters)))
      : [],
    mayFold,
  };
}

function among(keys: NameKeys, asked: AskedKeys): Match | null {
  const find = (positions: Positions, all: readonly string[]) => found(keys, positions, all);
  const exact = find(keys.exact, asked.exact);
  if (exact.length > 0) return { likeness: "exact", names: asTyped(exact, asked.question) };
  const folded = find(keys.folded, asked.folded).filter(
    (name) => asked.mayFold || joined(name.text) === joined(asked.question),
  );
  if (folded.length > 0) return { likeness: "folded", names: folded };
  const inflected = find(keys.stemmed, asked.stemmed).filter((name) => isForm(asked.question, name));
  if (inflected.length > 0) return { likeness: "inflected", names: inflected };
  const longer = find(keys.folded, asked.cut).filter(
    ({ text, term }) => !isSpoken(term.locale) && (asked.mayFold || joined(asked.question).startsWith(joined(text))),
  );
  return longer.length > 0 ? { likeness: "inflected", names: longer } : null;
}

/** Of names that are the same but for signs, those with the signs that were typed, if any: C, C++ and C#. */
function asTyped(names: readonly Name[], question: string): readonly Name[] {
  const typed = question.normalize("NFC").toLowerCase();
  const same = names.filter(({ text }) => text.normalize("NFC").toLowerCase() === typed);
  const entries = new Set(same.map(({ entry }) => entry));
  return same.length > 0 ? names.filter(({ entry }) => entries.has(entry)) : names;
}

/** The names that any of these keys finds, each once. */
function found({ list }: NameKeys, positions: Positions, keys: readonly string[]): Name[] {
  const places = new Set<number>();
  for (const key of keys) for (const at of placesOf(positions, key)) places.add(at);
  return places.size === 0 ? [] : [...places].flatMap((at) => list[at] ?? []);
}

/** The entries of which a question is some form, endings and stem apart, in a language whose names need that. */
export function lookupRoot(question: string, index: Index): Match | null {
  return rootIn(spell(question, index), index);
}

function rootIn({ text, mayFold, languages }: Spelling, index: Index): Match | null {
  const keys = languages.flatMap(({ language, stems }) => {
    const { root, foldedRoot, plainRoot } = rootsOfName(stems, language);
    return mayFold ? [root, foldedRoot, plainRoot] : [root];
  });
  const names = found(index.names.own, index.names.roots, keys).filter((name) => isForm(text, name));
  return names.length > 0 ? { likeness: "inflected", names } : null;
}

/** So many more letters than what was asked has a name that is no form of it, whatever the stemmer says: product, productivity. */
const longerThanAForm = 5;

function isForm(asked: string, { text }: Name): boolean {
  return joined(text).length < joined(asked).length + longerThanAForm;
}

function joined(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Of names by links, those of entries before those of sections; and those that the most files link by. */
export function strongest(match: Match | null): Match | null {
  if (match === null) return null;
  const terms = match.names.filter((name) => name.section === null);
  const names = terms.length > 0 ? terms : match.names;
  const most = Math.max(...names.map(({ files }) => files));
  return { ...match, names: names.filter(({ files }) => files === most) };
}
