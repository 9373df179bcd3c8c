import { detectQuestion } from "../language/detect.ts";
import { fold } from "../language/fold.ts";
import { languageOf } from "../language/languages.ts";
import type { Language } from "../language/types.ts";
import { wordsWithin } from "../language/unspaced.ts";
import { foldedMark, indexForms, isSmallWord, words } from "../language/words.ts";
import type { Index } from "./types.ts";
import { mend, weightOf, wordsAround } from "./vocabulary.ts";

/** A word of a question, as the index can look for it. */
export interface AskedWord {
  /** As typed, lower case. */
  text: string;
  /** Known as it is or folded, only as a part of longer words, mended to a known one, or not in the corpus at all. */
  state: "known" | "part" | "mended" | "unknown";
  /** The known word that was meant, when mended. */
  meant: string | null;
  /** What to look for in the index, with how much a match counts, up to 1. */
  forms: ReadonlyMap<string, number>;
  /** Typed in capitals, as abbreviations are (SDR). */
  isAcronym: boolean;
  /** How much the word tells; an unknown one tells the most. */
  weight: number;
}

/** How many unknown words are mended: a question has few, gibberish many. */
const mostMended = 6;
/** How many words are read: more is no question. */
const mostWords = 60;
/** A word typed without diacritics may stand for one that has them; a short one less so when it is a word itself. */
const foldedWeight = 0.9;
const foldedToo = { short: 0.4, long: 0.85 };
const partWeight = 0.85;
/** The least letters of a word that is looked for inside longer ones. */
const shortestPart = 5;
/** The least letters of a root by which words are taken for forms of one. */
const shortestRoot = 4;
/** The least letters that the longer word has besides. */
const leastRest = 3;
/** What so many words begin or end with tells nothing, and would take its time. */
const mostLonger = 500;
const mendedWeight = 0.75;

/**
 * Reads a question as words to look for, those without a topic left out. Each word is read in every language of the
 * corpus, since a question may be in any of them, or in two.
 */
