/** Where a text is more than is read: the line, 1-based, and what to say of it. */
export interface Excess {
  line: number;
  message: string;
}

interface Limit {
  most: number;
  /** Whether it is of each run of lines with no blank one between, a paragraph, list or table, and not of the file. */
  ofBlock?: true;
  count(line: string, above: string): number;
  message(most: number): string;
}

/** Quotes and lists inside one another, on one line. */
const deepest = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){50}/u;
const emphasis = /\*+|_+|~+/gu;
/** Indentation is a sign as well: each line takes part in all the lists that it stands in. */
const sign = /[*_~[\]|<>&`\\@]|:\/\/|www\.|(?<!\S)(?:[-+]|\d{1,9}[.)])(?!\S)| {8}|\t/giu;
/** Whether one ends is looked for up to the end of its block. */
const comment = /<[!?]/gu;
/** What lines of lists, quotes and footnotes begin with, and what underlines a heading. */
const opening = /^[ \t]*(?:(?:(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]*\]:)(?=[ \t]|$)|>)[ \t]*)+|^[ \t]*(?:=+|-+)[ \t]*$/u;
/** An item inside an item is the first of its list. */
const itemInItem = /(?:[-+*]|\d[.)])[ \t]+[-+*\d>]/u;

/**
 * The parser of Markdown takes a thousand times a text's size in memory where it is all signs, and with some of what is
 * counted here its time grows as the square: a file of a megabyte could take the whole process down. Within these limits
 * none takes more than two seconds and 300 MB, and the longest manuals of programs, a hundred pages in a file, keep them.
 */
const limits: readonly Limit[] = [
  {
    most: 0,
    count: (line) => Number(deepest.test(line)),
    message: () => "nests quotes or lists too deep to be read: take some of them out",
  },
  {
    most: 20_000,
    ofBlock: true,
    count: (line) => line.length + 1,
    message: (most) => `has over ${most} characters without a blank line: break them up`,
  },
  {
    most: 1000,
    ofBlock: true,
    count: counting(emphasis),
    message: (most) => `has over ${most} signs of emphasis (* _ ~) without a blank line: break the text up`,
  },
  {
    most: 8000,
    count: () => 1,
    message: (most) => `the file has over ${most} lines up to here, blank ones not counted: split it`,
  },
  {
    most: 20_000,
    count: counting(sign),
    message: (most) => `the file has over ${most} signs of Markdown up to here (* _ [ ] | < and the like): split it`,
  },
  {
    most: 1500,
    count: (line, above) => Number(opens(line, above)),
    message: (most) => `the file has over ${most} lists, quotes and underlined headings up to here: split it`,
  },
  {
    most: 1000,
    count: counting(comment),
    message: (most) => `the file has over ${most} HTML comments up to here: take some out`,
  },
];

/** The first place where a text is more than is read, to be looked at before a parser is; null when it is not. */
export function excessOf(text: string): Excess | null {
  const counts = new Map<Limit, number>();
  let start = 1;
  let above = "";
  for (const [at, line] of text.split("\n").entries()) {
    const isBlank = line.trim() === "";
    if (isBlank) start = at + 2;
    for (const limit of limits) {
      const count = isBlank ? 0 : limit.count(line, above);
      const counted = isBlank && limit.ofBlock ? 0 : (counts.get(limit) ?? 0) + count;
      if (counted > limit.most) return { line: limit.ofBlock ? start : at + 1, message: limit.message(limit.most) };
      counts.set(limit, counted);
    }
    above = line;
  }
  return null;
}

function counting(what: RegExp): (line: string) => number {
  return (line) => line.match(what)?.length ?? 0;
}

/** Whether a line begins something that the line above was no part of; what begins will end, and each end takes time. */
function opens(line: string, above: string): boolean {
  const begins = beginning(line);
  return begins !== null && (begins !== beginning(above) || itemInItem.test(begins));
}

function beginning(line: string): string | null {
  return opening.exec(line)?.[0].replace(/\d+/gu, "1") ?? null;
}
