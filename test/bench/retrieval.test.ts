import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { shipped } from "../support/corpus.ts";
import { builderOf, engines } from "./retrievalEngines.ts";
import { localesIn, NoQuestions, type Passage, readSet, withoutAnswers } from "./retrievalFolder.ts";
import { grow } from "./retrievalGrow.ts";
import { rankingOf, refusedAt, refusedOf } from "./retrievalScores.ts";

const folder = mkdtempSync(join(tmpdir(), "salesterm-retrieval-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const passages: Passage[] = [
  { id: "a0", title: "Otter", body: "An otter holds hands while it sleeps." },
  { id: "a1", title: "Otter", body: "Its whiskers feel fish in dark water." },
  { id: "b1p0", title: "", body: "A heron stands still on one leg." },
  { id: "b1p1", title: "", body: "Herons nest in the tops of trees." },
  { id: "c2p0", title: "", body: "The kingfisher dives from a branch." },
];
const queries = [
  { q: "which animal holds hands", gold: ["a0"] },
  { q: "where do herons nest", gold: ["b1p1"] },
  { q: "who dives from a branch", gold: ["c2p0", "gone"] },
  { q: "what do badgers eat", gold: [] },
  { q: "how fast is a falcon", gold: ["gone"] },
];
const write = (name: string, lines: readonly object[]) =>
  writeFileSync(join(folder, name), gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join("")));
write("en.units.jsonl.gz", passages);
write("en.queries.jsonl.gz", queries);
write("xx.units.jsonl.gz", []);

describe("a folder of questions and passages", () => {
  test("is read by language, with what nothing answers apart", async () => {
    expect(await localesIn(folder)).toEqual(["en"]);
    const set = await readSet(folder, "en");
    expect(set.passages).toEqual(passages);
    expect(set.answerable).toEqual(queries.slice(0, 3));
    expect(set.unanswerable).toEqual(queries.slice(3));
  });

  test("is asked for where there is none, or nothing in it", async () => {
    const missing = join(folder, "nowhere");
    await expect(localesIn(missing)).rejects.toThrow(
      `no folder at ${missing}: name one that holds pairs of files like en.units.jsonl.gz and en.queries.jsonl.gz`,
    );
    await expect(localesIn(shipped)).rejects.toThrow(NoQuestions);
  });

  test("loses the whole page of an answer, told by title or id, to make a question that nothing answers", () => {
    const without = withoutAnswers({ locale: "en", passages, answerable: queries.slice(0, 2), unanswerable: [] });
    const asked = without.filter((one) => one.queries.length > 0);
    expect(asked.map((one) => [one.queries[0]?.q, one.passages.map(({ id }) => id)])).toEqual([
      ["which animal holds hands", ["b1p0", "b1p1", "c2p0"]],
      ["where do herons nest", ["a0", "a1", "c2p0"]],
    ]);
  });

  test.each(engines)("%s finds what is there, and says by itself what is not only if it can", async (name) => {
    const engine = (await builderOf(name, "en"))(passages)();
    expect(engine.search("herons nest").ids[0]).toBe("b1p1");
    expect(engine.search("zebra crossing")).toEqual({
      ids: [],
      score: 0,
      answers: name === "salesterm" ? false : null,
    });
  });
});

describe("figures", () => {
  const found = (score: number, ids: string[] = [], answers: boolean | null = null) => ({ ids, score, answers });
  const query = { q: "", gold: ["x"] };

  test("of ranking: the first hit, and one over the place of the right one", () => {
    const asked = [["x"], ["y", "x"], ["y"], []].map((ids) => ({ query, found: found(1, ids) }));
    expect(rankingOf(asked)).toEqual({ success: 1 / 4, reciprocal: (1 + 1 / 2) / 4 });
  });

  test("of refusing: what scores under all but the lost", () => {
    const answerable = Array.from({ length: 20 }, (_, at) => found(at + 1));
    expect(refusedAt(0.05, answerable, [found(0), found(1), found(2), found(30)])).toBe(2 / 4);
    expect(refusedAt(0, answerable, [found(0), found(1)])).toBe(1 / 2);
    expect(refusedOf([found(1, [], true), found(1, [], false)])).toBe(1 / 2);
    expect(refusedOf([found(1)])).toBe(null);
  });
});

test("a corpus grows by copies with other words, the same ones every time", () => {
  const large = grow(passages, 500);
  expect(large).toHaveLength(500);
  expect(large.slice(0, 5)).toEqual(passages);
  expect(new Set(large.map(({ id }) => id)).size).toBe(500);
  expect(new Set(large.map(({ body }) => body)).size).toBeGreaterThan(400);
  expect(grow(passages, 500)).toEqual(large);
});
