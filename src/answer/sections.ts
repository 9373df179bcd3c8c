import { plainText } from "../glossary/blocks.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Block } from "../glossary/types.ts";
import { detectQuestion } from "../language/detect.ts";
import { fold } from "../language/fold.ts";
import { languageOf, spokenLanguages } from "../language/languages.ts";
import { indexForms, words } from "../language/words.ts";
import type { AskedWord } from "../search/asked.ts";
import type { Mention } from "../search/lookup.ts";
import type { Ranking } from "../search/rank.ts";
import type { Hit } from "../search/types.ts";
import { threshold } from "../search/weights.ts";

/** The share that is all of it, but for what rounding takes. */
const whole = 0.999;
/** A word of so many letters is seldom an everyday one. */
const longEnough = 7;
/** In a language whose small words are not known, a word of fewer letters may be one. */
const shortestTopic = 4;
/** A name of fewer letters in one word is met too often by chance. */
const shortestName = 7;

/** The best section if it is good enough, and not by chance; else null. */
export function bestOf({ words: asked, hits }: Ranking): Hit | null {
  const [best] = hits;
  return best && best.score >= need(best, asked) && speaksOf(best, asked) ? best : null;
}

/**
 * The score from which on a section answers. The fewer of the words it holds, the surer the rest has to make it: with one
 * word of two a section is of something else that is called alike, with four of eight it is what was meant.
 */
export function need({ holds }: Hit, asked: readonly AskedWord[]): number {
  const [only, second] = asked;
  if (second === undefined && !only?.isAcronym && (only?.text.length ?? 0) < longEnough) return threshold.everyday;
  if (asked.length <= 2) return threshold.short;
  return threshold.long + threshold.few / Math.max(1, holds.length);
}

/**
 * Whether a section does speak of what was asked. A mended word is a guess, and so decides nothing on its own; of a single
 * everyday word the section has to say more than a mention.
 */
function speaksOf({ term, section, holds }: Hit, asked: readonly AskedWord[]): boolean {
  const sure = asked.filter((word) => word.state === "known" || word.state === "part");
  const held = sure.filter(({ text }) => holds.includes(text));
  const language = languageOf(term.locale);
  if (language.stopWords.size === 0 && !held.some((word) => word.isAcronym || word.text.length >= shortestTopic))
    return false;
  const [only] = sure;
  if (only === undefined) return false;
  if (asked.length > 1 || only.text.length >= longEnough || only.isAcronym) return true;
  const isIt = (word: string) => indexForms(word, language).some((form) => only.forms.has(form));
  const times = (text: string) => words(text, language).filter(isIt).length;
  const named = [section.heading ?? "", term.title, ...term.aliases, ...boldIn(section.blocks)].join(" ");
  return times(named) > 0 || times(plainText(section.blocks)) > 1;
}

/** What a writer set in bold: most often the word that is explained. */
function boldIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === "paragraph") return block.spans.flatMap(({ bold, text }) => (bold ? [text] : []));
    if (block.type === "list") return boldIn(block.items.flat());
    return block.type === "quote" ? boldIn(block.blocks) : [];
  });
}

/** The names that a question is about, whatever else it says: those that hardly stand in it by chance. */
export function mentionsOf(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ words: said }) => said.length > 1 || said.join("").length >= shortestName);
}

/** Whether a name of one word is half of something that nobody wrote of: an oil pipeline is no pipeline of deals. */
export function isOfSomethingElse(about: readonly Mention[], { words: asked }: Ranking): boolean {
  const isHalf = asked.length === 2 && about.every(({ words: said }) => said.length === 1);
  return isHalf && asked.some(({ state }) => state === "unknown");
}

/**
 * The best section of an entry named in the question that holds more of it than the name, or all of it where several are
 * named; null when none does.
 */
export function narrowerThan(about: readonly Mention[], { words: asked, hits }: Ranking): Hit | null {
  const entries = new Set(about.map(({ name }) => name.entry));
  const locales = new Set(about.map(({ name }) => name.term.locale));
  const own = new Set(about.flatMap(({ words: said }) => words(said.join(" "), languageOf("und"))).map(fold));
  const rest = asked.filter(({ text }) => !own.has(fold(text))).map(({ text }) => text);
  const isAbout = ({ term }: Hit) => entries.has(slugKey(term.slug)) && locales.has(term.locale);
  const isNarrower = ({ holds, coverage }: Hit) =>
    holds.some((text) => rest.includes(text)) || (entries.size > 1 && coverage >= whole);
  return hits.find((hit) => isAbout(hit) && isNarrower(hit)) ?? null;
}

/** Whether a question asks how two things differ. */
export function isComparison(question: string): boolean {
  const speaking = detectQuestion(question);
  const languages = speaking === null ? spokenLanguages : [languageOf(speaking)];
  return languages.some((language) => words(question, language).some((word) => language.comparingWords.has(word)));
}
