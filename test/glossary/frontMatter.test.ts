import { describe, expect, test } from "vitest";
import { parse } from "../../src/glossary/parse.ts";

const read = (text: string) => parse("x.md", text, { highlightHeadings: [] });
const warnings = (text: string) =>
  read(text).problems.map(({ line, severity, message }) => `${line} ${severity} ${message}`);

describe("front matter", () => {
  test("gives title, description, keywords, aliases and review day, as text", () => {
    const { term, problems } = read(
      "---\r\ntitle: 1.10\r\ndescription: Kort.\r\nkeywords: a, b\r\naliases: [x, y]\r\nreviewed: 2026-01-02\r\nother: {a: 1}\r\n---\r\nTekst.\r\n",
    );
    expect(term).toMatchObject({
      title: "1.10",
      description: "Kort.",
      keywords: ["a", "b"],
      aliases: ["x", "y"],
      reviewed: "2026-01-02",
    });
    expect(problems).toEqual([]);
  });

  test("a colon in a value, the commonest mistake, costs nothing but a warning with its line", () => {
    const { term } = read("---\ntitle: Salg: en innføring\nkeywords: a, b\naliases:\n  - en\n  - to\n---\nTekst.\n");
    expect(term).toMatchObject({ title: "Salg: en innføring", keywords: ["a", "b"], aliases: ["en", "to"] });
    expect(warnings("---\ntitle: Salg: en innføring\n---\nTekst.\n")[0]).toMatch(
      /^2 warning front matter is not valid YAML .*quotes/u,
    );
  });

  test("a mistake in the key aliases is told as what it is, not as an alias of YAML's", () => {
    expect(warnings("---\ntitle: X\naliases: [a, b\n---\nText.\n")[0]).toMatch(/ front matter is not valid YAML /u);
  });

  test("a fence that is never closed does not swallow the text", () => {
    const { term, problems } = read("---\ntitle: Åpen\n\n# Åpen\n\nTeksten står.\n");
    expect(term?.title).toBe("Åpen");
    expect(term?.sections[0]?.line).toBe(6);
    expect(problems[0]?.message).toMatch(/never closed/u);
  });

  test("nor does one that a rule further down seems to close", () => {
    const { term } = read("---\ntitle: Zed\n\nFirst.\n\n## Part\n\nMore.\n\n---\n\nLast.\n");
    expect(term?.title).toBe("Zed");
    expect(term?.sections.map(({ heading }) => heading)).toEqual([null, "Part"]);
  });

  test("lists in brackets and folded values survive broken YAML", () => {
    const { term } = read(
      "---\ntitle: CAC: cost\ndescription: >\n  one\n  two\nkeywords: [a, b]\naliases: [c, d]\n---\nText.\n",
    );
    expect(term).toMatchObject({
      title: "CAC: cost",
      description: "one two",
      keywords: ["a", "b"],
      aliases: ["c", "d"],
    });
  });

  test("TOML is told and not shown", () => {
    const { term, problems } = read('+++\ntitle = "X"\n+++\n\n# X\n\nText.\n');
    expect(term?.sections).toMatchObject([{ heading: null, line: 7 }]);
    expect(problems).toMatchObject([{ severity: "warning", message: expect.stringMatching(/TOML/u) }]);
  });

  test("a rule at the top is no front matter", () => {
    const { term, problems } = read("---\n\nEn tekst mellom streker.\n\n---\n\nMer.\n");
    expect(term?.sections[0]?.blocks).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  test.each([
    "---js\n({title: process.exit(9)})\n---\nTekst.",
    "---javascript\nglobalThis.owned = 1\n---\nTekst.",
    "--- JS\nglobalThis.owned = 1\n---\nTekst.",
    "---coffee\nx\n---\nT",
    "---json\n{}\n---\nT",
  ])("%j is refused and never run", (text) => {
    expect(read(text)).toMatchObject({ term: null, problems: [{ severity: "error" }] });
    expect(globalThis).not.toHaveProperty("owned");
  });

  test("an alias bomb is defused", () => {
    const bomb = [
      "a0: &a0 [x]",
      ...Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`),
    ].join("\n");
    const { term, problems } = read(`---\n${bomb}\ntitle: Bombe\n---\nTekst.\n`);
    expect(term?.title).toBe("Bombe");
    expect(problems[0]?.message).toMatch(/aliases/u);
  });

  test("deep nesting ends in a warning", () => {
    expect(read(`---\ntitle: T\nx: ${"[".repeat(20_000)}\n---\nTekst.\n`)).toMatchObject({
      term: { title: "T" },
      problems: [{ severity: "warning" }],
    });
  });

  test("is read to a length that no block of the text may have, and told when it is longer, closed or not", () => {
    const aliases = (count: number) => `aliases:\n${Array.from({ length: count }, (_, at) => `  - a${at}\n`).join("")}`;
    const long = read(`---\ntitle: Long\n${aliases(3000)}---\nTekst.\n`);
    expect(long).toMatchObject({ term: { title: "Long" }, problems: [] });
    expect(long.term?.aliases).toHaveLength(3000);
    for (const close of ["---\n", ""])
      expect(read(`---\ntitle: Longer\n${aliases(9000)}${close}Tekst.\n`)).toMatchObject({
        term: { title: "X", aliases: [] },
        problems: [
          { line: 1, severity: "error", message: expect.stringMatching(/too long to be read \(at most 65536\)/u) },
        ],
      });
  });

  test("odd types in known keys are named with their line, the rest is used", () => {
    expect(
      warnings("---\ntitle: [a, b]\ndescription: {x: 1}\naliases: {y: 1}\nreviewed: soon\nlang: 12\n---\nTekst.\n"),
    ).toEqual(
      [
        expect.stringMatching(/^2 warning title must be text/u),
        expect.stringMatching(/^3 warning description must be text/u),
        expect.stringMatching(/^4 warning aliases must be a list/u),
        expect.stringMatching(/^5 warning reviewed must be a day/u),
        expect.stringMatching(/lang "12" is no language tag/u),
      ].sort(),
    );
  });

  test("saying it twice says the same", () => {
    const broken = "---\ntitle: a: b\n---\nTekst.\n";
    expect(read(broken)).toEqual(read(broken));
  });

  test.each(["", "  \n\n", "\ufeff"])("an empty file %j is told", (text) => {
    expect(read(text)).toMatchObject({
      term: null,
      problems: [{ severity: "error", message: expect.stringMatching(/empty/u) }],
    });
  });
});
