import { termIn } from "../glossary/glossary.ts";
import { compactName } from "../glossary/names.ts";
import { slugKey } from "../glossary/slug.ts";
import { languageOf } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { type AskedWord, isAcronym } from "../search/asked.ts";
import type { Mention } from "../search/mentions.ts";
import { type Ranking, rankWithin } from "../search/rank.ts";
import type { Corpus, Hit } from "../search/types.ts";
import { askedFor, isDefinition } from "./definition.ts";
import type { Question } from "./question.ts";
import { longestName } from "./sections.ts";
import { twins } from "./telling.ts";

/** A name of fewer letters in one word is met too often by chance; an abbreviation, of fewer than these. */
const shortestName = 7;
const shortestAbbreviation = 3;

/**
 * The names that a question is about, whatever else it says: those that it asks for in so many words, or that hardly stand
 * in it by chance; without one, any, where it says nothing else that has a topic.
 */
export function mentionsOf(mentions: readonly Mention[], { words: asked }: Ranking, { text }: Question): Mention[] {
  const isAskedFor = askedFor(text);
  const sure = mentions.filter((mention) => {
    const { words: said, name } = mention;
    const typed = said.join("");
    if (said.length > 1 || typed.length >= shortestName || isAcronym(typed)) return true;
    return (isAcronym(name.text) && typed.length >= shortestAbbreviation) || isAskedFor(mention);
  });
  const isSaid = ({ text }: AskedWord) =>
    mentions.some(({ words: said }) => said.some((one) => one.toLowerCase().includes(text)));
  return sure.length === 0 && asked.length > 0 && asked.every(isSaid) ? [...mentions] : sure;
}

/** Whether all that a question names is named by a word each, as may happen in passing. */
export function inPassing(about: readonly Mention[]): boolean {
  return about.every(({ words: said }) => said.length === 1);
}

/** Whether each thing that is named is what several entries are called. */
export function isShared(about: readonly Mention[]): boolean {
  return about.every(({ words: said, name }) =>
    about.some((other) => other.words === said && other.name.entry !== name.entry),
  );
}

/**
 * Whether a name of one word, in passing, is half of something that nobody wrote of: an oil pipeline is no pipeline of
 * deals. A name that the rest belongs to, as in "kvotens historie", is no such half.
 */
export function isOfSomethingElse(about: readonly Mention[], { words: asked }: Ranking, question: Question): boolean {
  const { core, asked: framed } = question;
  const isName = framed === core || core.split(" ").length <= longestName;
  return isName && asked.length === 2 && saysAnother(about, asked, core);
}

/** More words are a sentence, which may say anything beside the name that it asks for. */
const longestThing = 5;

/** The same of a longer thing, where the entry says none of its other words: chicken tenders and a recipe are no tender. */
export function isPartOfSomethingElse(
  about: readonly Mention[],
  { words: asked }: Ranking,
  question: Question,
): boolean {
  const { core, asked: framed } = question;
  const isThing = framed === core && core.split(" ").length <= longestThing;
  return isThing && saysAnother(about, asked, core);
}

/** Whether a question says a word that nobody wrote, and it is not what belongs to the name. */
function saysAnother(about: readonly Mention[], asked: readonly AskedWord[], core: string): boolean {
  return asked.some(({ state }) => state === "unknown") && !about.some((one) => isOwner(one, core));
}

/** Whether what is asked for belongs to what is named before it, in so many letters. */
function isOwner({ name, words: said }: Mention, core: string): boolean {
  const { genitive } = languageOf(name.term.locale);
  const typed = said.join(" ");
  const isLonger = compactName(typed).startsWith(compactName(name.text)) && typed.length > name.text.length;
  return isLonger && core.startsWith(`${typed} `) && genitive?.test(typed) === true;
}

/** Whether a section is of an entry that was named, in a language that has that name. */
export function isAbout(about: readonly Mention[]): (hit: Hit) => boolean {
  const entries = new Set(about.map(({ name }) => name.entry));
  const locales = new Set(about.map(({ name }) => name.term.locale));
  return ({ term }) => entries.has(slugKey(term.slug)) && locales.has(term.locale);
}

/** The section whose heading is most like the question, if any is so like it that it asks the same; the best of two. */
function mostAlike(hits: readonly Hit[]): Hit | null {
  const alike = hits.filter(({ parts }) => parts.twin >= twins);
  return alike.sort((a, b) => b.parts.twin - a.parts.twin)[0] ?? null;
}

/** So near the best, the section that holds more of the question is the better one. */
const nearBest = 0.9;

function fullest(hits: readonly Hit[]): Hit | null {
  const near = hits.filter(({ score }) => score >= (hits[0]?.score ?? 0) * nearBest);
  return near.sort((a, b) => b.coverage - a.coverage)[0] ?? null;
}

/** What is left of a question need not be as like a heading as all of it. */
const likeHeading = 0.5;
/** So much of the rest has a section that is told in place of what a thing is, where just that was asked. */
const mostOfRest = 0.7;

/**
 * The section of an entry named in the question that the rest of it asks for: by its words, or by its heading. Where
 * several entries are named, the best of all of theirs. Null when none does.
 */
export function narrowerThan(
  about: readonly Mention[],
  { hits }: Ranking,
  { text, asked: question }: Question,
  { glossary, index }: Corpus,
  wanted: readonly Locale[],
): Hit | null {
  const entries = [...new Set(about.map(({ name }) => name.entry))];
  const named = new Set(about.flatMap(({ words: said }) => said));
  const rest = question
    .split(" ")
    .filter((token) => !named.has(token))
    .join(" ");
  const locales = new Set(about.map(({ name }) => name.term.locale));
  const inNamed = (entry: string) => (glossary.entries.get(entry) ?? []).filter(({ locale }) => locales.has(locale));
  const all = rankWithin(entries.flatMap(inNamed), { rest, question }, index, wanted);
  // The reader's language is left for another only for words that it does not have.
  const readers = new Set(entries.map((entry) => termIn(inNamed(entry), wanted)));
  const inReaders = all.filter(({ term }) => readers.has(term));
  const own = (all[0]?.holds.length ?? 0) > (inReaders[0]?.holds.length ?? 0) ? all : inReaders;
  const [best] = own;
  const alike = mostAlike(own);
  if (alike) return alike;
  if (best === undefined) return null;
  const says = best.coverage >= mostOfRest || !isDefinition(text, about);
  if (says && best.parts.twin >= likeHeading) return best;
  if (entries.length > 1) return fullest(hits.filter(isAbout(about)));
  return says && best.holds.length > 0 ? best : null;
}
