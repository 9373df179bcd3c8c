import { fold } from "../../language/fold.ts";
import { spokenLanguages } from "../../language/languages.ts";
import { compactName } from "../names.ts";
import { type Line, wordCount } from "./lines.ts";

/** What a page as a whole says about each of its lines. */
export interface Page {
  lines: readonly Line[];
  /** The line that is the title; -1 when the page has none. */
  title: number;
  /** The first and the last paragraph that share their words with others: rubbish gathers outside of them. */
  firstText: number;
  lastText: number;
  /** How often each line's wording occurs. */
  count(at: number): number;
  /** The share of a line's longer words that the page's other text uses too, 0..1; 0.5 when it has none to tell by. */
  relation(at: number): number;
  /** Whether what must be headings on this page is mostly written In Capitals Like This, or IN CAPITALS. */
  titleCase: boolean;
  upperCase: boolean;
  /** Whether lines of this page begin in lower case as a matter of style. */
  lowerCase: boolean;
}

/** With fewer paragraphs than this, words in common tell nothing. */
const fewestTexts = 3;
/** How far down a page its title is looked for at least. */
const titleLines = 8;
/** A paragraph long enough to be the page's own voice. */
const paragraphWords = 12;

/**
 * Reads off a page what its lines are judged by. Once some are taken out, the rest is read again as part of the whole:
 * the title and the repetitions stay those of the whole page.
 */
export function readPage(lines: readonly Line[], whole?: Page): Page {
  const keys = lines.map((line) => compactName(line.text));
  const counts = new Map<string, number>();
  for (const line of whole?.lines ?? lines) {
    const key = compactName(line.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const count = (at: number) => counts.get(keys[at] ?? "") ?? 0;

  const isText = (line: Line, at: number) =>
    count(at) === 1 &&
    (line.kind === "item"
      ? wordCount(line.text) >= 8
      : line.kind === "sentence" && wordCount(line.text) >= paragraphWords);
  const texts = lines.flatMap((line, at) => (isText(line, at) ? [at] : []));
  // An advertisement speaks like a paragraph, yet of other things: the page's own voice is what paragraphs share.
  const shared = relationTo(lines, texts);
  const voice = texts.filter((at) => shared(at) >= 0.4);
  const texture = voice.length > 0 ? voice : texts;
  const relation = relationTo(lines, texture);
  const headings = lines.filter((line, at) => isHeadingLike(line, lines[at + 1]) && count(at) === 1);
  const page = {
    lines,
    count,
    relation,
    // An introduction has words of its own; below the end stand advertisements that borrow the page's.
    firstText: texts.find((at) => shared(at) >= 0.2) ?? texts[0] ?? firstLong(lines),
    lastText: texture.at(-1) ?? lines.length - 1,
  };
  return {
    ...page,
    title: whole
      ? lines.indexOf(whole.lines[whole.title] as Line)
      : findTitle(lines, keys, relation, texts[0] ?? firstLong(lines)),
    titleCase: mostly(headings, (line) => hasCapitals(line.text)),
    lowerCase: lines.filter((line) => line.kind !== "item" && /^\p{Ll}/u.test(line.text)).length >= lines.length * 0.3,
    upperCase: mostly(headings, (line) => isShouted(line.text)),
  };
}

/** Where running text begins on a page without a paragraph of some length. */
function firstLong(lines: readonly Line[]): number {
  const at = lines.findIndex((line) => line.kind !== "short");
  return at === -1 ? Math.min(1, lines.length) : at;
}

/** Tells of a line which share of its longer words these texts use too, itself apart; .5 where there is nothing to tell by. */
function relationTo(lines: readonly Line[], texts: readonly number[]): (at: number) => number {
  const users = new Map<string, Set<number>>();
  for (const at of texts) {
    for (const stem of stems(lines[at]?.text ?? "")) users.set(stem, (users.get(stem) ?? new Set()).add(at));
  }
  return (at) => {
    const own = texts.length < fewestTexts ? [] : stems(lines[at]?.text ?? "");
    const shared = own.filter((stem) => (users.get(stem)?.size ?? 0) > (users.get(stem)?.has(at) ? 1 : 0));
    return own.length === 0 ? 0.5 : shared.length / own.length;
  };
}

/**
 * The longer words of a text, cut to their first letters: a stem of sorts in any language that inflects at the end.
 * Small words of the languages we know tell nothing, and are left out.
 */
export function stems(text: string, letters = 5): string[] {
  const words = fold(text.normalize("NFC").toLowerCase()).match(/\p{L}+/gu) ?? [];
  return [
    ...new Set(words.filter((word) => word.length >= 4 && !small.has(word)).map((word) => word.slice(0, letters))),
  ];
}

const small = new Set(
  spokenLanguages.flatMap(({ stopWords, askingWords }) => [...stopWords, ...askingWords].map(fold)),
);

/** Every Word Begins With A Capital, small ones too. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  return words.length >= 3 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Every Word of Some Length Begins with a Capital. */
function hasCapitals(text: string): boolean {
  const words = (text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []).filter((word) => word.length >= 4);
  return words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word));
}

function isHeadingLike(line: Line, next: Line | undefined): boolean {
  return (
    line.kind === "short" &&
    wordCount(line.text) >= 2 &&
    /^[\p{Lu}\d¿]/u.test(line.text) &&
    next !== undefined &&
    next.kind !== "short"
  );
}

/** WRITTEN LOUD. */
export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 5 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length >= letters.length * 0.75;
}

function mostly<T>(items: readonly T[], test: (item: T) => boolean): boolean {
  return items.length > 0 && items.filter(test).length >= items.length / 2;
}

/**
 * The title: of the lines above the first paragraph that could be one, the one that the others repeat or contain; else
 * the one that is most about the page; else the first.
 */
function findTitle(
  lines: readonly Line[],
  keys: readonly string[],
  relation: Page["relation"],
  firstText: number,
): number {
  const end = Math.max(firstText, titleLines);
  const head = lines.flatMap((line, at) => (at < end && line.kind === "short" && couldBeTitle(line.text) ? [at] : []));
  const echoes = (at: number) => {
    const key = keys[at] ?? "";
    return key.length < 8
      ? 0
      : lines.slice(0, end).filter((_, other) => other !== at && keys[other]?.includes(key)).length;
  };
  const points = (at: number) => {
    const text = lines[at]?.text ?? "";
    const siteName = / [–-] /u.test(text) ? 1 : 0;
    // "What it is" is about any page.
    const about = stems(text).length === 0 ? 0 : relation(at) * Math.min(wordCount(text), 6) * 0.5;
    return Math.min(echoes(at), 2) * 2 + about - siteName;
  };
  let best = -1;
  // Below the first text only a line that others repeat can still be the title: a notice may stand above everything.
  for (const at of head)
    if ((at < firstText || echoes(at) > 0) && (best === -1 || points(at) > points(best))) best = at;
  return best;
}

function couldBeTitle(text: string): boolean {
  return wordCount(text) <= 20 && !/[.:;…]$|\|/u.test(text) && !/^\p{Ll}/u.test(text) && !isTrail(text);
}

/** Home > Boats > Skills; Print  Share  Save. */
export function isTrail(text: string): boolean {
  const parts = text.split(/\s+[>»›|/•·→]\s+|\s{2,}/u);
  return parts.length >= 3 && parts.every((part) => wordCount(part) <= 8);
}
