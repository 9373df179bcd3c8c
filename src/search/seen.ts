import { fold } from "../language/fold.ts";
import { languageOf } from "../language/languages.ts";
import { rememberFor } from "../language/rememberFor.ts";
import { foldedMark, words } from "../language/words.ts";
import type { AskedWord } from "./asked.ts";
import { gramsOf } from "./grams.ts";
import { listOf } from "./grouped.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Index } from "./types.ts";

/** One of a question's topical words, by its number, and how surely it is meant, 0..1. */
interface Match {
  asked: number;
  strength: number;
}

/** A word of the corpus, seen from a question. */
export interface Seen {
  /** Which of the question's topical words it is. */
  is: readonly Match[];
  /** Which it is or is like, by the grams that they share (Dice), and how much. */
  isLike: readonly Match[];
  /** Which of the question's grams it has. */
  grams: readonly number[];
  /** Where in the question it stands, counting small words. */
  places: readonly number[];
}

/** The grams of a question's words that sections have, numbered by their place here; `mass` is what all tell, those that no section has counted in. */
export interface AskedGrams {
  numbers: ReadonlyMap<number, number>;
  weights: readonly number[];
  mass: number;
  /** Of each gram, the topical words that have it. */
  askedWith: readonly (readonly number[])[];
  /** Of each topical word, how many grams it has. */
  sizes: readonly number[];
}

/** So many words of a question are looked at for who stands where. */
const mostPlaced = 60;

/** Reads the grams of a question's topical words. */
export function askedGrams(asked: readonly AskedWord[], index: Index): AskedGrams {
  const gramsOfAsked = asked.map(({ text }) => new Set(gramsOf(text)));
  const withGram = new Map<string, number[]>();
  for (const [at, grams] of gramsOfAsked.entries()) {
    for (const gram of grams) {
      const those = withGram.get(gram);
      if (those) those.push(at);
      else withGram.set(gram, [at]);
    }
  }
  const numbers = new Map<number, number>();
  const weights: number[] = [];
  const askedWith: number[][] = [];
  let mass = 0;
  for (const [gram, those] of withGram) {
    const number = index.lexicon.grams.get(gram);
    const weight = gramWeight(number, index);
    mass += weight;
    if (number === undefined) continue;
    numbers.set(number, weights.push(weight) - 1);
    askedWith.push(those);
  }
  return { numbers, weights, mass: Math.max(mass, 1e-9), askedWith, sizes: gramsOfAsked.map(({ size }) => size) };
}

/** How much a gram tells: the fewer sections have it, the more. */
export function gramWeight(gram: number | undefined, { lexicon, vocabulary }: Index): number {
  const sections = gram === undefined ? 0 : (lexicon.sectionsWith[gram] ?? 0);
  return Math.log(1 + (vocabulary.sections - sections + 0.5) / (sections + 0.5));
}

/** The places of a question's words by the forms that they may have; `length` is how many words it has. */
export function askedPlaces(question: string, { lexicon }: Index): { byForm: Map<number, number[]>; length: number } {
  const byForm = new Map<number, number[]>();
  let length = 0;
  for (const language of new Set(lexicon.locales.map(languageOf))) {
    const all = words(question, language).slice(0, mostPlaced);
    length = Math.max(length, all.length);
    for (const [place, word] of all.entries()) {
      const plain = fold(word);
      const forms = [language.stem(word), foldedMark + fold(language.stem(word)), foldedMark + language.stem(plain)];
      for (const form of plain === word ? forms : forms.slice(0, 1)) {
        const number = lexicon.forms.get(form);
        if (number === undefined) continue;
        const there = byForm.get(number);
        if (there === undefined) byForm.set(number, [place]);
        else if (!there.includes(place)) there.push(place);
      }
    }
  }
  return { byForm, length };
}

/** What a question has of each of a lexicon's forms, grams and words, kept from one question to the next to be written over. */
interface Board {
  question: number;
  /** The places, in lists of the question's own, of what it has of forms and grams; 0 for nothing. */
  forms: Uint32Array;
  grams: Uint32Array;
  /** Whether a word was seen for this question, and where that is kept; 0 for words that have nothing of it. */
  seenFor: Uint32Array;
  seenAt: Uint32Array;
  /** What has to be wiped for the next one. */
  written: { forms: number[]; grams: number[] };
}

