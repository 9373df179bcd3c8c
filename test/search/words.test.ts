import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, test, vi } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import { listOf } from "../../src/search/grouped.ts";
import { rank } from "../../src/search/rank.ts";
import type { Corpus } from "../../src/search/types.ts";
import { corpusFrom } from "../support/corpus.ts";
import { someFiles } from "../support/randomCorpus.ts";

const coast = () =>
  corpusFrom({
    "en/tide.md": "# Tide\n\nThe sea rises and falls.\n\n## Spring tide\n\nHighest at full moon.",
    "en/wave.md": "# Wave\n\nWind drives it over the sea.",
  });
const headings = ({ index }: Corpus) => rank("full moon", index, ["en"]).hits.map(({ section }) => section.heading);

describe("the words of a corpus", () => {
  test("are put together a section at a step, or all at once by who cannot wait", () => {
    const stepwise = coast();
    const steps = [...stepwise.index.words.steps()];
    expect(steps.length).toBeGreaterThan(3);
    expect(headings(stepwise)).toEqual(["Spring tide"]);

    const asked = coast();
    const begun = asked.index.words.steps();
    begun.next();
    expect(headings(asked)).toEqual(["Spring tide"]);
    expect(begun.next().done).toBe(true);
    expect(asked.index.words.whole()).toBe(asked.index.words.whole());
  });

  test("wait until a question is ranked: names do without", () => {
    const corpus = coast();
    const whole = vi.spyOn(corpus.index.words, "whole");
    const asked = { locales: ["en"], top: 0 };
    expect(answer("what is a tide", corpus, asked)).toMatchObject({ outcome: "answer", byName: true });
    expect(whole).not.toHaveBeenCalled();
    expect(answer("when is the moon full", corpus, asked)).toMatchObject({ outcome: "answer" });
    expect(whole).toHaveBeenCalled();
  });

  test("are what minisearch comes to when it reads them itself", () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        const { words, texts, lexicon } = corpusFrom(files).index;
        const forms = [...lexicon.forms.keys()];
        const formsOf = (word: number) =>
          listOf(lexicon.gramsOf, word).length === 0
            ? []
            : [...listOf(lexicon.formsOf, word)].map((form) => forms[form]);
        const read = new MiniSearch({
          fields: ["title", "heading", "body"],
          tokenize: (text) => text.split(" ").filter(Boolean),
          processTerm: (form) => form,
        });
        const textOf = (field: keyof typeof texts, id: number) =>
          [...listOf(texts[field], id)].flatMap(formsOf).join(" ");
        for (let id = 0; id + 1 < texts.titles.starts.length; id++) {
          read.add({
            id,
            title: textOf("titles", id),
            heading: textOf("headings", id),
            body: textOf("bodies", id),
          });
        }
        const { index, averageFieldLength, ...own } = words.whole().toJSON();
        const { index: itsIndex, averageFieldLength: itsAverage, ...its } = read.toJSON();
        expect(own).toEqual(its);
        expect(new Map(index)).toEqual(new Map(itsIndex));
        // None has been added to one without sections.
        itsAverage.forEach((length, field) => {
          expect(averageFieldLength[field]).toBeCloseTo(length);
        });
      }),
      { numRuns: 60 },
    );
  });
});
