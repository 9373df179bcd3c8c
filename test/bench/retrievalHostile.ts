import type { Passage } from "./retrievalFolder.ts";

const length = 20_000;

/** Inputs of twenty thousand characters that nobody means well with, by what they are; some of the words of a corpus. */
export function hostileInputs(passages: readonly Passage[]): Record<string, string> {
  const running = passages.slice(0, 500).flatMap(({ body }) => body.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const fill = (piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const counted = (make: (at: number) => string) =>
    Array.from({ length: length / 2 }, (_, at) => make(at))
      .join(" ")
      .slice(0, length);
  return {
    "words of the corpus": fill(running.slice(0, 4_000).join(" ")),
    "its commonest word": fill(`${commonest(running)} `),
    "words that nobody wrote": counted((at) => `${at.toString(36)}qzx${at.toString(36)}`),
    "words with a slip": running
      .slice(0, 4_000)
      .map((word) => word.slice(0, 2) + word.slice(3))
      .join(" ")
      .slice(0, length),
    numbers: counted(String),
    "one letter": fill("a"),
    "one long word": running.join("").slice(0, length),
    spaces: fill(" "),
    "opened mentions": fill("<@"),
    "opened emoji": fill(":a"),
    apostrophes: fill("a'"),
    hyphens: fill("a-"),
    slashes: fill("/a.b"),
    "combining marks": `a${fill("\u0301")}`.slice(0, length),
    emoji: fill("👩‍👩‍👧‍👦"),
    "capitals with dots": fill("İIıŞ"),
    comparisons: fill("lead vs demo og versus ile "),
    greetings: fill("hei hello merhaba "),
    question: fill("what is "),
    "halves of characters": fill("\ud83d"),
    "right to left": fill("\u202eab\u200f "),
    "line ends": fill("\r\n\u2028"),
  };
}

function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
