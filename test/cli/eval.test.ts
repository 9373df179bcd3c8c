import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import type { Terminal } from "../../src/cli/cli.ts";
import { evaluate } from "../../src/cli/eval.ts";
import { UsageError } from "../../src/cli/usage.ts";
import { readSettingsButSlack } from "../../src/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "salesterm-eval-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A team's repository: a glossary of two entries, one more corpus, and questions. */
function repository(name: string, questions: string | Uint8Array, where = "questions.yml"): string {
  const root = join(folder, name);
  for (const path of ["glossary/en", "glossary/nb", "test", "pottery"])
    mkdirSync(join(root, path), { recursive: true });
  writeFileSync(
    join(root, "glossary/en/kiln.md"),
    "# Kiln\n\nA kiln is an oven for clay.\n\n## How hot is a kiln?\n\nStoneware asks for 1250 degrees.\n",
  );
  writeFileSync(join(root, "glossary/nb/kiln.md"), "# Keramikkovn\n\nEn keramikkovn brenner leire.\n");
  writeFileSync(join(root, "pottery/wheel.md"), "# Potter's wheel\n\nClay is thrown on a potter's wheel.\n");
  writeFileSync(join(root, where), questions);
  return root;
}

async function run(args: string[]): Promise<{ code: number; out: string }> {
  const stdout = new PassThrough();
  const env = { DATABASE_URL: `file:${join(folder, "salesterm.db")}` };
  const terminal = { env, stdout, stdin: process.stdin, settings: readSettingsButSlack(env) };
  const code = await evaluate(args, terminal as unknown as Terminal);
  return { code, out: String(stdout.read() ?? "") };
}

const questions = `
- question: what is a kiln
  locale: en
  kind: name
  entry: kiln
- question: keramikkovner
  locale: nb
  kind: inflected
  entry: kiln
- question: how hot is a kiln
  locale: en
  kind: section
  entry: kiln
  section: How cold is a kiln?
- question: potters wheel
  locale: en
  kind: name
  entry: wheel
  corpus: pottery
- question: will it rain tomorrow
  locale: en
  kind: weather
  entry: null
`;

