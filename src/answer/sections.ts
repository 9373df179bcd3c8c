import { plainText } from "../glossary/blocks.ts";
import type { Section } from "../glossary/types.ts";
import { fold } from "../language/fold.ts";
import { isSpoken, languageOf } from "../language/languages.ts";
import { words } from "../language/words.ts";
import type { AskedWord } from "../search/asked.ts";
import type { Ranking } from "../search/rank.ts";
import type { Hit, Index } from "../search/types.ts";
import { weights as fitted, type Parts, threshold } from "../search/weights.ts";
import type { Question } from "./question.ts";
import { saysMore } from "./saysMore.ts";
import { isMisspelt, isNoTopic, isSure, isTelling, isTopic, twins } from "./telling.ts";

/** So many words with the small ones are asked as a name is; with more, one says what about it. */
export const longestName = 3;
/** A mended word counts for so much less in all parts of a score. */
const forMended = 0.7;
/** So many sections are a glossary of a team; those beyond are counted by their logarithm. */
const fewSections = 300;
/** From this likeness in grams on a heading tells that a section answers. */
const tellingHeading = 0.5;

/** The best section if it is good enough, and not by chance; else null. */
export function bestOf({ words: asked, hits }: Ranking, { core }: Question, index: Index): Hit | null {
  const [best] = hits;
  if (best === undefined || asked.every(isNoTopic) || best.score < need(best, asked, index)) return null;
  const isName = asked.length <= 2 && core.split(" ").length <= longestName;
  return speaksOf(best, asked) && (!isName || saysMore(best, asked, index)) ? best : null;
}

/**
 * The score from which on a section answers. The fewer words a question has, the more of it has to be there: one word of two
 * is in sections of something else that is called alike, four of eight are in what was meant; and among more sections more
 * are like a question by chance. What a heading adds that is less than half like the question puts a section before others,
 * and makes it no answer. `weights` are those it was ranked with.
 */
export function need(
  hit: Hit,
  asked: readonly AskedWord[],
  { vocabulary }: Index,
  weights: Readonly<Parts> = fitted,
): number {
  const { heading } = hit.parts;
  return needOf(hit, asked, vocabulary) + (heading < tellingHeading ? heading * weights.heading : 0);
}

function needOf({ term, section }: Hit, asked: readonly AskedWord[], { sections }: Index["vocabulary"]): number {
  const topics = isSpoken(term.locale) ? asked : asked.filter(isTopic);
  const [only, second] = topics;
  if (second === undefined && !(only && (isTelling(only) || isAbbreviatedIn(section, only)))) return threshold.everyday;
  if (asked.length === 1 && asked.some(isMisspelt)) return threshold.short * forMended;
  if (topics.length <= 2) return threshold.short;
  const chance = threshold.many * Math.max(0, Math.log10(sections / fewSections));
  return threshold.long + threshold.few / topics.length + chance;
}

/**
 * Whether a section does speak of what was asked. A mended word is a guess, and decides nothing on its own unless it is long
 * and a slip away; nor does a short one that only begins or ends longer ones.
 */
function speaksOf({ term, parts, holds }: Hit, asked: readonly AskedWord[]): boolean {
  const sure = asked.filter(isSure);
  if (!isSpoken(term.locale) && !sure.some((word) => holds.includes(word.text) && isTopic(word))) return false;
  const isPiece = asked.length === 1 && sure.some((word) => word.state === "part" && !isTelling(word));
  return (sure.length > 0 && !isPiece) || parts.twin >= twins;
}

/** The word of a section that was meant by the only one of a question, when that was misspelt; else null. */
export function readAs(asked: readonly AskedWord[], { term, section }: Hit): string | null {
  const [only, second] = asked;
  if (only === undefined || second !== undefined || !isMisspelt(only)) return null;
  const text = `${term.title} ${section.heading ?? ""} ${plainText(section.blocks)}`;
  return words(text, languageOf(term.locale)).find((word) => fold(word) === only.meant) ?? only.meant;
}

/** Whether a section writes in capitals what was typed in any: "epc". */
function isAbbreviatedIn({ heading, blocks }: Section, { text }: AskedWord): boolean {
  const written = `${heading ?? ""} ${plainText(blocks)}`.match(abbreviations) ?? [];
  return written.some((one) => one.toLowerCase() === text);
}

const abbreviations = /(?<![\p{L}\p{N}])(?=\p{N}*\p{Lu})[\p{Lu}\p{N}]{2,6}(?![\p{L}\p{N}])/gu;
