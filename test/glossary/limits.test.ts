import { expect, test } from "vitest";
import { parse } from "../../src/glossary/parse.ts";

const told = (text: string) =>
  parse("x.md", text, { highlightHeadings: [] }).problems.map(
    ({ line, severity, message }) => `${line} ${severity} ${message}`,
  );

const front = "---\ntitle: X\n---\n";

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
])("%s is told with its line in the file", (_, body, line) => {
  expect(told(front + body)).toEqual([line]);
});