describe("eval", () => {
  test("prints a table by kind and language, then each miss with its line and what is wrong", async () => {
    const root = repository("table", questions);
    const { code, out } = await run(["--content", join(root, "glossary")]);
    expect(code).toBe(0);
    expect(out.replaceAll(root, "").replaceAll(relative("", root), "")).toBe(
      [
        "           questions      right      entry    section    refused       lost",
        "name               2      100 %      100 %          –          –        0 %",
        "inflected          1      100 %      100 %          –          –        0 %",
        "section            1        0 %      100 %        0 %          –        0 %",
        "weather            1      100 %          –          –      100 %          –",
        "",
        "en                 4       75 %      100 %        0 %      100 %        0 %",
        "nb                 1      100 %      100 %          –          –        0 %",
        "",
        "all                5       80 %      100 %        0 %      100 %        0 %",
        "",
        "/questions.yml:10: how hot is a kiln: wanted kiln › How cold is a kiln? (en/kiln.md has no such section), got kiln › How hot is a kiln?",
        "",
        "4 of 5 questions answered as expected",
        "",
      ].join("\n"),
    );
  });

  test.each(["glossary/questions.yml", "questions.yml", "test/questions.yml"])("finds %s by itself", async (where) => {
    const root = repository(where.replace("/", "-"), "- { question: kiln, locale: en, entry: kiln }", where);
    const { out } = await run(["--content", join(root, "glossary")]);
    expect(out).toMatch(/^1 of 1 questions answered as expected$/mu);
  });

  test("reads a file that begins with a byte order mark, as some editors write it", async () => {
    const content = join(repository("mark", "\ufeff- { question: kiln, locale: en, entry: kiln }"), "glossary");
    expect((await run(["--content", content])).out).toMatch(/^1 of 1 questions answered as expected$/mu);
  });

  test.each<[string, Uint8Array, string]>([
    [
      "latin",
      Buffer.from("- { question: brød, locale: nb, entry: kiln }", "latin1"),
      "is not written in UTF-8: save it as UTF-8",
    ],
    ["utf16", Buffer.from("\ufeff- question: kiln", "utf16le"), "is written in UTF-16: save it as UTF-8"],
    ["binary", Buffer.from("- question: \0"), "is not text: put a text file in its place"],
  ])("%s: a file that is no UTF-8 is told, not guessed at", async (name, bytes, problem) => {
    const root = repository(name, bytes);
    const told = run(["--content", join(root, "glossary")]);
    await expect(told).rejects.toThrow(UsageError);
    await expect(told).rejects.toThrow(`${join(root, "questions.yml")} ${problem}`);
  });

  test("--at-least makes it fail for a team's own checks", async () => {
    const content = join(repository("least", questions), "glossary");
    expect((await run(["--content", content, "--at-least", "80"])).code).toBe(0);
    expect((await run(["--content", content, "--at-least", "80.1"])).code).toBe(1);
  });

  test("--json prints the counts and the misses", async () => {
    const { out } = await run(["--content", join(repository("json", questions), "glossary"), "--json"]);
    const told = JSON.parse(out);
    expect(Object.keys(told)).toEqual(["all", "kinds", "locales", "misses"]);
    expect(told.all).toMatchObject({ right: { count: 4, of: 5 }, refused: { count: 1, of: 1 } });
    expect(told.locales[1]).toMatchObject({ label: "nb", tally: { entry: { count: 1, of: 1 } } });
    expect(told.misses).toEqual([
      {
        question: "how hot is a kiln",
        locale: "en",
        kind: "section",
        entries: ["kiln"],
        section: "How cold is a kiln?",
        corpus: null,
        line: 10,
        missing: "en/kiln.md has no such section",
        got: { outcome: "answer", slug: "kiln", heading: "How hot is a kiln?", choices: [] },
      },
    ]);
  });

  test("shows nothing that could take over the terminal", async () => {
    const hostile = '- { question: "\\e[31mred \\u202e kiln\\nnext", locale: en, kind: "\\e[1m", entry: "\\e[2m" }';
    const { out } = await run(["--content", join(repository("hostile", hostile), "glossary")]);
    expect(out.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(out).toMatch(/:1: red kiln next: wanted /u);
  });

  test.each<[string, string[], RegExp]>([
    [
      "a file that is not there",
      ["--questions", "/no/such.yml"],
      /^\/no\/such\.yml cannot be read \(ENOENT\): .*--questions$/u,
    ],
    [
      "no file anywhere",
      ["--content", "/no/such"],
      /^no questions\.yml in \/no\/such, beside it or in a folder test beside it: .*--questions$/u,
    ],
    ["a share that is none", ["--at-least", "most"], /^--at-least=most is no share: write 0 to 100/u],
    ["no share at all", ["--at-least="], /^--at-least= is no share/u],
    ["a share in another notation", ["--at-least", "1e1"], /^--at-least=1e1 is no share/u],
    ["more than all", ["--at-least", "100.5"], /^--at-least=100\.5 is no share/u],
  ])("%s is told in one line", async (_, args, line) => {
    const told = run(args);
    await expect(told).rejects.toThrow(UsageError);
    await expect(told).rejects.toThrow(line);
  });

  test("a question that cannot be read is told with file and line", async () => {
    const root = repository("wrong", "- question: kiln\n  locale: en\n");
    await expect(run(["--content", join(root, "glossary")])).rejects.toThrow(
      `${join(root, "questions.yml")}:1: is a question without entry: write a slug, a list of slugs, or null when the answer is that it is not known`,
    );
  });

  test("a corpus that is not there is told with file and line", async () => {
    const root = repository("nowhere", questions.replace("corpus: pottery", "corpus: ./nope"));
    const told = run(["--content", join(root, "glossary")]);
    await expect(told).rejects.toThrow(UsageError);
    await expect(told).rejects.toThrow(
      `${join(root, "questions.yml")}:15: has the corpus "./nope", which is no folder: write one with entries, as seen from this file, or leave corpus out`,
    );
  });
});
