import { afterEach, beforeEach, expect, it } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import { loadCorpus } from "../../src/corpus.ts";
import { lookAt } from "../../src/live/look.ts";
import { createReader } from "../../src/live/reread.ts";
import type { Corpus } from "../../src/search/types.ts";
import { type ContentFolder, entry, makeContentFolder } from "../support/contentFolder.ts";

let folder: ContentFolder;
beforeEach(() => {
  folder = makeContentFolder({ churn: "Customers who leave.", demo: "Showing the product.", quota: "" });
  // A second file of one slug and language, which is left out as long as the first is there.
  folder.write("twice/demo.md", entry("demo", "Showing it once more."));
  folder.write("odd.md", "---\nlang: en\nreviewed: soon\n---\nText.\n");
});
afterEach(() => folder.clean());

const load = () => loadCorpus({ contentDir: folder.path, databaseUrl: folder.databaseUrl, highlightHeadings: [] });
const termOf = ({ glossary }: Corpus, file: string) => glossary.terms.find((term) => term.file === file);

async function reader() {
  const seen = await lookAt(folder.path);
  const first = await load();
  return { first, read: createReader({ folder: folder.path, first, seen, highlightHeadings: [] }) };
}

it("comes to the same as reading everything, whatever was changed", async () => {
  const { read } = await reader();
  const changes = [
    () => folder.write("churn.md", entry("churn", "Lost customers.")),
    () => folder.write("quota.md", entry("quota", "A target.")),
    () => folder.remove("twice/demo.md"),
    () => folder.write("odd.md", "---\nlang: en\nreviewed: later\n---\nText.\n"),
    () => folder.remove("churn.md"),
    () => folder.write("demo.md", ""),
    () => folder.write("new.md", entry("new", "A new one.")),
  ];
  for (const change of changes) {
    change();
    const [again, whole] = [await read({ afresh: false }), await load()];
    expect(again.glossary).toEqual(whole.glossary);
    for (const question of ["churn", "what is a quota", "showing the product", "new one"]) {
      const [one, other] = [again, whole].map((corpus) => answer(question, corpus, { locales: ["en"] }));
      expect(one).toEqual(other);
    }
  }
});

it("parses again only what changed, or everything when it is told to", async () => {
  const { first, read } = await reader();
  folder.write("demo.md", entry("demo", "Another text."));
  const second = await read({ afresh: false });
  expect(termOf(second, "churn.md")).toBe(termOf(first, "churn.md"));
  expect(termOf(second, "demo.md")).not.toBe(termOf(first, "demo.md"));
  const third = await read({ afresh: false });
  expect(third.glossary.terms.every((term, at) => term === second.glossary.terms[at])).toBe(true);
  const fourth = await read({ afresh: true });
  expect(fourth.glossary.terms.some((term) => third.glossary.terms.includes(term))).toBe(false);
  expect(fourth.glossary).toEqual(third.glossary);
});
