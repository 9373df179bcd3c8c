import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDocument } from "yaml";
import { readPlainYaml } from "../../src/glossary/plainYaml.ts";
import { shipped } from "../support/corpus.ts";

/** What YAML says it is, without a word on what is wrong with it. */
function yaml(text: string): unknown {
  const document = parseDocument(text, { schema: "failsafe", uniqueKeys: true });
  expect(document.errors, text).toEqual([]);
  return document.toJS({ mapAsMap: true });
}

it("reads keys with words and lists of words", () => {
  const text = [
    "title: Müşteri adayı (lead), 2. kez ",
    "keywords: a, b-c",
    "aliases: [Sales lead , ny kunde]",
    "more:",
    "  - kunde's emne",
    "  - 1.10 ",
    "slug: lead",
  ].join("\n");
  expect(readPlainYaml(text)).toEqual(yaml(text));
});

it("reads what this project's own entries begin with as YAML does", () => {
  const entries = readdirSync(shipped, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  const fronts = entries.map(
    (file) =>
      readFileSync(join(shipped, file), "utf8")
        .split(/^---\n/mu)[1]
        ?.trimEnd() ?? "",
  );
  const read = fronts.filter((front) => readPlainYaml(front) !== null);
  expect(read.length).toBeGreaterThan(fronts.length / 2);
  for (const front of read) expect(readPlainYaml(front)).toEqual(yaml(front));
});

it.each([
  "title: a: b",
  "title: a # b",
  'title: "Lead"',
  "title: 'Lead'",
  "title: >\n  folded",
  "title: *alias",
  "title: !!js/function x",
  "title: one\n  two",
  "title: one\ntitle: two",
  "title:",
  "title:\tone",
  "- title: one",
  "aliases: [a, [b]]",
  "aliases: [a, 'b']",
  "aliases: [a, ]",
  "aliases: []",
  "aliases:\n- a",
  "aliases:\n  - a\n    - b",
  "aliases:\n  - a\n   - b",
  "aliases:\n  - a: b",
  "aliases:\n  - ",
  "aliases:\ntitle: one",
  "title: one\n  - two",
  "# comment",
  // YAML looks for the colon behind a key in 1,024 characters.
  `${"k".repeat(1_025)}: one`,
  "",
])("leaves %j to YAML", (text) => {
  expect(readPlainYaml(text)).toBeNull();
});

it("reads what it reads as YAML does, whatever is written", () => {
  const letters = fc.constantFrom(..."aab1ğø\u0301  ");
  const signs = fc.constantFrom(..."-_.,;:#[]{}\"'&*!|>%@`?~=<()/\\+$^\t\n\r\u0085\u00a0\u2028\ufeff");
  const character = fc.oneof({ weight: 5, arbitrary: letters }, { weight: 1, arbitrary: signs });
  const scalar = fc.string({ unit: character, maxLength: 12 });
  const written = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }).map((items) => items.map((one) => `\n  - ${one}`).join("")),
    fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(",")}]`),
  );
  const lines = fc.array(
    fc
      .tuple(fc.constantFrom("title", "keywords", "x"), written)
      .map(([key, value]) => `${key}:${value.startsWith("\n") ? "" : " "}${value}`),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(lines, (all) => {
      const text = all.join("\n");
      const read = readPlainYaml(text);
      if (read !== null) expect(read).toEqual(yaml(text));
    }),
    { numRuns: 2_000 },
  );
});
