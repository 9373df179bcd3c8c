import { expect, test } from "vitest";
import { parse } from "../../src/glossary/parse.ts";

const told = (text: string) =>
  parse("x.md", text, { highlightHeadings: [] }).problems.map(
    ({ line, severity, message }) => `${line} ${severity} ${message}`,
  );

const front = "---\ntitle: X\n---\n";

/** Many of something, a blank line between every so many. */
const blocks = (piece: string, count: number, ofBlock = 1) =>
  Array.from({ length: count / ofBlock }, () => `${piece.repeat(ofBlock)}\n`).join("");

test.each<[string, string, string]>([
  [
    "a long line",
    `Text.\n\n${"x ".repeat(11_000)}`,
    "6 error has over 20000 characters without a blank line: break them up",
  ],
  [
    "a long table",
    `Text.\n\n${"|a|b|\n".repeat(4000)}`,
    "6 error has over 20000 characters without a blank line: break them up",
  ],
  [
    "lists in lists",
    `Text.\n\n${"- ".repeat(60)}x`,
    "6 error nests quotes or lists too deep to be read: take some of them out",
  ],
  [
    "much emphasis",
    `Text.\n\n${"**a".repeat(1001)}`,
    "6 error has over 1000 signs of emphasis (* _ ~) without a blank line: break the text up",
  ],
  [
    "headings without end",
    blocks("## a\n\nb\n", 90_000),
    "16004 error the file has over 8000 lines up to here, blank ones not counted: split it",
  ],
  [
    "links without end",
    blocks("[x](/y) [x](/y)\n", 50_000),
    "10004 error the file has over 20000 signs of Markdown up to here (* _ [ ] | < and the like): split it",
  ],
  [
    "bare addresses without end",
    blocks("http://a.b www.a.b a@b.c http://a.b\n", 6000, 3),
    "6670 error the file has over 20000 signs of Markdown up to here (* _ [ ] | < and the like): split it",
  ],
  [
    "indentation without end",
    `- a\n${blocks(`${" ".repeat(80)}b\n`, 6000, 3)}`,
    "2670 error the file has over 20000 signs of Markdown up to here (* _ [ ] | < and the like): split it",
  ],
  [
    "lists that end at once",
    blocks("- a\n\nb\n", 8000),
    "6004 error the file has over 1500 lists, quotes and underlined headings up to here: split it",
  ],
  [
    "lists that are one inside another",
    blocks("- - a\n", 3000, 100),
    "1519 error the file has over 1500 lists, quotes and underlined headings up to here: split it",
  ],
  [
    "quotes",
    blocks("> a\n", 3000),
    "3004 error the file has over 1500 lists, quotes and underlined headings up to here: split it",
  ],
  [
    "underlined headings",
    blocks("a\n=\n\nb\n-\n", 3000),
    "4505 error the file has over 1500 lists, quotes and underlined headings up to here: split it",
  ],
  [
    "comments that never end",
    blocks("a <!-- b ", 3000, 100),
    "14 error the file has over 1000 HTML comments up to here: take some out",
  ],
])("%s: told with the line in the file, and not parsed", (_, body, line) => {
  expect(told(front + body)).toEqual([line]);
});

test("a book of a thousand terms is read", () => {
  const term = (_: unknown, at: number) =>
    `## Term ${at}\n\nWhat a **term** is, in _some_ words, with [a link](/term-${at + 1}).\n\n- One.\n- Two.\n- Three.\n\n`;
  const book = Array.from({ length: 1000 }, term).join("");
  const table = blocks("| CRM | customer relationship management | see [CRM](/crm) |\n", 1000, 250);
  expect(told(`${book}## Acronyms\n\n${table}`)).toEqual([]);
});
