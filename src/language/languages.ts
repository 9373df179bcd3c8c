import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { neutral } from "./neutral.ts";
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

/** Made once: it costs more than the rest of an answer. */
const namesFor = new Map(
  spokenLanguages.map(({ locale }) => [locale, new Intl.DisplayNames([locale], { type: "language" })]),
);

/** What readers of one language call another ("tyrkisk"); the tag itself when nobody knows a name. */
export function languageName(locale: Locale, reader: SpokenLocale): string {
  if (locale === "und") return "?";
  const key = `${reader} ${locale}`;
  const told = knownNames.get(key) ?? nameOf(locale, reader);
  if (knownNames.size < mostLocales) knownNames.set(key, told);
  return told;
}

const knownNames = new Map<string, string>();

function nameOf(locale: Locale, reader: SpokenLocale): string {
  try {
    return namesFor.get(reader)?.of(locale) ?? locale;
  } catch {
    return locale;
  }
}

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/**
 * Reads a language tag ("nb-NO", "no", "TR", "pt_BR") as a locale: the primary subtag, with `no` meaning Bokmål.
 * Null when it is no tag of a language that has a name, so that a folder called `docs` is not taken for one.
 */
export function toLocale(tag: string): Locale | null {
  const known = locales.get(tag);
  if (known !== undefined) return known;
  const locale = readTag(tag);
  if (locales.size < mostLocales) locales.set(tag, locale);
  return locale;
}

const synonyms: Record<string, Locale> = { no: "nb", nor: "nb", nob: "nb", nno: "nn", tur: "tr", eng: "en" };

/** Tags come by the thousand, folder names and readers' settings, and only in a few kinds. */
const locales = new Map<string, Locale | null>();
const mostLocales = 1_000;

function readTag(tag: string): Locale | null {
  const primary = /^([a-z]{2,3})(?:[-_][a-z0-9-_]+)?$/iu.exec(tag.trim())?.[1]?.toLowerCase();
  if (primary === undefined) return null;
  const known = synonyms[primary];
  if (known !== undefined) return known;
  // Folders are called crm or new; no corpus is in a language that has three letters only.
  if (primary.length > 2) return null;
  try {
    return names.of(primary) === undefined ? null : primary;
  } catch {
    return null;
  }
}
