import { plainText } from "../glossary/blocks.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Block, Term } from "../glossary/types.ts";
import { detectQuestion } from "../language/detect.ts";
import { fold } from "../language/fold.ts";
import { languageOf, spokenLanguages } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { foldedMark, indexForms, words } from "../language/words.ts";
import { type AskedWord, isAcronym } from "../search/asked.ts";
import type { Mention } from "../search/lookup.ts";
import { type Ranking, rankWithin } from "../search/rank.ts";
import type { Corpus, Hit, Index } from "../search/types.ts";
import { threshold } from "../search/weights.ts";
import type { Question } from "./question.ts";

/** A word of so many letters is seldom an everyday one. */
const longEnough = 8;
/** In a language whose small words are not known, a word of fewer letters may be one. */
const shortestTopic = 4;
/** So many words with the small ones are asked as a name is; with more, one says what about it. */
const longestName = 3;
/** A name of fewer letters in one word is met too often by chance. */
const shortestName = 7;

/** The best section if it is good enough, and not by chance; else null. */
export function bestOf({ words: asked, hits }: Ranking, { core }: Question, index: Index): Hit | null {
  const [best] = hits;
  if (best === undefined || best.score < need(best, asked)) return null;
  const isName = asked.length <= 2 && core.split(" ").length <= longestName;
  return speaksOf(best, asked) && (!isName || saysMore(best, asked, index)) ? best : null;
}

/**
 * The score from which on a section answers. The fewer of the words it holds, the surer the rest has to make it: with one
 * word of two a section is of something else that is called alike, with four of eight it is what was meant.
 */
export function need({ term, holds }: Hit, asked: readonly AskedWord[]): number {
  const topics = hasSmallWords(term) ? asked : asked.filter(isTopic);
  const [only, second] = topics;
  if (second === undefined && (only === undefined || !isTelling(only))) return threshold.everyday;
  if (topics.length <= 2) return threshold.short;
  return threshold.long + threshold.few / Math.max(1, holds.length);
}

/**
 * Whether a section does speak of what was asked. A mended word is a guess, and so decides nothing on its own; nor does a
 * short one that only begins or ends longer ones.
 */
function speaksOf({ term, parts, holds }: Hit, asked: readonly AskedWord[]): boolean {
  const sure = asked.filter(isSure);
  if (!hasSmallWords(term) && !sure.some((word) => holds.includes(word.text) && isTopic(word))) return false;
  const isPiece = asked.length === 1 && sure.some((word) => word.state === "part" && !isTelling(word));
  return (sure.length > 0 && !isPiece) || parts.twin >= twins;
}

/** Whether the small words of a term's language are known, so that none is asked for. */
function hasSmallWords({ locale }: Term): boolean {
  return languageOf(locale).stopWords.size > 0;
}

/** Whether a word may have a topic in a language whose small words are not known. */
function isTopic({ text, isAcronym }: AskedWord): boolean {
  return isAcronym || text.length >= shortestTopic;
}

/**
 * Whether a section says more of a word or two than to mention them: of an everyday word, and of two where one stands in a
 * name, since a meeting room is no meeting.
 */
function saysMore({ term, section, parts, holds }: Hit, asked: readonly AskedWord[], { names }: Index): boolean {
  const isInName = ({ forms }: AskedWord) =>
    [...forms.keys()].some((form) => names.parts.has(fold(form.replace(foldedMark, ""))));
  const sure = asked.filter(isSure);
  if (asked.length === 1 ? sure.some(isTelling) : !asked.some(isInName)) return true;
  const held = sure.filter(({ text }) => holds.includes(text));
  if (parts.twin >= twins || (parts.pairs === 1 && held.some((word) => isTelling(word) && !isInName(word))))
    return true;

  const language = languageOf(term.locale);
  const times = ({ forms }: AskedWord, text: string) =>
    words(text, language).filter((word) => indexForms(word, language).some((form) => forms.has(form))).length;
  const own = [term.title, ...term.aliases];
  const isOwn = (word: AskedWord) => own.some((name) => words(name, language).length === 1 && times(word, name) === 1);
  if (held.length === 2 && held.some(isOwn)) return true;
  const named = [section.heading ?? "", ...own, ...boldIn(section.blocks)].join(" ");
  const text = plainText(section.blocks);
  return held.every((word) => times(word, named) > 0 || times(word, text) > 1);
}

