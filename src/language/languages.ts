import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { neutral } from "./neutral.ts";
import { remember } from "./remember.ts";
import { tr } from "./tr.ts";
import type { Language, Locale, Phrases, SpokenLocale } from "./types.ts";

/** The languages the bot reads and speaks: to add one, write its file and name it here. */
const spoken = { nb, tr, en } as const;

export const spokenLanguages = Object.values(spoken);

/** The rules for reading text in a locale: its own, or the neutral ones. */
export function languageOf(locale: Locale): Language {
  return isSpoken(locale) ? spoken[locale] : neutral;
}

/** Whether the bot has phrases in this locale. */
export function isSpoken(locale: Locale): locale is SpokenLocale {
  return Object.hasOwn(spoken, locale);
}

/** The bot's own words in one of its languages. */
export function phrasesOf(locale: SpokenLocale): Phrases {
  return spoken[locale].phrases;
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

const synonyms: Record<string, Locale> = { no: "nb", nor: "nb", nob: "nb", nno: "nn", tur: "tr", eng: "en" };

/**
 * Reads a language tag ("nb-NO", "no", "TR", "pt_BR") as a locale: the primary subtag, with `no` meaning Bokmål.
 * Null when it is no tag of a language that has a name, so that a folder called `docs` is not taken for one.
 * Tags come by the thousand, folder names and readers' settings, and only in a few kinds.
 */
export const toLocale: (tag: string) => Locale | null = remember(readTag);

function readTag(tag: string): Locale | null {
  const primary = /^([a-z]{2,3})(?:[-_][a-z0-9-_]+)?$/iu.exec(tag.trim())?.[1]?.toLowerCase();
  if (primary === undefined) return null;
  const known = synonyms[primary];
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
