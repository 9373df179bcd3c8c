import { diceOf } from "./dice.ts";
import type { Passage } from "./retrievalFolder.ts";

/** Of the words of a copy, these shares are another word of the corpus, and a new one. */
const changed = { drawn: 0.5, coined: 0.03 };
/** Shorter words hold a text together: they stay. */
const shortest = 4;

/**
 * Repeats passages until there are so many. In each copy, of the words of four letters and more, half are drawn anew from
 * the running text of the whole, so that common words stay common, and three in a hundred are turned inside out into words
 * that nobody wrote, since a vocabulary grows with its corpus. The same ones every time.
 */
export function grow(passages: readonly Passage[], size: number): Passage[] {
  const running = passages.flatMap(({ title, body }) => wordsOf(`${title} ${body}`));
  const dice = diceOf(1);
  const change = (word: string) => {
    const chance = dice.next();
    if (chance < changed.coined) return coin(word, dice.below(word.length), dice.one(running));
    return chance < changed.coined + changed.drawn ? dice.one(running) : word;
  };
  const another = (text: string) => text.replace(word, change);
  return Array.from({ length: size }, (_, at) => {
    const { id, title, body } = passages[at % passages.length] as Passage;
    const copy = Math.floor(at / passages.length);
    return copy === 0 ? { id, title, body } : { id: `${id}-${copy}`, title: another(title), body: another(body) };
  });
}

const word = new RegExp(`\\p{L}{${shortest},}`, "gu");

function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** A word of the parts of two. */
function coin(one: string, at: number, other: string): string {
  return `${one.slice(at)}${other.slice(0, 3)}${one.slice(0, at)}`.toLowerCase();
}
