import { compactName } from "../glossary/names.ts";
import { languageOf } from "../language/languages.ts";
import { rememberFor } from "../language/rememberFor.ts";
import { words } from "../language/words.ts";
import { type Match, strongest } from "./lookup.ts";
import type { NameKeys } from "./nameIndex.ts";
import { type Name, piecesOf } from "./names.ts";
import { placesOf } from "./positions.ts";
import type { Index } from "./types.ts";
import { longForTwo, mayBeTwo, shortestMended, slips } from "./vocabulary.ts";

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
