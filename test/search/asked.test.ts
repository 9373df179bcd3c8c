import { expect, test } from "vitest";
import { askedWords } from "../../src/search/asked.ts";
import { corpusFrom } from "../support/corpus.ts";

const { index } = corpusFrom({
  "en/tide.md": "# Tide\n\n## The difference between spring and neap\n\nThe moon makes it, in its own time.",
  "tr/gelgit.md":
    "# Gelgit\n\n## Ne zaman yükselir?\n\nAyla birlikte. Zaman tablosu limanda asılıdır. İlkbahar farkı büyüktür.",
});

test.each([
  ["when does the tide turn", ["tide", "turn"]],
  ["gelgit ne zaman yükselir", ["gelgit", "yükselir"]],
  ["gelgitin zaman tablosu", ["gelgitin", "zaman", "tablosu"]],
  ["difference between spring and neap", ["spring", "neap"]],
  ["ilkbahar ile gelgit farkı", ["ilkbahar", "gelgit"]],
  ["spring difference", ["spring", "difference"]],
])("what a question is about: %s", (question, expected) => {
  expect(askedWords(question, index).map(({ text }) => text)).toEqual(expected);
});
