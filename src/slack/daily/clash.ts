import { phrasesOf } from "../../language/languages.ts";
import type { SpokenLocale } from "../../language/types.ts";
import { lookup } from "../../search/lookup.ts";
import type { Index } from "../../search/types.ts";

/** A word that speaks of the term of the day and names an entry of the glossary as well; null when there is none. */
export function clashIn(index: Index, locale: SpokenLocale): string | null {
  const own = phrasesOf(locale).daily.uses.map(([words]) => words)[0] ?? "daily";
  return ["daily", own].find((word) => lookup(word, index)?.likeness === "exact") ?? null;
}
