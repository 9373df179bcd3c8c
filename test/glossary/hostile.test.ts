import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/glossary/blocks.ts";
import { parse } from "../../src/glossary/parse.ts";
import { toMarkdown } from "../../src/glossary/toMarkdown.ts";

const read = (text: string) => parse("x.md", text, { highlightHeadings: [] });
const piece = fc.constantFrom(
  "---\n",
  "---js\n",
  "title: x\n",
  "title: [\n",
  "# A\n",
  "## B\n\n",
  "> ",
  "- ",
  "– ",
  "1. ",
  "  ",
  "\n",
  "\n\n",
  "**",
  "_",
  "`",
  "```\n",
  "[a](/b)",
  "](",
  "<script>",
  "</script>",
  "<b>",
  "<!--",
  "-->",
  "| a | b |\n|---|---|\n",
  "[^1]",
  "[^1]: x\n",
  "![",
  "&#27;",
  "&lt;",
  "\u0000",
  "\u001b[31m",
  "\u202e",
  "Høydepunkter",
  "Text here. ",
  "\r\n",
  "🙂",
  "ö",
  "<div>\n",
);
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ unit: "binary", maxLength: 20 })), { maxLength: 60 })
  .map((pieces) => pieces.join(""));

describe("whatever a file holds", () => {
  test("it is read or told, never thrown, and nothing unprintable comes out", () => {
    fc.assert(
      fc.property(text, (source) => {
        const { term, problems } = read(source);
        expect(term !== null || problems.some(({ severity }) => severity === "error")).toBe(true);
        if (term === null) return;
        const shown = [
          term.title,
          term.description,
          ...term.keywords,
          ...term.sections.map(({ heading, blocks }) => `${heading}${plainText(blocks)}`),
        ].join("\n");
        expect(shown).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e]/u);
      }),
      { numRuns: 400 },
    );
  });

  test("reading it twice gives the same", () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(read(source)).toEqual(read(source));
      }),
      { numRuns: 100 },
    );
  });

  test("what is written as Markdown reads the same again", () => {
    const words = fc.stringMatching(/^[A-Za-zøæåşıİ][A-Za-zøæåşıİ ,.!*_#[\]<>|`-]{0,40}[a-z]$/u);
    fc.assert(
      fc.property(words, fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 4 }), (title, sections) => {
        const lines = sections.map(([heading, body]) => ({ heading, body }));
        const term = {
          ...(read("---\nlang: nb\n---\n## H\n\nText.").term as NonNullable<ReturnType<typeof read>["term"]>),
          title,
          sections: lines.map(({ heading, body }, at) => ({
            heading: `${at} ${heading}`.replace(/\s+/gu, " "),
            depth: 2,
            line: 1,
            blocks: [{ type: "paragraph" as const, spans: [{ text: body.replace(/\s+/gu, " ") }] }],
          })),
        };
        const again = read(toMarkdown(term)).term;
        expect(again?.title).toBe(title.replace(/\s+/gu, " ").trim());
        expect(again?.sections.map(({ heading, blocks }) => [heading, plainText(blocks)])).toEqual(
          term.sections.map(({ heading, blocks }) => [heading, plainText(blocks)]),
        );
      }),
      { numRuns: 200 },
    );
  });
});
