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

/** Takes lower-case text to what people type without the right keyboard: no diacritics, `ø` as `o`, `ı` as `i`. */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/u.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[øæœßıłđðþ]/gu, (letter) => letters[letter] ?? letter);
}