/** Whether a word stands in the corpus as it was typed, or in longer words. */
function isSure({ state }: AskedWord): boolean {
  return state === "known" || state === "part";
}

/** Whether a word is none of everyday: a long one, or an abbreviation. */
function isTelling({ text, isAcronym }: AskedWord): boolean {
  return isAcronym || text.length >= longEnough;
}

/** What a writer set in bold: most often the word that is explained. */
export function boldIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === "paragraph") return block.spans.flatMap(({ bold, text }) => (bold ? [text] : []));
    if (block.type === "list") return boldIn(block.items.flat());
    return block.type === "quote" ? boldIn(block.blocks) : [];
  });
}

/**
 * The names that a question is about, whatever else it says: those that hardly stand in it by chance; without one, any,
 * where it says nothing else that has a topic.
 */
export function mentionsOf(mentions: readonly Mention[], { words: asked }: Ranking): Mention[] {
  const sure = mentions.filter(
    ({ words: said }) => said.length > 1 || said.join("").length >= shortestName || isAcronym(said.join("")),
  );
  const isSaid = ({ text }: AskedWord) =>
    mentions.some(({ words: said }) => said.some((one) => one.toLowerCase().includes(text)));
  return sure.length === 0 && asked.length > 0 && asked.every(isSaid) ? [...mentions] : sure;
}

/** Whether a name of one word is half of something that nobody wrote of: an oil pipeline is no pipeline of deals. */
export function isOfSomethingElse(about: readonly Mention[], { words: asked }: Ranking): boolean {
  const isHalf = asked.length === 2 && about.every(({ words: said }) => said.length === 1);
  return isHalf && asked.some(({ state }) => state === "unknown");
}

/** Whether a section is of an entry that was named, in a language that has that name. */
export function isAbout(about: readonly Mention[]): (hit: Hit) => boolean {
  const entries = new Set(about.map(({ name }) => name.entry));
  const locales = new Set(about.map(({ name }) => name.term.locale));
  return ({ term }) => entries.has(slugKey(term.slug)) && locales.has(term.locale);
}

/** So near the best, the section that holds more of the question is the better one. */
const nearBest = 0.9;

function fullest(hits: readonly Hit[]): Hit | null {
  const near = hits.filter(({ score }) => score >= (hits[0]?.score ?? 0) * nearBest);
  return near.sort((a, b) => b.coverage - a.coverage)[0] ?? null;
}

/** From this likeness on a heading asks what was asked; what is left of a question, less. */
export const twins = 0.6;
const likeHeading = 0.5;

/**
 * The section of an entry named in the question that the rest of it asks for: by its words, or by its heading. Where
 * several entries are named, the best of all of theirs. Null when none does.
 */
export function narrowerThan(
  about: readonly Mention[],
  { hits }: Ranking,
  question: string,
  { glossary, index }: Corpus,
  wanted: readonly Locale[],
): Hit | null {
  const entries = [...new Set(about.map(({ name }) => name.entry))];
  const inNamed = isAbout(about);
  if (entries.length > 1) return fullest(hits.filter(inNamed));
  const named = new Set(about.flatMap(({ words: said }) => said));
  const rest = question
    .split(" ")
    .filter((token) => !named.has(token))
    .join(" ");
  const locales = new Set(about.map(({ name }) => name.term.locale));
  const terms = entries
    .flatMap((entry) => glossary.entries.get(entry) ?? [])
    .filter(({ locale }) => locales.has(locale));
  const [best] = rankWithin(terms, rest, index, wanted);
  return best && (best.holds.length > 0 || best.parts.twin >= likeHeading) ? best : null;
}

/** Whether a question asks how two things differ. */
export function isComparison(question: string): boolean {
  const speaking = detectQuestion(question);
  const languages = speaking === null ? spokenLanguages : [languageOf(speaking)];
  return languages.some((language) => words(question, language).some((word) => language.comparingWords.has(word)));
}
