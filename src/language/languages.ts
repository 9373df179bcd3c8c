import { neutral } from "./neutral.ts";
import { remember } from "./remember.ts";
import { spokenLanguages } from "./spoken.ts";
import type { Language, Locale, Phrases, SpokenLanguage, SpokenLocale } from "./types.ts";

export { spokenLanguages };

const spoken = new Map<Locale, SpokenLanguage>(spokenLanguages.map((language) => [language.locale, language]));

/** The rules for reading text in a locale: its own, or the neutral ones. */
export function languageOf(locale: Locale): Language {
  return spoken.get(locale) ?? neutral;
}

/** Whether a locale has a file of its own: its small words and stems are known, and the bot speaks it. */
export function isSpoken(locale: Locale): boolean {
  return spoken.has(locale);
}

/** The bot's own words in one of its languages. */
export function phrasesOf(locale: SpokenLocale): Phrases {
  return spokenLanguageOf(locale).phrases;
}

/** The tag by which dates are written in one of the bot's languages. */
export function datesAsIn(locale: SpokenLocale): string {
  return spokenLanguageOf(locale).datesAsIn;
}

function spokenLanguageOf(locale: SpokenLocale): SpokenLanguage {
  const language = spoken.get(locale);
  if (language === undefined) throw new Error(`The bot does not speak "${locale}"`);
  return language;
}

/** Made for a language that is asked for, as that takes milliseconds; and each name is looked up once, which costs more than the rest of an answer. */
const namesFor = remember((reader) => {
  const inReadersWords = new Intl.DisplayNames([reader], { type: "language" });
  return remember((locale) => nameOf(locale, inReadersWords));
});

/** What readers of one language call another ("tyrkisk"); the tag itself when nobody knows a name. */
export function languageName(locale: Locale, reader: SpokenLocale): string {
  return locale === "und" ? "?" : namesFor(reader)(locale);
}

function nameOf(locale: Locale, inReadersWords: Intl.DisplayNames): string {
  try {
    return inReadersWords.of(locale) ?? locale;
  } catch {
    return locale;
  }
}

const namesOrNone = remember((reader) => new Intl.DisplayNames([reader], { type: "language", fallback: "none" }));

/** Nynorsk has a tag of two letters that nobody would guess from the one of three. */
const synonyms = new Map<string, Locale>([
  ["nno", "nn"],
  ...spokenLanguages.flatMap(({ locale, otherTags }) => otherTags.map((tag) => [tag, locale] as const)),
]);

/**
 * Reads a language tag ("nb-NO", "no", "TR", "pt_BR") as a locale: the primary subtag, with `no` meaning Bokmål.
 * Null when it is no tag of a language that has a name, so that a folder called `docs` is not taken for one.
 * Tags come by the thousand, folder names and readers' settings, and only in a few kinds.
 */
export const toLocale: (tag: string) => Locale | null = remember(readTag);

function readTag(tag: string): Locale | null {
  const primary = /^([a-z]{2,3})(?:[-_][a-z0-9-_]+)?$/iu.exec(tag.trim())?.[1]?.toLowerCase();
  if (primary === undefined) return null;
  const known = synonyms.get(primary);
  if (known !== undefined) return known;
  // Folders are called crm or new; no corpus is in a language that has three letters only.
  if (primary.length > 2) return null;
  if (isSpoken(primary)) return primary;
  try {
    return namesOrNone("en").of(primary) === undefined ? null : primary;
  } catch {
    return null;
  }
}
