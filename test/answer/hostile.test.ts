import fc from "fast-check";
import { expect, test } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import { rank } from "../../src/search/rank.ts";
import { corpusFrom, corpusOf, shipped } from "../support/corpus.ts";
import { someFiles, someText } from "../support/randomCorpus.ts";

const most = 20_000;
const ours = await corpusOf(shipped);
const words = ours.glossary.terms.flatMap(({ title, sections }) => [title, sections[0]?.heading ?? title]);

/** Up to 20,000 characters: of any kind, one thing over and over, digits, marks without letters, or words of the glossary. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: most, size: "max" }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .tuple(
      fc.oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 12 }), fc.constantFrom(...words)),
      fc.nat(most),
    )
    .map(([text, times]) => `${text} `.repeat(times).slice(0, most)),
  fc.array(fc.constantFrom(...words), { maxLength: 400, size: "max" }).map((all) => all.join(" ").slice(0, most)),
  fc.array(fc.nat(), { maxLength: 2_000, size: "max" }).map((all) => all.join(" ").slice(0, most)),
  fc
    .constantFrom("\u0301", "'", "’s", "-", "_", "/", "(", "?,", "\u200d", "\ud800", "İ", "ﷺ")
    .map((one) => one.repeat(most)),
);

function isRanked(scores: readonly number[]): void {
  expect(scores.filter((score) => !(score >= 0 && score <= 1))).toEqual([]);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
}

test("any question is answered, with scores from 0 to 1, best first", () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom("nb", "tr", "en", "de"), (question, locale) => {
      const found = answer(question, ours, { locales: [locale], top: 60 });
      expect(["answer", "choose", "unknown", "help"]).toContain(found.outcome);
      isRanked(found.candidates.map(({ score }) => score));
    }),
    { numRuns: 150 },
  );
});

test("so is one that nobody cut, by whoever ranks", () => {
  fc.assert(
    fc.property(hostile, (question) => isRanked(rank(question, ours.index, []).hits.map(({ score }) => score))),
    { numRuns: 60 },
  );
});

test("and any question of any glossary; what answers is the first candidate", () => {
  fc.assert(
    fc.property(someFiles, someText(12), (files, question) => {
      const found = answer(question, corpusFrom(files), { locales: ["tr"] });
      isRanked(found.candidates.map(({ score }) => score));
      if (found.outcome === "answer" && found.section) expect(found.candidates[0]?.section).toBe(found.section);
    }),
    { numRuns: 200 },
  );
});
