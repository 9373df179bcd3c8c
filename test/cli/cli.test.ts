import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { exported, shipped } from "../support/corpus.ts";

const program = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "salesterm-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built command line as a script would, in another folder than its own. */
function run(
  args: readonly string[],
  { input = "", env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const database = `file:${join(folder, "salesterm.db")}`;
    const child = spawn(process.execPath, [program, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? "", DATABASE_URL: database, ...env },
    });
    const result: Run = { code: null, out: "", err: "" };
    child.stdout.on("data", (chunk) => (result.out += chunk));
    child.stderr.on("data", (chunk) => (result.err += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...result, code }));
    child.stdin.end(input);
  });
}

describe("ask", () => {
  test("prints an answer that a person likes to read, without colours where there is no terminal", async () => {
    const { code, out } = await run(["ask", "--locale", "nb", "hva", "er", "en", "leadmagnet"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Leadmagnet\n.*norsk bokmål\n/u);
    expect(out).toContain("Høydepunkter\n  • ");
    expect(out).toContain("Kilde: nb/lead-magnet.md:");
    expect(out).not.toContain("\u001b");
    expect(out.split("\n").every((line) => line.length <= 80)).toBe(true);
  });

  test("--json prints the contract's object", async () => {
    const { out } = await run(["ask", "--json", "--top", "2", "what is inside sales"]);
    const told = JSON.parse(out);
    expect(Object.keys(told)).toEqual([
      "query",
      "outcome",
      "answer",
      "choices",
      "candidates",
      "suggestions",
      "milliseconds",
    ]);
    expect(told).toMatchObject({
      query: "what is inside sales",
      outcome: "answer",
      answer: {
        term: { slug: "inside-sales", locale: "en", title: "Inside sales", file: "en/inside-sales.md" },
        section: { line: expect.any(Number) },
      },
      choices: [],
      suggestions: [],
    });
    const { answer, candidates } = told;
    expect(Object.keys(answer)).toEqual(["term", "section", "text", "highlights", "related"]);
    expect(Object.keys(answer.related[0])).toEqual(["slug", "label", "known"]);
    expect(candidates).toHaveLength(2);
    expect(candidates[0]).toEqual({ ...answer.term, heading: answer.section.heading, score: 1 });
    const written = readFileSync(join(shipped, answer.term.file), "utf8").split("\n");
    expect(written[answer.section.line - 1]).toBe(`## ${answer.section.heading}`);
  });

  test("reads a question a line from standard input, a blank line too, and answers in order", async () => {
    const { code, out } = await run(["ask", "--content", exported], {
      input: "snøfresing\n\nwhat about\rbananas\r\nface painting",
    });
    const told = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(told.map(({ query, outcome }) => [query, outcome])).toEqual([
      ["snøfresing", "answer"],
      ["", "help"],
      ["what about\rbananas", "unknown"],
      ["face painting", "answer"],
    ]);
    expect(told[1].candidates).toEqual([]);
  });

  test("text is whole and plain: blocks apart by a blank line, items as dashes, nothing stray", async () => {
    const { out } = await run(["ask", "--content", exported, "--json", "ulemper", "ved", "snøfresing"]);
    const { answer } = JSON.parse(out);
    expect(answer.text).toBe(
      "Fresing bråker, og maskinen tåler dårlig grus. I motsetning til brøyting, krever den at føreren kjenner plenen under snøen. Mange leier derfor inn en entreprenør fra bygda, som har gjort det før.",
    );
    expect(answer.highlights).toEqual([
      "Fresing kaster snøen, brøyting skyver den.",
      "Støyen er størst om morgenen.",
      "Sandstrøing, kan vente til fresingen er ferdig.",
    ]);
    expect(answer.related.map(({ slug }: { slug: string }) => slug)).toEqual([
      "household",
      "snow-ploughing",
      "contractor",
      "gritting",
    ]);
  });

  test("--blocks prints the message of a slash answer", async () => {
    const { text, blocks } = JSON.parse((await run(["ask", "--blocks", "lead magnet"])).out);
    expect(text).toMatch(/^Lead magnet: /u);
    expect(blocks[0]).toEqual({ type: "header", text: { type: "plain_text", text: "Lead magnet", emoji: false } });
    expect(blocks.at(-1)).toMatchObject({ type: "context" });
  });

  test("--explain tells words, candidates with the parts of their scores, and the decision", async () => {
    const { out } = await run(["ask", "--explain", "how", "to", "prepare", "a", "customer", "meating"]);
    expect(out).toMatch(/words +.*meating \[meeting\]/u);
    expect(out).toMatch(/outcome .*scores \d\.\d+, \d\.\d+ is needed/u);
    expect(out).toMatch(/score +grams +coverage .*\n0\.\d+ .* › /u);
  });

  test("-- ends the options", async () => {
    expect((await run(["ask", "--json", "--", "--lead", "magnet"])).out).toContain('"query":"--lead magnet"');
  });

  test("needs no Slack setting, and is not disturbed by half of them", async () => {
    expect((await run(["ask", "lead"], { env: { SLACK_BOT_TOKEN: "nonsense", NODE_ENV: "production" } })).code).toBe(0);
  });

  test("a reader that stops reading is no failure", async () => {
    const child = spawn(
      "sh",
      ["-c", `yes lead | head -n 600 | "${process.execPath}" "${program}" ask | head -n 1 >/dev/null; echo done`],
      { cwd: folder },
    );
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    await new Promise((resolve) => child.on("close", resolve));
    expect([out, err]).toEqual(["done\n", ""]);
  });
});

describe("what cannot be done is said in one line", () => {
  test.each([
    [["fly"], 2, /no command "fly"/u],
    [["ask", "--loud", "x"], 2, /--loud/u],
    [["ask", "--json", "--blocks", "x"], 2, /do not go together/u],
    [["ask", "--locale", "klingon", "x"], 2, /no language tag/u],
    [["ask", "--top", "none", "x"], 2, /^--top=none is no number of candidates: write 0 to 100$/mu],
    [["ask", "--top", "-1", "x"], 2, /--top/u],
    [["ask", "--top=", "x"], 2, /^--top= is no number of candidates/u],
    [["ask", "--top", "1e1", "x"], 2, /^--top=1e1 is no number of candidates/u],
    [["ask", "--top", "101", "x"], 2, /^--top=101 is no number of candidates/u],
    [["ask", "--content", "/no/such/folder", "x"], 2, /no content folder at \/no\/such\/folder/u],
    [["check", "/no/such/folder"], 2, /no content folder/u],
    [["import", "x.txt"], 2, /--out/u],
    [["eval", "--questions", "/no/such.yml"], 2, /--questions/u],
  ])("%j ends with %i", async (args, code, line) => {
    const result = await run(args);
    expect(result.code).toBe(code);
    expect(result.err.trim().split("\n")).toHaveLength(1);
    expect(result.err).toMatch(line);
  });

  test.each([[["--help"]], [["-h"]], [["help"]], [["ask", "--help"]], [["ask", "-h"]]])(
    "%j tells how to use it",
    async (args) => {
      expect(await run(args)).toMatchObject({ code: 0, out: expect.stringMatching(/^usage: salesterm ask/u) });
    },
  );

  test.each([[["--version"]], [["-v"]], [["version"]]])("%j tells which release it is", async (args) => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(await run(args)).toEqual({ code: 0, out: `salesterm ${version}\n`, err: "" });
  });

  test("without a command it tells how to use it, on standard error", async () => {
    expect(await run([])).toMatchObject({ code: 2, err: expect.stringMatching(/^usage: /u) });
  });

  test("wrong settings are all listed, and end with 78", async () => {
    const { code, err } = await run(["ask", "x"], { env: { DEFAULT_LOCALE: "fr", PORT: "many" } });
    expect(code).toBe(78);
    expect(err).toMatch(/DEFAULT_LOCALE/u);
    expect(err).toMatch(/PORT/u);
  });
});

