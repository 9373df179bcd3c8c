import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/glossary/types.ts";
import { richText } from "../../../src/slack/render/richText.ts";
import { paragraph } from "../../support/slack/answers.ts";

const section = (...texts: string[]) => ({
  type: "rich_text_section",
  elements: texts.map((text) => ({ type: "text", text })),
});
const list = (items: Block[][], ordered = false, start = 1): Block => ({ type: "list", ordered, start, items });

describe("running text", () => {
  it("keeps marks and links to the web; links to entries are their text", () => {
    expect(
      richText([
        {
          type: "paragraph",
          spans: [
            { text: "a", bold: true, italic: true },
            { text: "b", strike: true, code: true },
            { text: "c", link: { url: "https://example.com/?a=1&b=2" } },
            { text: "d", link: { slug: "sales-lead" } },
            { text: "e", link: { url: "javascript:alert(1)" } },
          ],
        },
      ]),
    ).toEqual([
      {
        type: "rich_text_section",
        elements: [
          { type: "text", text: "a", style: { bold: true, italic: true } },
          { type: "text", text: "b", style: { strike: true, code: true } },
          { type: "link", text: "c", url: "https://example.com/?a=1&b=2" },
          { type: "text", text: "de" },
        ],
      },
    ]);
  });

  it("parts paragraphs by a blank line, and leaves no trace of empty ones", () => {
    expect(richText([paragraph("One."), paragraph(" "), paragraph(""), paragraph("Two.")])).toEqual([
      section("One.", "\n\n", "Two."),
    ]);
  });
});

describe("a list", () => {
  it("goes deeper as a list of its own, and counts on after it", () => {
    const inner = list([[paragraph("inner")]]);
    const outer = list([[paragraph("three"), inner], [paragraph("four")]], true, 3);
    expect(richText([outer, paragraph("After.")])).toEqual([
      { type: "rich_text_list", style: "ordered", indent: 0, offset: 2, elements: [section("three")] },
      { type: "rich_text_list", style: "bullet", indent: 1, elements: [section("inner")] },
      { type: "rich_text_list", style: "ordered", indent: 0, offset: 3, elements: [section("four")] },
      section("\n", "After."),
    ]);
  });

  it("holds an item's paragraphs as lines, and its code between two lists", () => {
    const item: Block[] = [paragraph("a"), paragraph("b"), { type: "code", text: "x = 1\n" }, paragraph("c")];
    expect(richText([list([item, [], [paragraph("d")]])])).toEqual([
      { type: "rich_text_list", style: "bullet", indent: 0, elements: [section("a", "\n", "b")] },
      { type: "rich_text_preformatted", elements: [{ type: "text", text: "x = 1" }] },
      section("c"),
      { type: "rich_text_list", style: "bullet", indent: 0, elements: [section("d")] },
    ]);
  });

  it("is never deeper than Slack goes", () => {
    let deep = list([[paragraph("bottom")]]);
    for (let n = 0; n < 12; n += 1) deep = list([[paragraph(`level ${n}`), deep]]);
    const indents = richText([deep]).map((element) => ("indent" in element ? element.indent : null));
    expect(Math.max(...indents.map(Number))).toBe(8);
  });
});

it("shows a quote as lines, its lists and code among them", () => {
  const quote: Block = {
    type: "quote",
    blocks: [paragraph("Said."), list([[paragraph("one")], [paragraph("two")]], true), { type: "code", text: "y" }],
  };
  expect(richText([quote, { type: "quote", blocks: [] }])).toEqual([
    {
      type: "rich_text_quote",
      elements: [
        ...[..."Said.|\n|1. |one|\n|2. |two|\n".split("|")].map((text) => ({ type: "text", text })),
        { type: "text", text: "y", style: { code: true } },
      ],
    },
  ]);
});

it("aligns a table by what letters look like", () => {
  const rows = [
    ["Name", "Tall"],
    ["日本", "1"],
    ["Ærlig", "23"],
  ].map((row) => row.map((text) => [{ text }]));
  expect(richText([{ type: "table", rows }])).toEqual([
    {
      type: "rich_text_preformatted",
      elements: [{ type: "text", text: "Name   Tall\n-----  ----\n日本   1\nÆrlig  23" }],
    },
  ]);
});
