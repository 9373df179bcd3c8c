import { fold } from "../language/fold.ts";

/** How many letters a gram has: fewer are in every word, more in hardly two. Measured: 4 beside the stems is worth the most. */
const lettersOfGram = 4;

/** The pieces of four letters of a word without diacritics, its ends marked: what its other forms and its compounds share with it. */
export function gramsOf(word: string): string[] {
  const marked = `_${fold(word)}_`;
  if (marked.length <= lettersOfGram) return [marked];
  const grams: string[] = [];
  for (let at = 0; at + lettersOfGram <= marked.length; at++) grams.push(marked.slice(at, at + lettersOfGram));
  return grams;
}
