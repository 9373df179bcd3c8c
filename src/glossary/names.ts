import { fold } from "../language/fold.ts";

/** A name with all that people vary in typing it taken away: case, diacritics, hyphens, spaces, punctuation. */
export function compactName(name: string): string {
  return fold(name.normalize("NFC").toLowerCase().replaceAll("i\u0307", "i")).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether two names read the same, whatever their case, diacritics and punctuation. */
export function sameName(a: string, b: string): boolean {
  return compactName(a) === compactName(b);
}
