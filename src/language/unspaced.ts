import { once } from "./once.ts";

/** The scripts that put no space between words. */
const scripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = once(() => new Intl.Segmenter("und", { granularity: "word" }));

/** Whether a text is written so that its words have to be found. */
export function isUnspaced(text: string): boolean {
  return scripts.test(text);
}

/** The words of a run of letters in such a text, by the dictionary of Unicode's library. */
export function wordsWithin(run: string): string[] {
  return isUnspaced(run) ? [...segmenter().segment(run)].map(({ segment }) => segment) : [run];
}
