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
  ["gelgit ne iş yapar", ["gelgit"]],
  ["gelgit ne is yapar", ["gelgit"]],
  ["liman ne yapar", ["liman", "yapar"]],
])("what a question is about: %s", (question, expected) => {
  expect(askedWords(question, index).map(({ text }) => text)).toEqual(expected);
});

test("Turkish typed without its marks has the stem that its ğ tells", () => {
  const { index } = corpusFrom({ "tr/kulup.md": "# Kulüp\n\n## Abonelik\n\nAylıktır." });
  const [word] = askedWords("aboneligi", index);
  expect(word).toMatchObject({ state: "known", forms: new Map([["abonelik", 0.9]]) });
});

test("a word that very many begin with is looked for in some of them", () => {
  const many = Array.from({ length: 2000 }, (_, at) => `harbour${at.toString(36)}xyz`);
  const { index } = corpusFrom({ "en/words.md": `# Words\n\n## All of them\n\n${many.join("\n\n")}` });
  const [word] = askedWords("harbour", index);
  expect(word?.state).toBe("part");
  expect(word?.forms.size).toBeLessThanOrEqual(500);
});
