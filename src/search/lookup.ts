import { compactName } from "../glossary/names.ts";
import { isSpoken, languageOf } from "../language/languages.ts";
import { rememberFor } from "../language/rememberFor.ts";
import { words } from "../language/words.ts";
import type { NameKeys } from "./nameIndex.ts";
import { keysOfName, type Name, piecesOf, rootsOfName } from "./names.ts";
import { type Positions, placesOf } from "./positions.ts";
import { type Spelling, spell } from "./spelling.ts";
import type { Index } from "./types.ts";
import { longForTwo, mayBeTwo, shortestMended, slips } from "./vocabulary.ts";

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
function strongest(match: Match | null): Match | null {
  if (match === null) return null;
  const terms = match.names.filter((name) => name.section === null);
  const names = terms.length > 0 ? terms : match.names;
  const most = Math.max(...names.map(({ files }) => files));
  return { ...match, names: names.filter(({ files }) => files === most) };
}

/** So many names, and those so little like what was typed, are compared letter by letter. */
const mostGuesses = 30;
const leastGuess = 0.2;
/** A shorter name is too like others to be guessed. */
const shortestMisspelt = 4;
/** No name has more words, and most questions that are sentences do. */
const mostWords = 8;

/**
 * Looks a question up as a misspelt name, once `lookup` found none: a slip away, two in a long word, word by word. A word
 * that the corpus uses is that word, so that `direct` does not become `indirect`; but one slip is forgiven in any word of
 * some length where all the others are right.
 */
export function misspelt(question: string, index: Index): Match | null {
  if (compactName(question).length < shortestMisspelt || question.split(" ").length > mostWords) return null;
  const { own, defined, linked } = index.names;
  const mended = (keys: NameKeys) => misspeltAmong(keys, question, index);
  return mended(own) ?? mended(defined) ?? strongest(mended(linked));
}

function misspeltAmong(keys: NameKeys, question: string, index: Index): Match | null {
  const near = new Set([...nearNames(question, keys, mostGuesses, leastGuess), ...shortNames(question, keys)]);
  const typed = words(question, languageOf("und")).map(compactName);
  const fits = [...near].flatMap((name) => {
    const known = wordsOf(name);
    if (known.length !== typed.length) return [];
    const distances = typed.map((word, at) => slipsOf(word, known[at] ?? "", { index, isAlone: typed.length === 1 }));
    const total = distances.reduce((sum, one) => sum + one, 0);
    if (Number.isFinite(total)) return [{ name, total }];
    return typed.length > 1 && isOneSlip(typed, known) ? [{ name, total: 1 }] : [];
  });
  const least = Math.min(...fits.map((fit) => fit.total));
  const names = fits.filter((fit) => fit.total === least).map((fit) => fit.name);
  return names.length > 0 ? { likeness: "mended", names } : null;
}

/** The words of a name, compact; "Recurring revenue (MRR)" is called without its brackets, too. */
const wordsOf = rememberFor(({ text, term }: Name): readonly string[] =>
  words(text.replace(/\s*\([^)]*\)$/u, ""), languageOf(term.locale)).map(compactName),
);

/** Whether a name differs in one word of some length, by one slip. */
function isOneSlip(typed: readonly string[], known: readonly string[]): boolean {
  const other = typed.flatMap((word, at) => (word === known[at] ? [] : [{ word, known: known[at] ?? "" }]));
  const [one] = other;
  return other.length === 1 && one !== undefined && one.known.length >= 3 && slips(one.word, one.known, 1) <= 1;
}

/** How far a word is from that of a name; infinitely, if it is another word. Beside others that are right it may be further off. */
function slipsOf(typed: string, known: string, { index, isAlone }: { index: Index; isAlone: boolean }): number {
  if (typed === known) return 0;
  const most =
    typed.length < shortestMended ? Number(lacksOne(typed, known) || (isAlone && hasTwoSwapped(typed, known))) : 2;
  // A word that the corpus uses is that word, however near a name may be.
  if (most === 0 || index.vocabulary.written.counts.has(typed)) return Number.POSITIVE_INFINITY;
  const distance = slips(typed, known, most);
  const isTwo = isAlone ? mayBeTwo(typed, known) : typed.length >= longForTwo && typed[0] === known[0];
  return distance > most || (distance > 1 && !isTwo) ? Number.POSITIVE_INFINITY : distance;
}

/** Whether a word of four letters is one of five that lacks a letter in its middle. */
function lacksOne(typed: string, known: string): boolean {
  const isNext = typed.length === shortestMended - 1 && known.length === shortestMended;
  return isNext && typed[0] === known[0] && typed.at(-1) === known.at(-1);
}

/** Whether a word of four letters is one with two beside each other in the other order. */
function hasTwoSwapped(typed: string, known: string): boolean {
  const sorted = (word: string) => [...word].sort().join("");
  return typed.length === shortestMended - 1 && sorted(typed) === sorted(known);
}

/** The short names that are a slip away from a question. */
export function shortNames(question: string, { near }: NameKeys): Name[] {
  const typed = compactName(question);
  return near()
    .short.filter(({ compact }) => slips(typed, compact, 1) === 1)
    .map(({ name }) => name);
}

/** The names that share the most with a question, best first: `least` of it, 0..1, or more. */
export function nearNames(question: string, { list, near }: NameKeys, most: number, least = 0.4): Name[] {
  const { pieces, sizes } = near();
  const asked = piecesOf(question.slice(0, 100));
  const shared = new Uint16Array(list.length);
  for (const piece of asked) for (const at of placesOf(pieces, piece)) shared[at] = (shared[at] ?? 0) + 1;
  const found: { name: Name; likeness: number }[] = [];
  for (let at = 0; at < shared.length; at++) {
    const likeness = (2 * (shared[at] ?? 0)) / (asked.size + (sizes[at] ?? 0));
    const name = list[at];
    if (likeness >= least && name) found.push({ name, likeness });
  }
  return found
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ name }) => name);
}
