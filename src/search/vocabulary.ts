import { fold } from "../language/fold.ts";
import { once } from "../language/once.ts";

/** The words of a corpus: which forms the index holds, and in how many sections; and the words as written, for mending. */
export interface Vocabulary {
  /** The number of sections. */
  sections: number;
  /** In how many sections a form stands. */
  counts: ReadonlyMap<string, number>;
  written: Written;
}

/** The folded words of a corpus as written, laid out to be searched by likeness, beginning and end. */
export interface Written {
  /** In how many sections each stands. */
  counts: ReadonlyMap<string, number>;
  /** By their length, each with the set of its letters. */
  shelves: ReadonlyMap<number, readonly { word: string; letters: number }[]>;
  /** In the order of the alphabet, and each word backwards in that order. */
  sorted: readonly string[];
  reversed: readonly string[];
}

/**
 * Lays the words of a corpus out, each way when it is first needed: only words that the corpus does not have need any.
 * Both orders are taken from who kept them, as sorting takes half of the time.
 */
export function layOut(
  counts: ReadonlyMap<string, number>,
  kept: Partial<Pick<Written, "sorted" | "reversed">> = {},
): Written {
  const sorted = once(() => kept.sorted ?? [...counts.keys()].sort());
  const reversed = once(() => kept.reversed ?? [...counts.keys()].map(backwards).sort());
  const shelves = once(() => onShelves(sorted()));
  return {
    counts,
    get sorted() {
      return sorted();
    },
    get reversed() {
      return reversed();
    },
    get shelves() {
      return shelves();
    },
  };
}

function onShelves(words: readonly string[]): Written["shelves"] {
  const shelves = new Map<number, { word: string; letters: number }[]>();
  for (const word of words) {
    const book = { word, letters: lettersOf(word) };
    const shelf = shelves.get(word.length);
    if (shelf) shelf.push(book);
    else shelves.set(word.length, [book]);
  }
  return shelves;
}

/** The words that begin or end with a piece and are longer than it by some letters, in no order. */
export function wordsAround(piece: string, longer: number, { sorted, reversed }: Written): string[] {
  const found = [...beginning(piece, sorted), ...beginning(backwards(piece), reversed).map(backwards)];
  return [...new Set(found)].filter((word) => word.length >= piece.length + longer);
}

function beginning(piece: string, sorted: readonly string[]): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < piece) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(piece)) end++;
  return sorted.slice(low, end);
}

function backwards(word: string): string {
  return [...word].reverse().join("");
}

/** The letters of a word as a set of 32 bits: words that differ in many cannot be a slip apart. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}

/** The least letters of a word that is mended: shorter ones turn into each other too easily. */
export const shortestMended = 5;
/** From this length on, two slips are forgiven; in the second half of a word, as `salgskvote` is no `salgsmøte`. */
export const longForTwo = 8;
const firstHalf = 0.55;

/** How much a form tells, by how few sections have it: the BM25 measure, greatest for a form that no section has. */
export function weightOf(form: string, vocabulary: Vocabulary): number {
  const count = vocabulary.counts.get(form) ?? 0;
  return Math.log(1 + (vocabulary.sections - count + 0.5) / (count + 0.5));
}

/**
 * Finds the known word that somebody meant who typed an unknown one: at most one slip apart, two for long words, a swap
 * counting as one. The nearest, then the commonest. Null when none is near; meant for words that the index does not know.
 */
export function mend(word: string, vocabulary: Vocabulary): string | null {
  const typed = fold(word);
  if (typed.length < shortestMended || /\d/u.test(typed)) return null;
  const most = typed.length < longForTwo ? 1 : 2;
  const letters = lettersOf(typed);
  let best: { known: string; distance: number; count: number } | null = null;
  for (let length = typed.length - most; length <= typed.length + most; length++) {
    for (const { word: known, letters: its } of vocabulary.written.shelves.get(length) ?? []) {
      if (countBits(letters & ~its) > most || countBits(its & ~letters) > most) continue;
      const count = vocabulary.written.counts.get(known) ?? 0;
      // Two slips and another first letter are another word.
      if (most === 2 && known[0] !== typed[0] && Math.abs(known.length - typed.length) > 1) continue;
      const distance = slips(typed, known, best === null ? most : best.distance);
      if (distance > most || (distance === 2 && !mayBeTwo(typed, known))) continue;
      if (best === null || distance < best.distance || (distance === best.distance && count > best.count)) {
        best = { known, distance, count };
      }
    }
  }
  return best?.known ?? null;
}

/** Whether two slips may turn one word into the other: both are long, and differ in their second half or in doubled letters only. */
export function mayBeTwo(typed: string, known: string): boolean {
  const length = Math.ceil(Math.max(typed.length, known.length) * firstHalf);
  const single = (word: string) => word.replace(/(.)\1/gu, "$1");
  const isAlike = typed.slice(0, length) === known.slice(0, length) || single(typed) === single(known);
  return typed.length >= longForTwo && isAlike;
}

/** The least number of letters put in, left out, changed or swapped between two words; `most + 1` once it is sure to be more. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
