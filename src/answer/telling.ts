import { fold } from "../language/fold.ts";
import { kindsOf } from "../language/kinds.ts";
import { isUnspaced } from "../language/unspaced.ts";
import type { AskedWord } from "../search/asked.ts";
import { slips } from "../search/vocabulary.ts";

/** From this likeness on a heading asks what was asked. */
export const twins = 0.6;
/** A word of so many letters is seldom an everyday one. */
const longEnough = 8;
/** In a language whose small words are not known, a word of fewer letters may be one. */
const shortestTopic = 4;
/** The same of a script without spaces, where a letter is a syllable or a word. */
const shortestUnspaced = 2;

/** Whether a word is none of everyday: a long one, or an abbreviation. */
export function isTelling({ text, isAcronym }: AskedWord): boolean {
  return isAcronym || text.length >= longEnough;
}

/** Whether a word stands in the corpus as it was typed, in longer words, or surely but for a slip. */
export function isSure(word: AskedWord): boolean {
  return word.state === "known" || word.state === "part" || isMisspelt(word);
}

/** Whether a word is a slip away from a known one, and too long to be that by chance. */
export function isMisspelt({ text, meant }: AskedWord): boolean {
  return meant !== null && text.length >= longEnough && slips(fold(text), meant, 1) === 1;
}

/** Whether a word is in texts on anything: a number, or "difference". */
export function isNoTopic({ text }: AskedWord): boolean {
  return /^\p{N}+$/u.test(text) || kindsOf(text).has("comparingWords");
}

/** Whether a word may have a topic in a language whose small words are not known. */
export function isTopic({ text, isAcronym }: AskedWord): boolean {
  return isAcronym || text.length >= (isUnspaced(text) ? shortestUnspaced : shortestTopic);
}
