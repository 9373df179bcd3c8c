import { fold } from "../language/fold.ts";
import type { Language } from "../language/types.ts";
import { indexForms, words } from "../language/words.ts";
import { gramsOf } from "./grams.ts";
import { createGrouped } from "./grouped.ts";
import type { Lexicon } from "./lexicon.ts";
import { numberIn } from "./positions.ts";

/** Reads the texts of a corpus as numbers of words, and makes the lexicon of them on the way. */
export interface Reader {
  read(text: string, language: Language): number[];
  /** The forms under which words are indexed; none of a small word. */
  forms(numbers: Iterable<number>): string[];
  /** The words that are none of the small ones, as people without the right keyboard type them. */
  folded(numbers: Iterable<number>): string[];
  /** Counts what grams a section has, given its words, each once. */
  countGrams(numbers: ReadonlySet<number>): void;
  lexicon(): Lexicon;
}

/** A word, read once: a corpus says the same few thousand over and over. A small one has no grams, and is not indexed. */
interface Known {
  forms: readonly string[];
  isSmall: boolean;
  folded: string;
  grams: readonly number[];
}

/** A reader that has read nothing yet. */
export function createReader(): Reader {
  const known: Known[] = [];
  const languages: Language[] = [];
  const numbers = new Map<Language, Map<string, number>>();
  const forms = new Map<string, number>();
  const grams = new Map<string, number>();
  const sectionsWith: number[] = [];
  const lastSection: number[] = [];
  let sections = 0;

  const learn = (word: string, language: Language): number => {
    const isSmall = language.stopWords.has(word) || language.askingWords.has(word);
    const own = isSmall ? [] : [...new Set(gramsOf(word))];
    return (
      known.push({
        forms: indexForms(word, language),
        isSmall,
        folded: fold(word),
        grams: own.map((gram) => numberIn(grams, gram)),
      }) - 1
    );
  };
  const numbersOf = (language: Language) => {
    const own = numbers.get(language) ?? new Map<string, number>();
    if (!numbers.has(language)) {
      numbers.set(language, own);
      languages.push(language);
    }
    return own;
  };

  return {
    read(text, language) {
      const own = numbersOf(language);
      return words(text, language).map((word) => {
        const number = own.get(word) ?? learn(word, language);
        own.set(word, number);
        return number;
      });
    },
    forms(some) {
      const found: string[] = [];
      for (const number of some) {
        const word = known[number];
        if (word && !word.isSmall) found.push(...word.forms);
      }
      return found;
    },
    folded(some) {
      return [...some].flatMap((number) => (known[number]?.isSmall ? [] : (known[number]?.folded ?? [])));
    },
    countGrams(some) {
      sections++;
      for (const number of some) {
        for (const gram of known[number]?.grams ?? []) {
          if (lastSection[gram] === sections) continue;
          lastSection[gram] = sections;
          sectionsWith[gram] = (sectionsWith[gram] ?? 0) + 1;
        }
      }
    },
    lexicon() {
      const formsOfWords = createGrouped();
      const gramsOfWords = createGrouped();
      for (const word of known) {
        formsOfWords.add(word.forms.map((form) => numberIn(forms, form)));
        gramsOfWords.add(word.grams);
      }
      return {
        locales: languages.map(({ locale }) => locale),
        forms,
        formsOf: formsOfWords.end(),
        grams,
        gramsOf: gramsOfWords.end(),
        sectionsWith: Uint32Array.from(sectionsWith),
      };
    },
  };
}