export function askedWords(question: string, index: Index): AskedWord[] {
  const languages = [...new Set(index.locales.map(languageOf))];
  const speaking = detectQuestion(question);
  const judges = speaking === null ? languages : [languageOf(speaking)];
  let mended = 0;
  const runs = question.normalize("NFC").match(/[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu) ?? [];
  const typed = [...new Set(runs.flatMap(wordsWithin))].slice(0, mostWords);
  const readings = judges.map((language) => ({ language, all: typed.map((word) => words(word, language)[0] ?? "") }));
  const places = [...typed.keys()];
  const telling = places.filter((at) => !readings.some((reading) => isSmallIn(reading, at)));
  // "Difference" stands in comparisons of anything: it says how two things are asked for, and not which.
  const compared = telling.filter(
    (at) => !readings.some(({ language, all }) => language.comparingWords.has(all[at] ?? "")),
  );
  const topical = (compared.length > 1 ? compared : telling).map((at) => typed[at] ?? "");
  return topical.flatMap((word): AskedWord[] => {
    const text = words(word, languageOf(speaking ?? "und"))[0] ?? word;
    const asWord = (
      state: AskedWord["state"],
      forms: ReadonlyMap<string, number>,
      meant: string | null = null,
    ): AskedWord => ({
      text,
      state,
      meant,
      forms,
      isAcronym: isAcronym(word),
      weight: weightOfForms(forms, index),
    });
    const known = knownForms(word, languages, index, topical.length > 1);
    if (known.size > 0) return [asWord("known", known)];
    const longer = scaled(compoundForms(text, languages, index), partWeight);
    if (longer.size > 0) return [asWord("part", longer)];
    const others = scaled(otherForms(text, languages, index), partWeight);
    if (others.size > 0) return [asWord("known", others)];
    const meant = mended++ < mostMended ? mend(text, index.vocabulary) : null;
    const mendedForms = meant === null ? new Map() : scaled(knownForms(meant, languages, index, true), mendedWeight);
    return [mendedForms.size > 0 ? asWord("mended", mendedForms, meant) : asWord("unknown", mendedForms)];
  });
}

/** Whether a word carries no topic; "zaman" is time, and "ne zaman" is when. */
function isSmallIn({ language, all }: { language: Language; all: readonly string[] }, at: number): boolean {
  const word = all[at] ?? "";
  return isSmallWord(word, language) || isSmallWord(`${all[at - 1] ?? ""} ${word}`, language);
}

/** Whether a word of a text in this language is the one asked for. */
export function isSaid({ forms }: AskedWord, word: string, language: Language): boolean {
  return indexForms(word, language).some((form) => forms.has(form));
}

/** Whether a word is typed as abbreviations are. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u.test(word);
}

/** The forms of words that are another form of this one, where the stemmer cuts them elsewhere: `faydaları`, `faydası`. */
function otherForms(text: string, languages: readonly Language[], index: Index): Map<string, number> {
  const forms = new Map<string, number>();
  for (const language of languages) {
    const root = language.root(text);
    if (root === text || root.length < shortestRoot) continue;
    for (const word of wordsAround(fold(root), 1, index.vocabulary.written)) {
      if (!word.startsWith(fold(root)) || fold(language.root(word)) !== fold(root)) continue;
      for (const [form, weight] of knownForms(word, languages, index, true)) forms.set(form, weight);
    }
  }
  return forms;
}

function scaled(forms: ReadonlyMap<string, number>, by: number): Map<string, number> {
  return new Map([...forms].map(([form, weight]) => [form, weight * by]));
}

/** The forms of longer words that a word begins or ends: `personvern` is in `personvernbrudd`. */
function compoundForms(text: string, languages: readonly Language[], index: Index): Map<string, number> {
  const forms = new Map<string, number>();
  const part = fold(text);
  if (part.length < shortestPart) return forms;
  for (const word of wordsAround(part, leastRest, index.vocabulary.written).slice(0, mostLonger)) {
    for (const [form, weight] of knownForms(word, languages, index, true)) forms.set(form, weight);
  }
  return forms;
}

/** The forms of a typed word that the index holds, with how much each counts. Two letters say enough only among other words. */
function knownForms(
  typed: string,
  languages: readonly Language[],
  index: Index,
  amongOthers: boolean,
): Map<string, number> {
  const forms = new Map<string, number>();
  const add = (form: string, weight: number) => {
    if (index.vocabulary.counts.has(form) && weight > (forms.get(form) ?? 0)) forms.set(form, weight);
  };
  const readings = languages.map((language) => ({ language, word: words(typed, language)[0] ?? "" }));
  for (const { language, word } of readings) add(language.stem(word), 1);
  // Whoever types a diacritic means it: `ön` is not `on`.
  if (!/^[\x20-\x7e’]*$/u.test(typed) || typed.length < (amongOthers ? 2 : 3)) return forms;
  const weight = forms.size === 0 ? foldedWeight : typed.length < 4 ? foldedToo.short : foldedToo.long;
  for (const { language, word } of readings) {
    const plain = fold(word);
    for (const spelt of new Set([plain, language.respell(plain)])) {
      add(foldedMark + language.stem(spelt), weight);
      // Capitals without dots: `HUNISI` is `hunisi`, though a Turkish lower case says `hunısı`.
      add(language.stem(spelt), weight);
    }
    add(foldedMark + fold(language.stem(word)), weight);
  }
  return forms;
}

/** An unknown word tells the most: nothing in the corpus is about it. */
function weightOfForms(forms: ReadonlyMap<string, number>, index: Index): number {
  const best = Math.max(0, ...forms.values());
  const weights = [...forms].filter(([, weight]) => weight === best).map(([form]) => weightOf(form, index.vocabulary));
  return weights.length === 0 ? weightOf("", index.vocabulary) : Math.min(...weights);
}