test("a .env that cannot be read is told, not taken for none", async () => {
  // A folder, which not even root reads as a file.
  mkdirSync(join(folder, ".env"));
  const told = await run(["ask", "churn"]);
  rmSync(join(folder, ".env"), { recursive: true });
  expect(told).toMatchObject({
    code: 78,
    err: ".env cannot be read (EISDIR): give the user that the bot runs as the right to read it\n",
  });
});

describe("check", () => {
  test("finds nothing wrong with what ships", async () => {
    expect(await run(["check", shipped])).toMatchObject({ code: 0, out: expect.stringMatching(/no problems/u) });
  });

  test("prints every problem as path, line and what to do; 1 on an error", async () => {
    writeFileSync(join(folder, "a.md"), "---\ntitle: A: b\n---\nText.\n");
    writeFileSync(join(folder, "b.md"), "");
    const { code, out } = await run(["check", folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.md:1: warning: has no highlights: .*$/mu);
    expect(out).toMatch(/^a\.md:2: warning: .*\nb\.md:1: error: .*\n$/mu);
    const json = JSON.parse((await run(["check", folder, "--json"])).out);
    expect(json.slice(-2)).toMatchObject([
      { file: "a.md", line: 2, severity: "warning" },
      { file: "b.md", severity: "error" },
    ]);
  });
});

describe("import", () => {
  test("turns a table of terms into a folder of entries, and writes over none of them", async () => {
    const table = join(folder, "glossary.csv");
    writeFileSync(
      table,
      "Term;Definition;Language\nChurn;Customers leave.;en\nFrafall;Kunder slutter.;nb\nQuota;;en\n",
    );
    const out = join(folder, "out");
    const first = await run(["import", table, "--out", out]);
    expect(first.out.replaceAll(folder, "")).toBe(
      [
        '/glossary.csv:4: left out: row 4 "Quota" has no definition: write one',
        "/glossary.csv:2: written to /out/en/churn.md",
        "/glossary.csv:3: written to /out/nb/frafall.md",
        "",
      ].join("\n"),
    );
    expect(first.code).toBe(0);
    expect(JSON.parse((await run(["ask", "churn", "--json", "--content", out])).out)).toMatchObject({
      outcome: "answer",
      answer: { text: "Customers leave." },
    });

    const again = await run(["import", table, "--out", out]);
    expect(again.code).toBe(1);
    expect(again.out).toContain("glossary.csv:2: error: there is an entry of this name already");
  });

  test("says what to do with a workbook, and with a table of something else", async () => {
    writeFileSync(join(folder, "a.xlsx"), "PK");
    writeFileSync(join(folder, "b.csv"), "only one column\n");
    const { code, out } = await run(["import", join(folder, "a.xlsx"), join(folder, "b.csv"), "--out", folder]);
    expect(code).toBe(1);
    expect(out).toContain("a.xlsx: error: is a workbook: save the sheet as CSV, and import that");
    expect(out).toContain("b.csv: error: no row has a term and a definition: head those columns so");
  });

  const page =
    "Home > Garden > Pruning\n\nPruning shrubs\n\nPruning keeps a shrub healthy, and it takes you an hour in spring.\n\nbest shoes for flat feet\n\nTools\n\n  • Shears\n  • Gloves\n";

  test("turns plain text into an entry, says what it left out, and writes over nothing", async () => {
    const source = join(folder, "page.txt");
    writeFileSync(source, page);
    const out = join(folder, "imported");
    const first = await run(["import", source, "--out", out]);
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/page\.txt:7: left out.*best shoes/u) });
    expect(readFileSync(join(out, "en", "page.md"), "utf8")).toMatch(
      /^---\ntitle: Pruning shrubs\n[\s\S]*## Tools\n\n- Shears\n- Gloves\n/u,
    );
    expect(await run(["check", out])).toMatchObject({ code: 0 });
    expect(await run(["import", source, join(folder, "none.txt"), "--out", out])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/already[\s\S]*no such file/u),
    });
  });
});

test("import tells the line that cannot be read", async () => {
  const long = join(folder, "long.txt");
  writeFileSync(long, `Long\n\n${"word ".repeat(5000)}\n`);
  expect(await run(["import", long, "--out", join(folder, "none")])).toMatchObject({
    code: 1,
    out: `${long}:3: error: has over 20000 characters without a blank line: break them up\n`,
  });
});

describe("doctor", () => {
  test("looks at what it can, Slack or no Slack, and exits with 1 when something fails", async () => {
    const well = await run(["doctor"]);
    expect(well).toMatchObject({ code: 0, out: expect.stringMatching(/^warn {2}Settings {3}none for Slack/mu) });
    const ill = await run(["doctor", "--json"], { env: { SLACK_BOT_TOKEN: "xoxp-of-a-person", PORT: "x" } });
    expect(ill.code).toBe(1);
    expect(JSON.parse(ill.out)).toContainEqual(
      expect.objectContaining({ check: "Settings", status: "fail", found: "3 not right" }),
    );
    expect(ill.out).not.toContain("of-a-person");
  });
});
