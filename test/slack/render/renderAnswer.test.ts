import type { KnownBlock } from "@slack/types";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answer/types.ts";
import type { Block } from "../../../src/glossary/types.ts";
import { renderAnswer, type Surface } from "../../../src/slack/render/renderAnswer.ts";
import { answerOf, paragraph, termOf } from "../../support/slack/answers.ts";
import { brokenRules } from "../../support/slack/slackRules.ts";

const options = { sourceUrl: null, siteUrl: null, command: "/salesterm", mention: "@salesterm" };
const render = (answer: Answer, sourceUrl: string | null = null, surface: Surface = { kind: "direct" }) =>
  renderAnswer(answer, surface, { ...options, sourceUrl });

/** What people would read, a line for each block: enough to see what stands where. */
function lines(blocks: readonly KnownBlock[]): string[] {
  return blocks.map((block) => `${block.type}: ${texts(block).join("")}`);
}

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === "text" && typeof child === "string" ? [child] : texts(child),
  );
}

describe("an entry", () => {
  it("has title, keywords and language, description, section, highlights, related terms and source, in this order", () => {
    const { text, blocks } = render(answerOf());
    expect(text).toBe("Lead magnet: Something useful given away for contact details.");
    expect(lines(blocks)).toEqual([
      "header: Lead magnet",
      "context: leads, content · English",
      "rich_text: Something useful given away for contact details.",
      "rich_text: The trade\nPeople leave their address. You give them a guide.",
      "rich_text: HighlightsA lead magnet is free.It solves one narrow problem.",
      "rich_text: See also",
      "actions: Sales lead",
      "context: Source: en/lead-magnet.md",
    ]);
  });

  it("says nothing twice: a description that the section holds, a heading that is the title", () => {
    const description = "People leave their address.";
    const section = { heading: "Lead Magnet", depth: 1, line: 8, blocks: [] };
    const { blocks } = render(answerOf({ term: termOf({ description }), section }));
    expect(lines(blocks).slice(1, 3)).toEqual([
      "context: leads, content · English",
      "rich_text: People leave their address. You give them a guide.",
    ]);
  });

  it("leaves the description out when something narrower was asked", () => {
    const { text, blocks } = render(answerOf({ byName: false }));
    expect(lines(blocks)[2]).toContain("The trade");
    expect(text).toBe("Lead magnet: People leave their address.");
  });

  it("tells what it read, and what is missing, in the reader's words", () => {
    const { blocks } = render(answerOf({ locale: "nb", readAs: "lead magnet", missing: "tr" }));
    expect(lines(blocks).slice(1, 4)).toEqual([
      "context: Jeg leste det som «lead magnet».",
      "context: Finnes ikke på tyrkisk ennå. Her er den på engelsk.",
      "context: leads, content · engelsk",
    ]);
  });

  it("links the source file where there is a place to see it", () => {
    const answer = answerOf({ term: termOf({ file: "en/a b&c.md" }) });
    expect(render(answer, "https://git.example/{locale}/{file}?x=1&y={slug}").blocks.at(-1)).toEqual({
      type: "context",
      elements: [
        {
          type: "mrkdwn",
          text: "Source: <https://git.example/en/en/a%20b%26c.md?x=1&amp;y=lead-magnet|en/a b&amp;c.md>",
          verbatim: true,
        },
      ],
    });
  });

  it("repeats a title that the header cannot hold", () => {
    const title = "A very long title ".repeat(12).trim();
    const { blocks } = render(answerOf({ term: termOf({ title }) }));
    expect(texts(blocks[0])[0]?.length).toBeLessThanOrEqual(150);
    expect(texts(blocks[0])[0]).toMatch(/…$/u);
    expect(texts(blocks[1])).toEqual([title]);
  });
});

