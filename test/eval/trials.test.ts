import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTrials, WrongTrials } from "../../src/eval/trials.ts";

function complaint(text: string): string {
  try {
    readTrials(text);
    return "none";
  } catch (error) {
    if (error instanceof WrongTrials) return `${error.line}: ${error.message}`;
    throw error;
  }
}

describe("a file of questions", () => {
  test("holds what is asked and what is expected, each with its line", () => {
    const text = [
      "# Questions of ours",
      "- question: hva er churn",
      "  locale: no",
      "  kind: name",
      "  entry: churn",
      "",
      '- question: "churn vs renewal?"',
      "  locale: en",
      "  entry: [churn, renewal]",
      '- { question: "müşteri kaybı\\u0301", locale: tr, entry: churn, section: "Nedir?", corpus: ../other }',
      "- question: how is the weather",
      "  locale: en",
      "  entry: null",
    ].join("\n");
    const rest = { kind: null, section: null, corpus: null };
    expect(readTrials(text)).toEqual([
      { ...rest, question: "hva er churn", locale: "nb", kind: "name", entries: ["churn"], line: 2 },
      { ...rest, question: "churn vs renewal?", locale: "en", entries: ["churn", "renewal"], line: 7 },
      {
        question: "müşteri kaybı\u0301",
        locale: "tr",
        kind: null,
        entries: ["churn"],
        section: "Nedir?",
        corpus: "../other",
        line: 10,
      },
      { ...rest, question: "how is the weather", locale: "en", entries: [], line: 11 },
    ]);
  });

  test.each([
    ["", "1: is no list of questions: begin each with `- question: …`"],
    ["question: churn", "1: is no list of questions: begin each with `- question: …`"],
    ["[]", "1: is no list of questions: begin each with `- question: …`"],
    ["\n- churn", "2: is no question: write `- question: …`, `locale` and `entry`"],
    ["- question: churn\n  entry: churn", "1: is a question without locale: write nb, tr, en or another language tag"],
    [
      "- question: churn\n  locale: klingon\n  entry: churn",
      "2: has no locale that can be read: write nb, tr, en or another language tag",
    ],
    [
      "- locale: nb\n  question: 404\n  entry: churn",
      "2: has no question that can be read: write what somebody types, in quotes if need be",
    ],
    [
      "- locale: nb\n  question:\n  entry: churn",
      "2: has no question that can be read: write what somebody types, in quotes if need be",
    ],
    [
      "- locale: nb\n  question: x\n  entry: []",
      "3: has no entry that can be read: write a slug, a list of slugs, or null when the answer is that it is not known",
    ],
    [
      "- locale: nb\n  question: x\n  entri: churn",
      '3: has "entri", which is none of question, locale, kind, entry, section, corpus',
    ],
    [
      "- locale: nb\n  question: x\n  constructor: churn",
      '3: has "constructor", which is none of question, locale, kind, entry, section, corpus',
    ],
    [
      "- locale: nb\n  question: x\n  entry: null\n  section: y",
      "1: names a section though no entry answers: leave section out, or name the entry",
    ],
    [
      "- &a { question: x, locale: nb, entry: y }\n- *a",
      "2: is no question: write `- question: …`, `locale` and `entry`",
    ],
  ])("%j is told with its line and what is allowed", (text, told) => {
    expect(complaint(text)).toBe(told);
  });

  test("that is no YAML is told in one line, with its line", () => {
    expect(complaint('- question: "x\n  locale: nb')).toMatch(/^\d: is no YAML: .+$/u);
    expect(complaint("- question: x\n  question: y")).toMatch(/^2: is no YAML: .+$/u);
  });

  test("whatever it holds, is read or told of", () => {
    const piece = fc.constantFrom(
      "- ",
      "question",
      ": ",
      "\n",
      "  ",
      "entry",
      "locale",
      "nb",
      "&a ",
      "*a",
      "[",
      "{",
      "!!js ",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        expect(complaint(pieces.join(""))).toMatch(/^(?:none|\d+: .+)$/su);
      }),
    );
  });
});
