import { once } from "./once.ts";
import { remember } from "./remember.ts";

/** The scripts that put no space between words. */
const scripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = once(() => new Intl.Segmenter("und", { granularity: "word" }));

/** Whether a text is written so that its words have to be found. */
export function isUnspaced(text: string): boolean {
  return scripts.test(text);
}

/** The words of a run of letters in such a text, by the dictionary of Unicode's library. */
export function wordsWithin(run: string): readonly string[] {
  return isUnspaced(run) ? segmented(run) : [run];
}

/** A question is read in every language, and the dictionary is slow. */
const mostRemembered = 2_000;
const segmented = remember(
  (run): readonly string[] => [...segmenter().segment(run)].map(({ segment }) => segment),
  mostRemembered,
);
