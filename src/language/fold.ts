import { remember } from "./remember.ts";

/** Letters that have no decomposition, and so survive NFD with their marks on. */
const letters: Record<string, string> = {
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ı: "i",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
};

/** What people type for a letter. */
const plainLetter = remember((letter) =>
  letter
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[øæœßıłđðþ]/gu, (bare) => letters[bare] ?? bare),
);

/** Takes lower-case text to what people type without the right keyboard: no diacritics, `ø` as `o`, `ı` as `i`. */
export function fold(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, plainLetter);
}