describe("a section that is too long", () => {
  const sentences = Array.from({ length: 400 }, (_, n) => `This is sentence number ${n} of the section.`).join(" ");

  it("is cut behind a sentence and says so, and what follows keeps its place", () => {
    const message = render(answerOf({ blocks: [paragraph(sentences), paragraph("The end.")] }));
    expect(brokenRules(message)).toEqual([]);
    expect(
      lines(message.blocks)
        .slice(3)
        .map((line) => line.slice(-72)),
    ).toEqual([
      expect.stringMatching(/of the section\.$/u),
      "context: Shortened here. The rest is in en/lead-magnet.md.",
      "rich_text: HighlightsA lead magnet is free.It solves one narrow problem.",
      "rich_text: See also",
      "actions: Sales lead",
      "actions: Show all",
      "context: Source: en/lead-magnet.md",
    ]);
    // Nearly all of the room is used.
    expect(JSON.stringify(message.blocks).length).toBeGreaterThan(11_800);
  });

  it("loses whole items of a list, whole lines of code, whole rows of a table", () => {
    const many = Array.from({ length: 600 }, (_, n) => `entry ${n} of many`);
    const list: Block = { type: "list", ordered: false, start: 1, items: many.map((item) => [paragraph(item)]) };
    const code: Block = { type: "code", text: many.join("\n").repeat(3) };
    const table: Block = {
      type: "table",
      rows: [...many, ...many].map((cell) => [[{ text: cell }], [{ text: cell }]]),
    };
    for (const block of [list, code, table]) {
      const message = render(answerOf({ blocks: [block] }));
      expect(brokenRules(message)).toEqual([]);
      expect(lines(message.blocks)[3]).toMatch(/of many$/u);
      expect(lines(message.blocks)[4]).toContain("Shortened here");
    }
  });

  it("says so as well when highlights had to go", () => {
    const highlights = Array.from({ length: 100 }, (_, n) => [
      { text: `Take-away number ${n}, which is worth knowing.` },
    ]);
    const message = render(answerOf({ term: termOf({ highlights }) }));
    expect(brokenRules(message)).toEqual([]);
    expect(lines(message.blocks)[4]).toContain("Shortened here");
  });
});

it("leaves room for the section when everything else is as large as it can be", () => {
  const large = '"\\'.repeat(2500);
  const many = Array.from({ length: 200 }, () => large);
  const term = termOf({
    slug: large,
    title: large,
    description: large,
    keywords: many,
    file: large,
    highlights: many.map((text) => [{ text: text.slice(0, 20) }]),
  });
  const related = many.map((label) => ({ slug: "x", label: label.slice(0, 100), known: false, at: null }));
  const section = { heading: large, depth: 2, line: 1, blocks: [] };
  const blocks = [paragraph("Here it is. ".repeat(2000))];
  const answer = answerOf({ term, section, blocks, related, readAs: large, missing: "de", byName: true });
  for (const sourceUrl of [null, "https://x.example/{file}", `https://x.example/${"y".repeat(600)}`]) {
    const message = render(answer, sourceUrl);
    expect(brokenRules(message)).toEqual([]);
    expect(JSON.stringify(message.blocks)).toContain("Here it is.");
  }
});

describe("the others", () => {
  const asked = { query: "lead", locale: "en", candidates: [] } as const;

  it("a choice has up to five entries, each with a line saying what it is, and its language if they differ", () => {
    const choices = ["en", "nb", "en", "en", "en", "en"].map((locale, n) => termOf({ locale, title: `Term ${n}` }));
    const message = render({ ...asked, candidates: [], outcome: "choose", choices });
    const [, list] = (message.blocks[0] as { elements: { elements: unknown[] }[] }).elements;
    expect(list?.elements).toHaveLength(5);
    expect(texts(list?.elements[1]).join("")).toBe(
      "Term 1 (Norwegian Bokmål) – Something useful given away for contact details.",
    );
    expect(message.text).toBe(
      "That could be more than one thing. Which do you mean? Term 0, Term 1, Term 2, Term 3, Term 4",
    );
  });

  it("a miss repeats the question literally and offers three names at most", () => {
    const suggestions = ["one", "two", "three", "four"].map((title) => termOf({ title }));
    const message = render({ ...asked, candidates: [], query: "<!channel> *x*", outcome: "unknown", suggestions });
    expect(texts(message.blocks)).toEqual([
      "Sorry, “<!channel> *x*” is not in the glossary. Did you mean:",
      "one",
      "two",
      "three",
    ]);
    expect(message.text.replaceAll("\u2060", "")).toBe(
      "Sorry, “&lt;!channel&gt; *x*” is not in the glossary. Did you mean: one, two, three",
    );
  });

  it("help says how to ask, with examples; thanks get a word back", () => {
    const help = (examples: string[], thanks: boolean): Answer => ({
      ...asked,
      candidates: [],
      outcome: "help",
      examples,
      thanks,
    });
    expect(texts(render(help(["lead magnet", "sales lead"], false)).blocks)).toEqual([
      "Ask about a word: type /salesterm and the word, mention @salesterm in a channel, or send me a message.",
      "For example:",
      "lead magnet",
      "sales lead",
      "A channel can have a term of the day, too: type /salesterm daily in it.",
    ]);
    expect(texts(render(help([], true)).blocks)).toEqual(["You're welcome!"]);
  });
});
