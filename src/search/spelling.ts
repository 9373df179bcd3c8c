import { compactName } from "../glossary/names.ts";
import { languageOf } from "../language/languages.ts";
import { remember } from "../language/remember.ts";
import { rememberFor } from "../language/rememberFor.ts";
import type { Language, Locale } from "../language/types.ts";
import { type Stems, stemsOf } from "./names.ts";
import type { Index } from "./types.ts";

/** How a typed text is spelt, as far as names are looked up by it. */
export interface Spelling {
  text: string;
  /** Its compactName. */
  compact: string;
  /** Whether it may stand for a name with diacritics: those that were typed are meant; who types none, or capitals, which lose some of them, may mean any. */
  mayFold: boolean;
  /** In each of the languages that names may be in. */
  languages: readonly { language: Language; stems: Stems }[];
}

/** Spells a text in the languages of a corpus, and in English, of which every language borrows. */
export function spell(text: string, { locales }: Pick<Index, "locales">): Spelling {
  const languages = [...new Set([...locales.map(languageOf), languageOf("en")])];
  return {
    text,
    compact: compactName(text),
    mayFold: /^[\x20-\x7e’]*$/u.test(text) || text === text.toUpperCase(),
    languages: languages.map((language) => ({ language, stems: stemsOf(text, language) })),
  };
}

/** The words of questions are few, but for what each is about. */
const mostRemembered = 2_000;
const spellerOf = rememberFor((locales: readonly Locale[]) =>
  remember((word) => spell(word, { locales }), mostRemembered),
);

/** The same of one word of a question, which others have as well. */
export function spellWord(word: string, { locales }: Pick<Index, "locales">): Spelling {
  return spellerOf(locales)(word);
}

/** The spelling of some words in a row, from theirs: a question has many rows of the same few words. */
export function spellTogether(words: readonly Spelling[]): Spelling {
  const [first] = words;
  if (first === undefined || words.length === 1)
    return first ?? { text: "", compact: "", mayFold: true, languages: [] };
  const text = words.map((word) => word.text).join(" ");
  return {
    text,
    compact: words.map(({ compact }) => compact).join(""),
    mayFold: words.every(({ mayFold }) => mayFold),
    languages: first.languages.map(({ language }, at) => {
      const row = (of: keyof Stems) => words.flatMap(({ languages }) => languages[at]?.stems[of] || []).join(" ");
      const stems: Stems = {
        words: row("words"),
        stems: row("stems"),
        foldedStems: row("foldedStems"),
        stemsOfFolded: row("stemsOfFolded"),
        roots: row("roots"),
        rootsOfFolded: row("rootsOfFolded"),
      };
      return { language, stems };
    }),
  };
}
