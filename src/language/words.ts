import { fold } from "./fold.ts";
import { rememberFor } from "./rememberFor.ts";
import type { Language } from "./types.ts";
import { isUnspaced, wordsWithin } from "./unspaced.ts";

/**
 * The words of a text in lower case, in order: runs of letters and digits, with what clings to them dropped; of a
 * script without spaces, those of its dictionary. A hyphen parts words, invisible characters do not.
 */
export function words(text: string, language: Language): string[] {
  const lower = language.lower(isAscii.test(text) ? text : composed(text));
  const plain = clutter.test(lower) ? language.unclutter(lower) : lower;
  const runs = plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return !isAscii.test(plain) && isUnspaced(plain) ? runs.flatMap(wordsWithin) : runs;
}

const isAscii = /^\p{ASCII}*$/u;
const clutter = /['’-]/u;

function composed(text: string): string {
  return text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, "");
}

/** Marks a form that was reached by folding, so that a word written as it is typed is never mixed up with it (`on`, `ön`). */
export const foldedMark = "~";

/** A form as those who fold have it, marked or not. */
export function foldedForm(form: string): string {
  return fold(form.replace(foldedMark, ""));
}

/**
 * What stands for a word in the index: its stem; for a word with diacritics also, marked, the stem folded and the stem
 * of the folded word, since Snowball cuts `satışın` and `satisin` differently.
 */
export function indexForms(word: string, language: Language): string[] {
  const stem = language.stem(word);
  const plain = fold(word);
  if (plain === word) return [stem];
  return [...new Set([stem, foldedMark + fold(stem), foldedMark + language.stem(plain)])];
}

/** Whether a word only frames what is asked: typed without diacritics, it may stand for one that has them (`nar`, `paa`). */
export function isSmallWord(word: string, language: Language): boolean {
  const { stopWords, askingWords, respell } = language;
  if (stopWords.has(word) || askingWords.has(word)) return true;
  if (!isAscii.test(word)) return false;
  const folded = foldedSmallWords(language);
  return folded.has(word) || folded.has(respell(word));
}

/** Whether a text of this language asks how things differ, or says it. */
export function compares(text: string, language: Language): boolean {
  return words(text, language).some((word) => language.comparingWords.has(word));
}

const foldedSmallWords = rememberFor(
  ({ stopWords, askingWords }: Language): ReadonlySet<string> => new Set([...stopWords, ...askingWords].map(fold)),
);
