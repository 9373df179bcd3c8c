import { plainText } from "../glossary/blocks.ts";
import type { Section, Term } from "../glossary/types.ts";
import { detectQuestion } from "../language/detect.ts";
import { languageOf, spokenLanguages } from "../language/languages.ts";
import { compares, words } from "../language/words.ts";
import { type AskedWord, isSaid } from "../search/asked.ts";
import type { Ranking } from "../search/rank.ts";
import type { Hit } from "../search/types.ts";

/** Whether a question, or a heading, is about how things differ. */
export function isComparison(text: string): boolean {
  const speaking = detectQuestion(text);
  const languages = speaking === null ? spokenLanguages : [languageOf(speaking)];
  return languages.some((language) => compares(text, language));
}

/**
 * The section of these entries that tells what a question compares: of those that hold most of its words, and two at least,
 * the best whose heading is a comparison, or where the heading or the first row of a table names two of the words; the best
 * of all, if it is such a one and holds a word less; else, where several entries are compared, the fullest. Null when there
 * is none.
 */
export function sideBySide({ words: asked, hits }: Ranking, terms: readonly Term[]): Hit | null {
  const own = hits.filter(({ term }) => terms.includes(term));
  const most = Math.max(0, ...own.map(({ holds }) => holds.length));
  const holding = (least: number) => (hit: Hit) => hit.holds.length >= Math.max(2, least);
  const full = own.filter(holding(most));
  const isSuch = ({ term, section }: Hit) =>
    isComparison(section.heading ?? "") ||
    titlesOf(section).some((title) => asked.filter((word) => isIn(title, word, term)).length > 1);
  const best = own.slice(0, 1).filter(holding(most - 1));
  return full.find(isSuch) ?? best.find(isSuch) ?? (terms.length > 1 ? (full[0] ?? null) : null);
}

/** What stands over a section, and over the columns of its tables. */
function titlesOf({ heading, blocks }: Section): string[] {
  const columns = blocks.flatMap((block) =>
    block.type === "table" ? [plainText([{ ...block, rows: block.rows.slice(0, 1) }])] : [],
  );
  return [heading ?? "", ...columns];
}

function isIn(text: string, word: AskedWord, { locale }: Term): boolean {
  const language = languageOf(locale);
  return words(text, language).some((one) => isSaid(word, one, language));
}
