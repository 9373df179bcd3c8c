import fc from "fast-check";
import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import { listOf } from "../../src/search/grouped.ts";
import { corpusFrom } from "../support/corpus.ts";
import { someFiles } from "../support/randomCorpus.ts";

test("the words of a corpus are what minisearch comes to when it reads them itself", () => {
  fc.assert(
    fc.property(someFiles, (files) => {
      const { words, texts, lexicon } = corpusFrom(files).index;
      const forms = [...lexicon.forms.keys()];
      const formsOf = (word: number) =>
        listOf(lexicon.gramsOf, word).length === 0 ? [] : [...listOf(lexicon.formsOf, word)].map((form) => forms[form]);
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
      // Each is put in when it is first asked for.
      for (const form of forms) words.search(form ?? "");
      const { index, averageFieldLength, ...own } = words.toJSON();
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
