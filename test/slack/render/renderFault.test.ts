import fc from "fast-check";
import { expect, it } from "vitest";
import type { Fault } from "../../../src/live/judge.ts";
import { renderFault } from "../../../src/slack/render/renderFault.ts";
import { brokenRules } from "../../support/slack/slackRules.ts";

const fault = (fields: Partial<Fault>): Fault => ({
  kind: "errors",
  cause: null,
  problems: [],
  before: 18,
  after: 5,
  ...fields,
});
const problem = (file: string, message = "the file is empty") => ({
  file,
  line: 3,
  severity: "error" as const,
  message,
});

it("names what is wrong, and how much more there is", () => {
  const problems = Array.from({ length: 13 }, (_, at) => problem(`en/entry-${at}.md`));
  const { text, blocks } = renderFault(fault({ problems }), "en");
  expect(text).toMatch(/^A change to the glossary is not in use.* en\/entry-0\.md:3: the file is empty$/u);
  const shown = JSON.stringify(blocks);
  expect(shown.match(/entry-\d+\.md:3/gu)).toHaveLength(10);
  expect(shown).toContain("… and 3 more");
});

it.each([
  ["en", fault({ kind: "empty" }), "There are no entries left."],
  ["nb", fault({ kind: "halved" }), "Av 18 filer er det 5 igjen."],
  ["tr", fault({ kind: "halved" }), "18 dosyadan geriye 5 tane kalmış."],
  ["en", fault({ kind: "unreadable", cause: "no content folder" }), "no content folder"],
  ["tr", null, "Sözlüğün en yeni dosyaları yeniden kullanımda."],
] as const)("tells in %s: %j", (locale, what, said) => expect(renderFault(what, locale).text).toContain(said));

it("stays within what Slack takes, and can ping nobody, whatever files are called", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constantFrom("<!channel>", "&".repeat(5000), '\\"'.repeat(3000), "\u202e<@U1>", "👩‍👩‍👧‍👦".repeat(500)),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 30 }), text, (named, cause) => {
      const problems = named.map(([file, message]) => problem(file, message));
      expect(brokenRules(renderFault(fault({ problems }), "tr"))).toEqual([]);
      expect(brokenRules(renderFault(fault({ kind: "unreadable", cause }), "nb"))).toEqual([]);
    }),
  );
});
