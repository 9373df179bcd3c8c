import fc from "fast-check";
import { expect, test } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import { rank } from "../../src/search/rank.ts";
import { restoreIndex, type StoredIndex, storeIndex } from "../../src/search/stored.ts";
import type { Corpus } from "../../src/search/types.ts";
import { corpusFrom, corpusOf, shipped } from "../support/corpus.ts";
import { someFiles, someText, someWords } from "../support/randomCorpus.ts";

/** The index as the cache keeps it: text. */
const written = ({ glossary, index }: Corpus): string => JSON.stringify(storeIndex(glossary, index));
const read = (text: string) => JSON.parse(text) as StoredIndex;

const small = corpusFrom({
  "en/tide.md": "# Tide\n\n## Spring tide\n\nHighest at full moon.",
  "nb/tide.md": "# Tidevann\n\n## Springflo\n\nHøyest ved fullmåne.",
});

test("a stored index answers as the built one does, whatever is in it and whatever is asked", () => {
  fc.assert(
    fc.property(someFiles, fc.array(someText(8), { minLength: 1, maxLength: 5 }), (files, questions) => {
      const built = corpusFrom(files);
      const restored = { ...built, index: restoreIndex(built.glossary, read(written(built))) };
      for (const question of [...questions, ...someWords.slice(0, 8)]) {
        for (const locale of ["nb", "de"]) {
          const asked = { locales: [locale], top: 10 };
          expect(answer(question, restored, asked)).toEqual(answer(question, built, asked));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("so does that of the entries that ship", async () => {
  const built = await corpusOf(shipped);
  const index = restoreIndex(built.glossary, read(written(built)));
  const questions = built.glossary.terms.flatMap(({ title, sections }) => [title, sections.at(-1)?.heading ?? title]);
  for (const question of questions) {
    expect(rank(question, index, ["nb"]).hits.map(({ section, score }) => [section, score])).toEqual(
      rank(question, built.index, ["nb"]).hits.map(({ section, score }) => [section, score]),
    );
  }
});

test("a stored index stored again is the same", () => {
  fc.assert(
    fc.property(someFiles, (files) => {
      const { glossary, index } = corpusFrom(files);
      const text = written({ glossary, index });
      expect(written({ glossary, index: restoreIndex(glossary, read(text)) })).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test("an index of another glossary is refused", () => {
  const other = corpusFrom({ "en/tide.md": "# Tide\n\n## Spring tide\n\nHigh.\n\n## Neap tide\n\nLow." });
  expect(() => restoreIndex(corpusFrom({}).glossary, read(written(small)))).toThrow("another glossary");
  expect(() => restoreIndex(other.glossary, read(written(small)))).toThrow("another glossary");
});
