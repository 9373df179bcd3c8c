import { fold } from "../../language/fold.ts";
import { compactName } from "../names.ts";
import { type Line, wordCount } from "./lines.ts";
import { isShouted, isTitleCase, isTrail, type Page, stems } from "./page.ts";

interface Signal {
  /** How strongly it speaks for rubbish, or, below zero, for the article. */
  points: number;
  /** Whether it alone proves that the page was scraped with its rubbish. A page without a proof is taken as clean. */
  proof?: true;
  /** Whether it is about the line itself, not only about where it stands: enough to let a paragraph go. */
  mark?: true;
  holds(line: Line, at: number, page: Page): boolean;
}

/**
 * How rubbish looks and where it stands: never what it says, so that it works for any topic and language. The weights
 * were set on the labelled pages of the tests.
 */
export const signals: Record<string, Signal> = {
  /** An advertisement comes back word for word; an author does not repeat a sentence. */
  repeatedSentence: {
    points: 8,
    mark: true,
    proof: true,
    holds: (line, at, page) => line.kind === "sentence" && wordCount(line.text) >= 5 && page.count(at) > 1,
  },
  /** So does its button. A heading may come back (`Example`), but then stands right above text. */
  repeatedShort: {
    points: 4,
    mark: true,
    holds: (line, at, page) => line.kind !== "item" && page.count(at) > 1 && !isOnlyHeading(at, page),
  },
  /** An item that a heading repeats is a line of a table of contents. */
  contents: { points: 5, holds: (line, at, page) => line.kind === "item" && isContents(at, page) },
  /** Items below the last text that have nothing to do with it are links to other pages. */
  linkList: { points: 5, holds: (line, at, page) => line.kind === "item" && isLinkList(at, page) },
  offerItem: {
    points: 3,
    holds: (line, at, page) => line.kind === "item" && page.relation(at) < 0.4 && isOffer(line.text),
  },
  shoutedItem: {
    points: 3,
    holds: (line, at, page) => line.kind === "item" && page.relation(at) < 0.2 && /!$/u.test(line.text),
  },
  /** "Hot Deals Today Hot Deals Today": a picture's caption and its link. */
  doubled: { points: 8, mark: true, proof: true, holds: (line) => isDoubled(line.text) },
  /** Home > Boats > Skills. */
  trail: { points: 6, proof: true, holds: (line) => line.kind === "short" && isTrail(line.text) },
  titleAgain: { points: 6, holds: (line, at, page) => line.kind === "short" && repeatsTitle(at, page) },
  /** A search phrase for other pages is lower case and has no full stop; an article begins its lines with capitals. */
  searchPhrase: {
    points: 5,
    holds: (line, _, page) =>
      !page.lowerCase && line.kind === "short" && wordCount(line.text) >= 2 && /^\p{Ll}/u.test(line.text),
  },
  capitals: {
    points: 2.5,
    holds: (line, _, page) => line.kind === "short" && !page.titleCase && isTitleCase(line.text),
  },
  shout: {
    points: 3,
    mark: true,
    holds: (line, _, page) => line.kind !== "item" && !page.upperCase && isShouted(line.text),
  },
  /** Prices with their currency, discounts, copyright, addresses. */
  offer: { points: 2.5, mark: true, holds: (line) => line.kind !== "item" && isOffer(line.text) },
  exclaims: {
    points: 1.5,
    mark: true,
    holds: (line) => line.kind !== "item" && /!\s*$/u.test(line.text) && wordCount(line.text) >= 5,
  },
  /** What hangs on a list with no blank line between, below it or above without a colon. */
  hangsOnList: {
    points: 2,
    holds: (line, at, page) => line.kind !== "item" && wordCount(line.text) <= 15 && hangsOnList(line, at, page),
  },
  hangsOnText: {
    points: 1,
    holds: (line, at, page) => line.kind === "short" && !line.gapBelow && page.lines[at + 1]?.kind === "sentence",
  },
  unrelated: { points: 1.5, holds: (line, at, page) => line.kind !== "item" && page.relation(at) < 0.2 },
  hardlyRelated: { points: 1, holds: (line, at, page) => line.kind !== "item" && page.relation(at) < 0.4 },
  related: { points: -2, holds: (_, at, page) => page.relation(at) >= 0.6 },
  /** What stands above the first paragraph and is not the title, or below the last. */
  head: {
    points: 3,
    holds: (line, at, page) => line.kind === "short" && at < page.firstText && !isAboveText(at, page),
  },
  aboveTitle: { points: 4, mark: true, holds: (_, at, page) => at < page.title },
  /** Between the title and the first paragraph a heading has to do with the page. */
  headStranger: {
    points: 2.5,
    holds: (line, at, page) => line.kind === "short" && at < page.firstText && page.relation(at) < 0.4,
  },
  tail: { points: 3, holds: (line, at, page) => line.kind === "short" && at > page.lastText && !isAboveText(at, page) },
  tailSentence: { points: 1, holds: (line, at, page) => line.kind === "sentence" && at > page.lastText },
  /** A paragraph begins with a capital; what was cut out of a page does not. */
  fragment: { points: 2, mark: true, holds: (line) => line.kind === "sentence" && /^(?:\p{Ll}|\()/u.test(line.text) },
  /** A row of link texts run together: longer than any heading, and no sentence. */
  runOn: { points: 3, holds: (line) => line.kind === "short" && wordCount(line.text) > 14 },
  /** Links are piled up, with no text below. */
  piled: { points: 2, holds: (line, at, page) => line.kind === "short" && !isAboveText(at, page) },
  /** A heading has air above it and text below. */
  headingPlace: {
    points: -2,
    holds: (line, at, page) => line.kind === "short" && line.gapAbove && isAboveText(at, page),
  },
  /** A heading takes words from the text that it heads. */
  announces: {
    points: -1.5,
    holds: (line, at, page) => line.kind === "short" && isAboveText(at, page) && sharesWords(at, page),
  },
};

function sharesWords(at: number, page: Page): boolean {
  const below = page.lines.slice(at + 1, at + 4).flatMap((line) => (line.kind === "short" ? [] : stems(line.text, 4)));
  return stems(page.lines[at]?.text ?? "", 4).some((stem) => below.includes(stem));
}

function isAboveText(at: number, page: Page): boolean {
  const next = page.lines[at + 1];
  return next !== undefined && next.kind !== "short" && page.count(at + 1) === 1;
}

/** A short line with text right below, that only a table of contents above it, items or a pile of short lines, has too. */
function isOnlyHeading(at: number, page: Page): boolean {
  if (!isAboveText(at, page)) return false;
  const key = compactName(page.lines[at]?.text ?? "");
  return page.lines.every(
    (line, other) =>
      other === at || compactName(line.text) !== key || (other < at && (line.kind === "item" || isPiled(other, page))),
  );
}

/** In a table of contents at least half of the items are headings further down. */
function isContents(at: number, page: Page): boolean {
  const headings = page.lines.flatMap((line, other) =>
    other > at && line.kind === "short" ? [compactName(line.text)] : [],
  );
  const [first, end] = runOfItems(at, page);
  const items = page.lines.slice(first, end);
  return items.filter((line) => headings.includes(compactName(line.text))).length >= items.length / 2;
}

function isLinkList(at: number, page: Page): boolean {
  const { lines } = page;
  const [first, end] = runOfItems(at, page);
  if (end <= page.lastText || lines[first - 1]?.text.endsWith(":")) return false;
  const relations = lines.slice(first, end).map((_, step) => page.relation(first + step));
  const related = relations.reduce((sum, relation) => sum + relation, 0) / relations.length;
  return related < 0.34 && lines.slice(first, end).every((line) => !line.text.endsWith("."));
}

/** Where the list that an item stands in begins, and where it has ended. */
function runOfItems(at: number, { lines }: Page): [number, number] {
  let first = at;
  let end = at + 1;
  while (lines[first - 1]?.kind === "item") first--;
  while (lines[end]?.kind === "item") end++;
  return [first, end];
}

function isPiled(at: number, page: Page): boolean {
  return [-2, -1, 1, 2].filter((step) => page.lines[at + step]?.kind === "short").length >= 2;
}

function isDoubled(text: string): boolean {
  const words = text.split(/\s+/u);
  const half = words.length / 2;
  if (words.length < 4 || !Number.isInteger(half)) return false;
  return fold(words.slice(0, half).join(" ").toLowerCase()) === fold(words.slice(half).join(" ").toLowerCase());
}

function repeatsTitle(at: number, page: Page): boolean {
  if (at === page.title || page.title === -1) return false;
  const title = compactName(page.lines[page.title]?.text ?? "");
  const line = compactName(page.lines[at]?.text ?? "");
  if (title.length < 8) return line === title;
  return line.includes(title) || (at < page.firstText && line.length >= title.length * 0.5 && title.includes(line));
}

function isOffer(text: string): boolean {
  const sale = /[$€£₺¥]\s?\d|\d\s?(?:[$€£₺¥%]|(?:kr|tl|eur|usd|nok)\b)|\d,-|%\s?\d/iu;
  return /[©®™★☆]|https?:|www\.|\b\S+@\S+\.\S+/u.test(text) || sale.test(text);
}

function hangsOnList(line: Line, at: number, page: Page): boolean {
  const above = page.lines[at - 1];
  const below = page.lines[at + 1];
  return (
    (!line.gapAbove && above?.kind === "item") || (!line.gapBelow && below?.kind === "item" && !line.text.endsWith(":"))
  );
}
