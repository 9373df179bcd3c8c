import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Piece, readMrkdwn } from "../../src/preview/page/mrkdwn.ts";

/** The pieces of a text that is one part. */
function pieces(text: string): Piece[] {
  const [part] = readMrkdwn(text);
  return part && part.type !== "code" ? part.pieces : [];
}

const plain = (text: string) => ({ type: "text", text, marks: {} });

describe("mrkdwn", () => {
  it.each<[text: string, drawn: object[]]>([
    ["plain words", [plain("plain words")]],
    ["*bold*", [{ type: "text", text: "bold", marks: { bold: true } }]],
    ["_*both*_", [{ type: "text", text: "both", marks: { italic: true, bold: true } }]],
    ["~gone~ here", [{ type: "text", text: "gone", marks: { strike: true } }, plain(" here")]],
    ["`*no bold*`", [{ type: "text", text: "*no bold*", marks: { code: true } }]],
    ["2*3*4 and snake_case_name", [plain("2*3*4 and snake_case_name")]],
    ["* no list *", [plain("* no list *")]],
    ["a &lt;b&gt; &amp;amp;", [plain("a <b> &amp;")]],
    ["<@U1>", [{ type: "user", id: "U1", marks: {} }]],
    ["<#C1|sales>", [{ type: "channel", id: "C1", marks: {} }]],
    ["<!here>", [{ type: "broadcast", range: "here", marks: {} }]],
    ["<!date^1700000000^{date}|a day>", [plain("a day")]],
    ["<https://a.no/?a=1&amp;b=2|*x*>", [{ type: "link", url: "https://a.no/?a=1&b=2", text: "*x*", marks: {} }]],
    ["<mailto:a@b.no>", [{ type: "link", url: "mailto:a@b.no", text: "a@b.no", marks: {} }]],
  ])("%s", (text, drawn) => {
    expect(pieces(text)).toEqual(drawn);
  });

  it("parts quotes, code and lines", () => {
    expect(readMrkdwn("before\n&gt; quoted\nafter\n```\n*code*\n```").map(({ type }) => type)).toEqual([
      "lines",
      "quote",
      "lines",
      "code",
    ]);
    expect(readMrkdwn("```\n*code*\n```")).toEqual([{ type: "code", text: "*code*" }]);
    expect(pieces("``` left open")).toEqual([plain("``` left open")]);
  });

  it("loses nothing of text without marks, whatever it is", () => {
    const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const bare = text.replace(/[*_~`\n>]/gu, "");
        const shown = readMrkdwn(escaped(bare)).flatMap((part) => (part.type === "code" ? [] : part.pieces));
        expect(shown.map((piece) => (piece.type === "text" ? piece.text : "?")).join("")).toBe(bare);
      }),
    );
  });
});
