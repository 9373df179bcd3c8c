import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedWords } from "../../src/search/asked.ts";
import { closeLook, type Look } from "../../src/search/closeLook.ts";
import type { Index } from "../../src/search/types.ts";
import { weights } from "../../src/search/weights.ts";
import { corpusFrom } from "../support/corpus.ts";
import { someFiles, someText } from "../support/randomCorpus.ts";

const filler =
  "Wind and rain go on for days out there while nobody says anything that matters to those who wait ashore. ";

const { index } = corpusFrom({
  "en/mooring.md": [
    "# Mooring",
    "## Together",
    "Take the rope around the bollard twice.",
    "## Apart",
    `Take the rope. ${filler}${filler} Then look for a bollard.`,
    "## The other way round",
    "A bollard, and around it the rope.",
    "## When to slip the rope",
    "At slack water.",
    "## When not to slip the rope",
    "In a gale.",
    "## Fenders",
    "Hang them out early.",
    "## Ropewalk",
    "Long and dark.",
  ].join("\n\n"),
  "nb/sjo.md": "# Sjøkart\n\n## Personvernbrudd\n\nKartet viser hvem som eier naustet.",
});

/** What the section with this heading has of a question. */
function look(question: string, heading: string, within: Index = index): Look {
  const unit = within.units.findIndex(({ section }) => section.heading === heading);
  return closeLook(question, askedWords(question, within), within)(unit);
}

describe("what a section has of a question", () => {
  test("window: the words that stand together", () => {
    const together = look("rope bollard", "Together").parts;
    const apart = look("rope bollard", "Apart").parts;
    expect(together.window).toBeCloseTo(1);
    expect(apart.window).toBeGreaterThan(0);
    expect(apart.window).toBeLessThan(0.8);
    expect(apart.coverage).toBeCloseTo(together.coverage);
  });

  test("window: its heading goes with how it begins, and a word that is like one counts in part", () => {
    expect(look("fenders early", "Fenders").parts.window).toBeCloseTo(1);
    const alike = look("dark rope", "Ropewalk").parts;
    expect(alike.window).toBeGreaterThan(alike.coverage);
    expect(alike.window).toBeLessThan(0.9);
  });

  test("pairs: who stands beside whom, small words among them", () => {
    const question = "the rope around the bollard";
    expect(look(question, "Together").parts.pairs).toBe(1);
    expect(look(question, "The other way round").parts.pairs).toBe(0.25);
    expect(look("bollard", "Together").parts.pairs).toBe(0);
  });

  test("twin: how alike its heading is, small words and all", () => {
    const question = "when not to slip the rope";
    expect(look(question, "When not to slip the rope").parts.twin).toBe(1);
    expect(look(question, "When to slip the rope").parts.twin).toBeCloseTo(10 / 11);
    expect(look(question, "Fenders").parts.twin).toBe(0);
  });

  test("heading: how alike it is in letters, whatever the endings, the rare ones telling more", () => {
    expect(look("when not to slip the rope", "When not to slip the rope").parts.heading).toBeCloseTo(1);
    const longer = look("slipway roper", "When to slip the rope").parts;
    expect(longer.twin).toBe(0);
    expect(longer.heading).toBeGreaterThan(0.2);
    expect(look("slip the rope in a harbour at night", "When to slip the rope").parts.heading).toBeLessThan(0.7);
    expect(look("slip", "Fenders").parts.heading).toBe(0);
  });

  test("coverage: the words that are in title, heading or text, those that tell more counting more", () => {
    expect(look("mooring fenders early", "Fenders").coverage).toBeCloseTo(1);
    const rare = look("gale rope", "When not to slip the rope");
    expect(rare).toMatchObject({ holds: ["gale", "rope"] });
    const common = look("gale rope", "When to slip the rope");
    expect(common.holds).toEqual(["rope"]);
    expect(common.coverage).toBeLessThan(0.5);
  });

  test("title: the words in the title alone", () => {
    expect(look("mooring", "Fenders").parts).toMatchObject({ title: 1, titleGrams: 1, window: 0 });
    expect(look("fenders", "Fenders").parts).toMatchObject({ title: 0, titleGrams: 0 });
  });

  test("grams: a longer word has the letters of the shorter", () => {
    const { parts, holds } = look("personvernet", "Personvernbrudd");
    expect(parts.grams).toBeGreaterThan(0.3);
    expect(holds).toEqual([]);
    expect(look("personvernet", "Fenders").parts.grams).toBe(0);
  });

  test.each(["", "the", "when is it", "???", "🙂", "og det er"])(
    "nothing for a question without a topic: %j",
    (question) => {
      const { parts, coverage, holds } = look(question, "Fenders");
      const { pairs, twin, ...topical } = parts;
      expect(new Set(Object.values(topical))).toEqual(new Set([0]));
      expect([coverage, holds]).toEqual([0, []]);
      expect(pairs + twin).toBe(0);
    },
  );
});

describe("whatever is asked of whatever is there", () => {
  test("every part is a share, and only the question's own words are held", () => {
    fc.assert(
      fc.property(someFiles, someText(12), (files, question) => {
        const { index: built } = corpusFrom(files);
        const asked = askedWords(question, built);
        const see = closeLook(question, asked, built);
        for (const unit of built.units.keys()) {
          const { parts, coverage, holds } = see(unit);
          expect(Object.keys(parts).sort()).toEqual(Object.keys(weights).sort());
          // A sum of shares may be off by a rounding.
          for (const part of [...Object.values(parts), coverage]) expect(part >= 0 && part <= 1 + 1e-9).toBe(true);
          expect(asked.map(({ text }) => text)).toEqual(expect.arrayContaining([...holds]));
        }
      }),
    );
  });

  test("what was asked before leaves no trace", () => {
    const first = look("rope bollard", "Together");
    look("when not to slip the rope in a gale", "Together");
    expect(look("rope bollard", "Together")).toEqual(first);
  });
});