const boardOf = rememberFor(({ forms, grams, formsOf }: Lexicon): Board => {
  const words = formsOf.starts.length;
  return {
    question: 0,
    forms: new Uint32Array(forms.size),
    grams: new Uint32Array(grams.size),
    seenFor: new Uint32Array(words),
    seenAt: new Uint32Array(words),
    written: { forms: [], grams: [] },
  };
});

function wiped(lexicon: Lexicon): Board {
  const board = boardOf(lexicon);
  for (const form of board.written.forms) board.forms[form] = 0;
  for (const gram of board.written.grams) board.grams[gram] = 0;
  board.written = { forms: [], grams: [] };
  board.question++;
  return board;
}

/**
 * Sees each word of the corpus once for a question; null when the two have nothing in common. Good until the next
 * question is looked at.
 */
export function rememberSeen(
  asked: readonly AskedWord[],
  grams: AskedGrams,
  places: ReadonlyMap<number, number[]>,
  { lexicon }: Index,
): (word: number) => Seen | null {
  const { formsOf, gramsOf } = lexicon;
  const board = wiped(lexicon);
  const marks: { is: Match[]; places: readonly number[] }[] = [];
  const markOf = (form: number) => {
    const known = marks[(board.forms[form] ?? 0) - 1];
    if (known) return known;
    const mark = { is: [], places: places.get(form) ?? [] };
    board.forms[form] = marks.push(mark);
    board.written.forms.push(form);
    return mark;
  };
  for (const form of places.keys()) markOf(form);
  for (const [number, { forms }] of asked.entries()) {
    for (const [text, strength] of forms) {
      const form = lexicon.forms.get(text);
      if (form !== undefined) markOf(form).is.push({ asked: number, strength });
    }
  }
  for (const [gram, number] of grams.numbers) {
    board.grams[gram] = number + 1;
    board.written.grams.push(gram);
  }

  const see = (word: number): Seen | null => {
    let is: Seen["is"] = [];
    let at: readonly number[] = [];
    let isAny = false;
    const shared: number[] = [];
    for (let from = formsOf.starts[word] ?? 0; from < (formsOf.starts[word + 1] ?? 0); from++) {
      const mark = marks[(board.forms[formsOf.items[from] ?? 0] ?? 0) - 1];
      if (mark === undefined) continue;
      isAny = true;
      is = is.length === 0 ? mark.is : [...is, ...mark.is];
      at = at.length === 0 ? mark.places : [...at, ...mark.places];
    }
    for (let from = gramsOf.starts[word] ?? 0; from < (gramsOf.starts[word + 1] ?? 0); from++) {
      const number = board.grams[gramsOf.items[from] ?? 0] ?? 0;
      if (number > 0) shared.push(number - 1);
    }
    if (!isAny && shared.length === 0) return null;
    return { is, isLike: alike(is, shared, listOf(gramsOf, word).length), places: at, grams: shared };
  };

  const alike = (is: Seen["is"], shared: readonly number[], size: number): Match[] => {
    const strengths = new Map<number, number>();
    for (const gram of shared)
      for (const at of grams.askedWith[gram] ?? []) strengths.set(at, (strengths.get(at) ?? 0) + 1);
    for (const [at, common] of strengths) strengths.set(at, (2 * common) / (size + (grams.sizes[at] ?? 0)));
    for (const { asked: at, strength } of is) strengths.set(at, Math.max(strength, strengths.get(at) ?? 0));
    return [...strengths].map(([asked, strength]) => ({ asked, strength }));
  };

  const found: Seen[] = [];
  return (word) => {
    if (board.seenFor[word] !== board.question) {
      const seen = see(word);
      board.seenFor[word] = board.question;
      board.seenAt[word] = seen === null ? 0 : found.push(seen);
    }
    const at = board.seenAt[word] ?? 0;
    return at === 0 ? null : (found[at - 1] ?? null);
  };
}
