import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answer } from "../src/answer/answer.ts";
import { loadCorpus } from "../src/corpus.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "salesterm-corpus-"));
  mkdirSync(join(folder, "content"));
  writeFileSync(
    join(folder, "content", "churn.md"),
    "---\nlang: en\n---\n# Churn\n\n## What churn is\n\nCustomers who leave.\n",
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = () => ({
  contentDir: join(folder, "content"),
  databaseUrl: `file:${join(folder, "data", "salesterm.db")}`,
  highlightHeadings: [],
});
const cacheFile = () => join(folder, "data", readdirSync(join(folder, "data"))[0] ?? "");
const ask = async (query: string) => {
  const told = answer(query, await loadCorpus(settings()), { locales: ["en"] });
  return { outcome: told.outcome, candidates: told.candidates.map(({ section, score }) => [section.heading, score]) };
};

describe("the cache", () => {
  test("gives the same answers as a fresh start", async () => {
    const questions = ["churn", "customers who leave", "custmers leaving", "weather"];
    const fresh = await Promise.all(questions.map(ask));
    const cached = await Promise.all(questions.map(ask));
    expect(cached).toEqual(fresh);
    expect(readdirSync(join(folder, "data"))).toEqual([expect.stringMatching(/^corpus-[0-9a-f]+\.json$/u)]);
  });

  test("finds every kind of name again", async () => {
    writeFileSync(
      join(folder, "content", "hunisi.md"),
      "---\nlang: tr\naliases: [Sales funnel (SF)]\n---\n# Satış hunisi\n\n## Tanım\n\nBir [sızdıran kova](/leaky-bucket).\n",
    );
    const questions = [
      "satis hunisi",
      "SATIŞ HUNİSİ",
      "satış hunisinin",
      "satış hunsii",
      "SF",
      "leaky bucket",
      "kova",
      "sızdırn",
    ];
    const fresh = await loadCorpus(settings());
    const cached = await loadCorpus(settings());
    for (const question of questions)
      expect(answer(question, cached, { locales: ["tr"] })).toEqual(answer(question, fresh, { locales: ["tr"] }));
    expect(answer("leaky bucket", cached, { locales: ["en"] })).toMatchObject({ section: { heading: "Tanım" } });
  });

  test("of many files is written in pieces that make one whole", async () => {
    for (let at = 0; at < 450; at++)
      writeFileSync(join(folder, "content", `term-${at}.md`), `---\nlang: en\n---\n# Term ${at}\n\nText ${at}.\n`);
    await loadCorpus(settings());
    const { parsed } = JSON.parse(readFileSync(cacheFile(), "utf8"));
    expect(parsed).toHaveLength(451);
    expect(await ask("term 449")).toMatchObject({ outcome: "answer" });
  });

  test("is written when whoever loads has the time", async () => {
    const putOff: (() => Promise<void>)[] = [];
    const { glossary } = await loadCorpus(settings(), (work) => void putOff.push(work));
    expect(glossary.terms).toHaveLength(1);
    expect(existsSync(join(folder, "data"))).toBe(false);
    for (const work of putOff) await work();
    expect(readdirSync(join(folder, "data"))).toHaveLength(1);
    rmSync(join(folder, "data"), { recursive: true });
    await ask("churn");
    const [written] = readdirSync(join(folder, "data"));
    const { mtimeMs } = statSync(join(folder, "data", written ?? ""));
    const later: (() => Promise<void>)[] = [];
    await loadCorpus(settings(), (work) => void later.push(work));
    for (const work of later) await work();
    expect(statSync(join(folder, "data", written ?? "")).mtimeMs).toBe(mtimeMs);
  });

  test("is not used once a file has changed, come or gone", async () => {
    await ask("churn");
    writeFileSync(join(folder, "content", "churn.md"), "---\nlang: en\n---\n# Churn\n\n## Lost customers\n\nText.\n");
    expect((await ask("churn")).candidates[0]).toEqual(["Lost customers", 1]);
    writeFileSync(join(folder, "content", "demo.md"), "---\nlang: en\n---\n# Demo\n\n## A demo\n\nText.\n");
    expect((await ask("demo")).outcome).toBe("answer");
    rmSync(join(folder, "content", "churn.md"));
    expect((await ask("churn")).outcome).toBe("unknown");
  });

  test.each([
    ["is cut off", (text: string) => text.slice(0, text.length / 2)],
    ["is no JSON", () => "nonsense"],
    ["has another shape", (text: string) => `${text.slice(0, text.indexOf(",", 10))},"parsed":[],"index":{}}`],
  ])("that %s costs time, nothing else", async (_, damage) => {
    const fresh = await ask("churn");
    writeFileSync(cacheFile(), damage(readFileSync(cacheFile(), "utf8")));
    expect(await ask("churn")).toEqual(fresh);
  });

  test("that cannot be written is done without", async () => {
    writeFileSync(join(folder, "data"), "a file where the folder should be");
    expect((await ask("churn")).outcome).toBe("answer");
  });
});
