import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { open } from "../../../src/answer/open.ts";
import { readRef, refValue } from "../../../src/slack/render/actions.ts";
import { renderAnswer } from "../../../src/slack/render/renderAnswer.ts";
import { renderEntry } from "../../../src/slack/render/renderEntry.ts";
import { corpusFrom } from "../../support/corpus.ts";

const long = "an-entry-of-many-words-".repeat(6);
const corpus = corpusFrom({
  "en/lead-magnet.md": `---
title: Lead magnet
aliases: [freebie, gift]
---

A lead magnet is free.

## How to make one

Write a [freebie](/a-freebie), a [checklist](/checklist), and see [the long one](/${long}x).

## Where to put it

Beside the checklist.
`,
  [`en/${long}x.md`]: "---\ntitle: The long one\n---\n\n## It\n\nIt is long.\n",
  "en/guide.md": "---\ntitle: Guide\n---\n\n## What\n\nA [gift](/a-gift), or a [freebie](/a-freebie).\n",
});
const options = { sourceUrl: null, siteUrl: null, command: "/salesterm", mention: "@salesterm" };
const opened = (slug: string) => {
  const answer = open({ slug, locale: "en", section: null }, corpus, ["en"]);
  if (answer === null) throw new Error(`no ${slug}`);
  return answer;
};
const shown = (slug: string) => JSON.stringify(renderAnswer(opened(slug), { kind: "private" }, options).blocks);

describe("the ways on from an entry", () => {
  it("never lead to itself by another name, nor twice to another", () => {
    const ways = (slug: string) => opened(slug).related.flatMap(({ label, at }) => (at ? label : []));
    expect(ways("lead-magnet")).toEqual(["checklist", "The long one"]);
    expect(ways("guide")).toEqual(["gift"]);
  });

  it("name what no button can lead to", () => {
    expect(shown("lead-magnet")).toContain("The long one");
  });

  it("lead to the text before the first heading, by the entry's title", () => {
    const answer = open({ slug: "lead-magnet", locale: "en", section: "1.How to make one" }, corpus, ["en"]);
    if (answer === null) throw new Error("no section");
    const { blocks } = renderAnswer(answer, { kind: "private" }, options);
    expect(JSON.stringify(blocks)).toContain(
      '"text":{"type":"plain_text","text":"Lead magnet","emoji":false},"value":"0."',
    );
  });

  it("come back from a button as they were, whatever a slug holds, and put nothing invisible into it", () => {
    const ref = fc.record({
      slug: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\u007f", "\u0085", "a\u009fb", "\ud800")),
      locale: fc.constantFrom("nb", "und"),
      section: fc.option(fc.string({ unit: "binary" })),
    });
    fc.assert(
      fc.property(ref, (given) => {
        const value = refValue(given);
        expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(readRef(value)).toEqual(given);
      }),
    );
  });

  it("in a window are no buttons where all of it is shown already", () => {
    const { blocks } = renderEntry(opened("lead-magnet"), [], options);
    expect(JSON.stringify(blocks.filter(({ type }) => type === "actions"))).not.toContain("checklist");
    expect(JSON.stringify(blocks)).toContain("checklist");
  });
});
