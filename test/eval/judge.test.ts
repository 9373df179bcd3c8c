import { describe, expect, test } from "vitest";
import { toldBy } from "../../src/eval/judge.ts";
import { run } from "../../src/eval/run.ts";
import { tally, tallyBy } from "../../src/eval/tally.ts";
import type { Trial } from "../../src/eval/trials.ts";
import { corpusFrom } from "../support/corpus.ts";

const corpus = corpusFrom({
  "en/kiln.md": "# Kiln\n\nA kiln is an oven for clay.\n\n## How hot is a kiln?\n\nStoneware asks for 1250 degrees.\n",
  "en/glaze.md": "# Glaze\n\nA glaze is a coat of glass.\n\n## How thick is a coat?\n\nAs thick as a card.\n",
  "nb/kiln.md":
    "# Keramikkovn\n\nEn keramikkovn brenner leire.\n\n## Hvor varm blir ovnen?\n\nSteingods vil ha 1250 grader.\n",
});

const trial = (some: Partial<Trial>): Trial => ({
  question: "kiln",
  locale: "en",
  kind: null,
  entries: ["kiln"],
  section: null,
  corpus: null,
  line: 1,
  ...some,
});
const judged = (some: Partial<Trial>) => run(trial(some), corpus, "en");

describe("an answer is held against what was expected", () => {
  test.each<[string, Partial<Trial>, string]>([
    ["the entry", { question: "what is a kiln" }, "entry, right"],
    ["its slug however it is written", { question: "what is a kiln", entries: ["/Kiln"] }, "entry, right"],
    ["the section", { question: "how hot is a kiln", section: "How hot is a kiln?" }, "entry, section, right"],
    ["another section", { question: "what is a kiln", section: "How hot is a kiln?" }, "entry"],
    ["another entry", { question: "what is glaze" }, ""],
    [
      "another entry with a section of that name",
      { question: "how thick is a coat", section: "How thick is a coat?" },
      "",
    ],
    ["not known, though it is", { question: "what is a barometer" }, "lost"],
    ["not known, as it should", { question: "what is a barometer", entries: [] }, "refused, right"],
    ["help, where nothing is asked", { question: "🎉", entries: [] }, "refused, right"],
    ["an answer, where none should be", { entries: [] }, ""],
    ["a choice of both", { question: "kiln vs glaze", entries: ["glaze", "kiln"] }, "entry, right"],
    ["a choice with one that was expected", { question: "kiln vs glaze" }, "entry, right"],
    ["a choice, where a section was expected", { question: "kiln vs glaze", section: "How hot is a kiln?" }, "entry"],
    ["one of two", { question: "what is a kiln", entries: ["glaze", "kiln"] }, ""],
  ])("%s", (_, some, right) => {
    const { verdict } = judged(some);
    expect(
      Object.entries(verdict)
        .flatMap(([key, is]) => (is ? [key] : []))
        .join(", "),
    ).toBe(right);
  });

  test.each<[Partial<Trial>, string | null]>([
    [{ section: "How hot is a kiln?" }, null],
    [{ locale: "nb", section: "Hvor varm blir ovnen?" }, null],
    [{ locale: "nb", entries: ["glaze"], section: "How thick is a coat?" }, null],
    [{ locale: "nb", section: "How hot is a kiln?" }, "nb/kiln.md has no such section"],
    [{ entries: ["kiln", "anvil"] }, "there is no entry anvil"],
    [{ entries: [] }, null],
  ])("%j: what it expects and is not there is told", (some, missing) => {
    expect(judged(some).missing).toBe(missing);
  });

  test("verdicts are counted, where something was expected", () => {
    const all = [
      judged({ kind: "name" }),
      judged({ kind: "section", question: "how hot is a kiln", section: "How hot is a kiln?" }),
      judged({ kind: "section", question: "what is a barometer", section: "How hot is a kiln?" }),
      judged({ kind: "weather", question: "will it rain", entries: [] }),
    ];
    expect(tally(all.map(({ verdict }) => verdict))).toEqual({
      right: { count: 3, of: 4 },
      entry: { count: 2, of: 3 },
      section: { count: 1, of: 2 },
      refused: { count: 1, of: 1 },
      lost: { count: 1, of: 3 },
    });
    const kinds = tallyBy(all, ({ trial: { kind } }) => kind ?? "");
    expect(kinds.map(({ label, tally: { right } }) => [label, right])).toEqual([
      ["name", { count: 1, of: 1 }],
      ["section", { count: 1, of: 2 }],
      ["weather", { count: 1, of: 1 }],
    ]);
  });
});

test("of entries that are compared in one section each is told once, the one that answers first", () => {
  const compared = corpusFrom({
    "en/kiln.md":
      "# Kiln\n\nAn oven for clay.\n\n## A kiln and a glaze compared\n\nA kiln burns a glaze into the clay.\n",
    "en/glaze.md": "# Glaze\n\nA coat of glass.\n",
  });
  const { told } = run(trial({ question: "difference between kiln and glaze" }), compared, "en");
  expect(told).toMatchObject({ outcome: "answer", compared: [{ slug: "kiln" }, { slug: "glaze" }] });
  expect(toldBy(told)).toEqual(["kiln", "glaze"]);
});
