import { fold } from "../language/fold.ts";
import { languageOf } from "../language/languages.ts";
import { foldedMark, words } from "../language/words.ts";
import type { AskedWord } from "./asked.ts";
import { gramsOf } from "./grams.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Index } from "./types.ts";

/** A word of the corpus, seen from a question. */
export interface Seen {
  /** Which of the question's topical words it is, by their numbers, and how surely. */
  is: readonly { asked: number; strength: number }[];
  /** Which of the question's grams it has. */
  grams: readonly number[];
  /** Where in the question it stands, counting small words. */
  places: readonly number[];
}

/** The grams of a question's words, numbered by their place here; `mass` is what all tell, those that no section has counted in. */
export interface AskedGrams {
  numbers: ReadonlyMap<number, number>;
  weights: readonly number[];
  mass: number;
}

/** So many words of a question are looked at for who stands where. */
const mostPlaced = 60;

/** Reads the grams of a question's topical words. */
export function askedGrams(asked: readonly AskedWord[], index: Index): AskedGrams {
  const numbers = new Map<number, number>();
  const weights: number[] = [];
  let mass = 0;
  for (const gram of new Set(asked.flatMap(({ text }) => gramsOf(text)))) {
    const number = index.lexicon.grams.get(gram);
    const weight = gramWeight(number, index);
    mass += weight;
    if (number !== undefined) numbers.set(number, weights.push(weight) - 1);
  }
  return { numbers, weights, mass: Math.max(mass, 1e-9) };
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

/** What was seen of a lexicon's words for the question of the moment, kept from one question to the next to be written over. */
const boards = new WeakMap<Lexicon, { question: number; seenFor: Uint32Array; slots: Uint32Array }>();

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
  const byForm = new Map<number, { asked: number; strength: number }[]>();
  for (const [number, { forms }] of asked.entries()) {
    for (const [text, strength] of forms) {
      const form = lexicon.forms.get(text);
      if (form === undefined) continue;
      const there = byForm.get(form);
      if (there === undefined) byForm.set(form, [{ asked: number, strength }]);
      else there.push({ asked: number, strength });
    }
  }
  const see = (word: number): Seen | null => {
    let is: Seen["is"][number][] | null = null;
    let at: number[] | null = null;
    let shared: number[] | null = null;
    for (let from = formsOf.starts[word] ?? 0; from < (formsOf.starts[word + 1] ?? 0); from++) {
      const form = formsOf.items[from] ?? 0;
      const words = byForm.get(form);
      if (words) is = is === null ? words : [...is, ...words];
      const stands = places.get(form);
      if (stands) at = at === null ? stands : [...at, ...stands];
    }
    for (let from = gramsOf.starts[word] ?? 0; from < (gramsOf.starts[word + 1] ?? 0); from++) {
      const gram = grams.numbers.get(gramsOf.items[from] ?? 0);
      if (gram === undefined) continue;
      if (shared === null) shared = [gram];
      else shared.push(gram);
    }
    return is || at || shared ? { is: is ?? [], places: at ?? [], grams: shared ?? [] } : null;
  };

  const size = formsOf.starts.length;
  const board = boards.get(lexicon) ?? { question: 0, seenFor: new Uint32Array(size), slots: new Uint32Array(size) };
  boards.set(lexicon, board);
  const question = ++board.question;
  const found: (Seen | null)[] = [];
  return (word) => {
    if (board.seenFor[word] === question) return found[board.slots[word] ?? 0] ?? null;
    const seen = see(word);
    board.seenFor[word] = question;
    board.slots[word] = found.push(seen) - 1;
    return seen;
  };
}
