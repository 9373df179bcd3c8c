import { plainText } from "../glossary/blocks.ts";
import type { Block, Section, Term } from "../glossary/types.ts";
import { fold } from "../language/fold.ts";
import { kindsOf } from "../language/kinds.ts";
import { languageOf } from "../language/languages.ts";
import { isUnspaced } from "../language/unspaced.ts";
import { foldedForm, words } from "../language/words.ts";
import { type AskedWord, isSaid } from "../search/asked.ts";
import type { Ranking } from "../search/rank.ts";
import type { Hit, Index } from "../search/types.ts";
import { slips } from "../search/vocabulary.ts";
import { weights as fitted, type Parts, threshold } from "../search/weights.ts";
import type { Question } from "./question.ts";

/** A word of so many letters is seldom an everyday one. */
const longEnough = 8;
/** A word of fewer letters that is only half of a name is a word like others: magnets, engines, an audience. */
const longForHalf = 12;
/** In a language whose small words are not known, a word of fewer letters may be one. */
const shortestTopic = 4;
/** So many words with the small ones are asked as a name is; with more, one says what about it. */
export const longestName = 3;
/** A mended word counts for so much less in all parts of a score. */
const forMended = 0.7;
/** From this likeness on a heading asks what was asked. */
export const twins = 0.6;
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

/** Whether a word is in texts on anything: a number, or "difference". */
function isNoTopic({ text }: AskedWord): boolean {
  return /^\p{N}+$/u.test(text) || kindsOf(text).has("comparingWords");
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
  const topics = hasSmallWords(term) ? asked : asked.filter(isTopic);
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
  if (!hasSmallWords(term) && !sure.some((word) => holds.includes(word.text) && isTopic(word))) return false;
  const isPiece = asked.length === 1 && sure.some((word) => word.state === "part" && !isTelling(word));
  return (sure.length > 0 && !isPiece) || parts.twin >= twins;
}

/** Whether the small words of a term's language are known, so that none is asked for. */
export function hasSmallWords({ locale }: Term): boolean {
  return languageOf(locale).stopWords.size > 0;
}

/** Whether a word may have a topic in a language whose small words are not known. */
function isTopic({ text, isAcronym }: AskedWord): boolean {
  return isAcronym || text.length >= (isUnspaced(text) ? 2 : shortestTopic);
}

/**
 * Whether a section says more of a word or two than to mention them: of an everyday word, and of two where one stands in a
 * name, since a meeting room is no meeting, and a magnet
 * no lead magnet. What is said together is meant, if its head is the entry's own name, as in
 * "virtual sales", or it has a telling word.
 */
function saysMore({ term, section, parts, holds }: Hit, asked: readonly AskedWord[], { names }: Index): boolean {
  const isInName = ({ forms }: AskedWord) => [...forms.keys()].some((form) => names.parts.keys.has(foldedForm(form)));
  const sure = asked.filter(isSure);
  const language = languageOf(term.locale);
  const times = (word: AskedWord, all: readonly string[]) => all.filter((one) => isSaid(word, one, language)).length;
  const own = [term.title, ...term.aliases].map((name) => words(name, language));
  const isOwn = (word: AskedWord) => own.some((name) => name.length === 1 && times(word, name) === 1);
  const isHalf = (word: AskedWord) => isInName(word) && !isOwn(word) && word.text.length < longForHalf;
  if (asked.length === 1 && asked.some(isHalf)) return false;
  if (asked.length === 1 ? sure.some(isTelling) : !asked.some(isInName)) return true;
  // The head is the last word in the languages that have a file; in others it may be either.
  const heads = hasSmallWords(term) ? sure.slice(-1) : sure;
  if (sure.length === 2 && heads.some(isOwn)) return true;
  if (asked.some(({ text }) => !holds.includes(text))) return false;
  const heading = words(section.heading ?? "", language);
  // "Dış satış nedir?" is like "dış ticaret nedir", and of something else.
  if (parts.twin >= twins && asked.every((word) => times(word, heading) > 0)) return true;

  const named = [...heading, ...words(boldIn(section.blocks).join(" "), language)].concat(...own);
  const text = words(plainText(section.blocks), language);
  const [first, last] = asked;
  if (first && last) {
    const apart = [1, 2].filter((gap) =>
      text.some((one, at) => isSaid(first, one, language) && isSaid(last, text[at + gap] ?? "", language)),
    );
    const isTold = asked.some((word) => isTelling(word) && !isInName(word)) || times(last, own.flat()) > 0;
    if (apart.includes(1) ? isTold : apart.includes(2)) return true;
  }
  return asked.every((word) => times(word, named) > 0 || times(word, text) > 1);
}

/** Whether a word stands in the corpus as it was typed, in longer words, or surely but for a slip. */
function isSure(word: AskedWord): boolean {
  return word.state === "known" || word.state === "part" || isMisspelt(word);
}

/** Whether a word is a slip away from a known one, and too long to be that by chance. */
function isMisspelt({ text, meant }: AskedWord): boolean {
  return meant !== null && text.length >= longEnough && slips(fold(text), meant, 1) === 1;
}

/** The word of a section that was meant by the only one of a question, when that was misspelt; else null. */
export function readAs(asked: readonly AskedWord[], { term, section }: Hit): string | null {
  const [only, second] = asked;
  if (only === undefined || second !== undefined || !isMisspelt(only)) return null;
  const text = `${term.title} ${section.heading ?? ""} ${plainText(section.blocks)}`;
  return words(text, languageOf(term.locale)).find((word) => fold(word) === only.meant) ?? only.meant;
}

/** Whether a word is none of everyday: a long one, or an abbreviation. */
function isTelling({ text, isAcronym }: AskedWord): boolean {
  return isAcronym || text.length >= longEnough;
}

/** Whether a section writes in capitals what was typed in any: "epc". */
function isAbbreviatedIn({ heading, blocks }: Section, { text }: AskedWord): boolean {
  const written = `${heading ?? ""} ${plainText(blocks)}`.match(abbreviations) ?? [];
  return written.some((one) => one.toLowerCase() === text);
}

const abbreviations = /(?<![\p{L}\p{N}])(?=\p{N}*\p{Lu})[\p{Lu}\p{N}]{2,6}(?![\p{L}\p{N}])/gu;

/** What a writer set in bold: most often the word that is explained. */
export function boldIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === "paragraph") return block.spans.flatMap(({ bold, text }) => (bold ? [text] : []));
    if (block.type === "list") return boldIn(block.items.flat());
    return block.type === "quote" ? boldIn(block.blocks) : [];
  });
}
