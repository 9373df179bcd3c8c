import { spokenLanguages } from "./languages.ts";
import type { Locale, SpokenLanguage } from "./types.ts";
import { words } from "./words.ts";

/**
 * Tells the language of running text by its small words: the one whose stop words are the largest share, if that share
 * is what such text has (measured on prose: .3 and more in its own language, under .2 in a foreign one). Null when unsure.
 */
export function detectDocument(text: string): Locale | null {
  const sample = text.slice(0, 20_000);
  const shares = spokenLanguages
    .map((language) => {
      const all = words(sample, language);
      const found = all.filter((word) => language.stopWords.has(word)).length;
      // One small word is no sentence: a letter can be one.
      const hits = found < 2 ? 0 : found;
      const letters = ownLettersIn(sample, language);
      return {
        locale: language.locale,
        share: all.length === 0 ? 0 : hits / all.length + Math.min(letters / all.length, 0.2),
      };
    })
    .sort((a, b) => b.share - a.share);
  const [best, second] = shares;
  return best && second && best.share >= 0.22 && best.share >= second.share * 1.3 ? best.locale : null;
}

/**
 * Tells the language of a question by its asking words, small words and letters. Null when nothing tells, or two
 * languages tell alike: a bare name belongs to nobody.
 */
export function detectQuestion(question: string): Locale | null {
  // What stands behind an apostrophe is an ending, which reads like a small word of another language.
  const text = question.replace(/(?<=\p{L})['’]\p{L}+/gu, "");
  const scores = spokenLanguages
    .map((language) => {
      const found = words(text, language).filter(
        (w) => language.stopWords.has(w) || language.askingWords.has(w) || language.courtesies.has(w),
      );
      return {
        locale: language.locale,
        score: found.length + ownLettersIn(text, language),
      };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best && second && best.score > 0 && best.score > second.score ? best.locale : null;
}

function ownLettersIn(text: string, { ownLetters }: SpokenLanguage): number {
  return ownLetters === null ? 0 : (text.match(ownLetters)?.length ?? 0);
}
