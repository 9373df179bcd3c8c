import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { run } from "../src/eval/run.ts";
import { tally, tallyBy } from "../src/eval/tally.ts";
import { readTrials } from "../src/eval/trials.ts";
import type { Corpus } from "../src/search/types.ts";
import { corpusOf, shipped } from "./support/corpus.ts";

/** Kinds of questions that an entry answers, and that none does; with the share right that ranking is not to fall under unseen. */
const answered = {
  name: 0.97,
  inflected: 0.93,
  unaccented: 0.97,
  typo: 0.97,
  foreign: 0.97,
  synonym: 0.95,
  sentence: 0.76,
  section: 0.83,
  several: 0.97,
  comparison: 0.97,
};
const unanswered = { weather: 0.9, absent: 0.94, lookalike: 0.9, noise: 0.95 };
const floors = { ...answered, ...unanswered };

const trials = readTrials(readFileSync(new URL("questions.yml", import.meta.url), "utf8"));
const corpora = new Map<string | null, Corpus>();
for (const folder of new Set(trials.map(({ corpus }) => corpus))) {
  corpora.set(folder, await corpusOf(folder === null ? shipped : fileURLToPath(new URL(folder, import.meta.url))));
}
const judged = trials.map((trial) => run(trial, corpora.get(trial.corpus) as Corpus, "en"));

describe("the questions", () => {
  test("are of the known kinds, and to be refused where no entry is told", () => {
    const isOf = (kinds: object, kind: string | null) => kind !== null && Object.hasOwn(kinds, kind);
    const wrong = trials.filter(({ kind, entries }) => !isOf(entries.length > 0 ? answered : unanswered, kind));
    expect(wrong).toEqual([]);
  });

  test("expect entries and sections that are there", () => {
    expect(judged.filter(({ missing }) => missing !== null).map(({ trial, missing }) => [trial.line, missing])).toEqual(
      [],
    );
  });

  test("are each asked once", () => {
    const keys = trials.map(({ question, corpus, locale }) => `${question} ${corpus} ${locale}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test("are many, a third of them to be refused, with the three languages in every kind and alike", () => {
    expect(trials.length).toBeGreaterThanOrEqual(250);
    const refused = trials.filter(({ entries }) => entries.length === 0);
    expect(refused.length / trials.length).toBeGreaterThanOrEqual(1 / 3);
    for (const locale of ["nb", "tr", "en"]) {
      const own = trials.filter((trial) => trial.locale === locale);
      expect(own.length / trials.length).toBeGreaterThan(0.25);
      expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(Object.keys(floors)));
    }
  });

  test("are two or more for each entry that ships, in different languages", () => {
    const own = trials.filter(({ corpus }) => corpus === null);
    const languages = (slug: string) =>
      new Set(own.filter(({ entries }) => entries.includes(slug)).map(({ locale }) => locale));
    const slugs = new Set(corpora.get(null)?.glossary.terms.map(({ slug }) => slug));
    expect([...slugs].filter((slug) => languages(slug).size < 2)).toEqual([]);
  });
});

describe("their answers", () => {
  const kinds = new Map(tallyBy(judged, ({ trial }) => trial.kind ?? "").map((one) => [one.label, one.tally]));

  test.each(Object.entries(floors))("of the kind %s are right in %f of cases or more", (kind, floor) => {
    const { count, of } = kinds.get(kind)?.right ?? { count: 0, of: 1 };
    expect(count / of).toBeGreaterThanOrEqual(floor);
  });

  test("are about the right entry and section in most cases, and seldom missing", () => {
    const { entry, section, refused, lost } = tally(judged.map(({ verdict }) => verdict));
    expect(entry.count / entry.of).toBeGreaterThan(0.92);
    expect(section.count / section.of).toBeGreaterThan(0.835);
    expect(refused.count / refused.of).toBeGreaterThan(0.92);
    expect(lost.count / lost.of).toBeLessThan(0.045);
  });
});
