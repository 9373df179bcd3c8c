/** Where a text is more than is read: the line, 1-based, and what to say of it. */
export interface Excess {
  line: number;
  message: string;
}

/** Quotes and lists inside one another, on one line. */
const deepest = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){50}/u;
/**
 * The longest run of lines with no blank one between that is parsed, in characters: a paragraph, list or table. The time
 * of Markdown parsers grows faster than such a run, up to minutes for one of a megabyte.
 */
const longestBlock = 20_000;

/** The first place where a text is more than is read, to be looked at before a parser is; null when it is not. */
export function excessOf(text: string): Excess | null {
  let start = 1;
  let length = 0;
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") {
      start = at + 2;
      length = 0;
    } else length += line.length + 1;
    if (length > longestBlock)
      return { line: start, message: `has over ${longestBlock} characters without a blank line: break them up` };
    if (deepest.test(line))
      return { line: at + 1, message: "nests quotes or lists too deep to be read: take some of them out" };
  }
  return null;
}
