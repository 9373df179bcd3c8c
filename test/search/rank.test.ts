import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rank, rankWithin } from "../../src/search/rank.ts";
import { corpusFrom } from "../support/corpus.ts";
import { someFiles, someText } from "../support/randomCorpus.ts";

const { glossary, index } = corpusFrom({
  "en/anchor.md":
    "# Anchor\n\n## What holds\n\nAn iron hook in clay.\n\n## When not to anchor\n\nOver cables.\n\n## Chain\n\nFive times the depth.",
  "en/cable.md": "# Cable\n\n## Chain and cable\n\nA cable on the chart is a tenth of a mile.",
  "nb/anchor.md":
    "# Anker\n\n## Hva som holder\n\nEn krok i leire.\n\n## Kjetting\n\nFem ganger dybden, also called chain.",
  "en/empty.md": "# Empty\n",
});
const termsOf = (slug: string) => glossary.entries.get(slug) ?? [];
const headings = (slugs: readonly string[], question: string, locale = "en") =>
  rankWithin(slugs.flatMap(termsOf), { rest: question, question }, index, [locale]).map(
    ({ section }) => section.heading,
  );

describe("within an entry that is known", () => {
  test.each([
    ["the chain", "Chain"],
    ["when not to", "When not to anchor"],
    ["over cables", "When not to anchor"],
    ["hook in the clay", "What holds"],
    ["kjetting", "Kjetting"],
  ])("%s asks for its section %s", (question, heading) => {
    expect(headings(["anchor"], question)[0]).toBe(heading);
  });

  test("all of its sections are there, and none of another entry", () => {
    const all = ["Chain", "Hva som holder", "Kjetting", "What holds", "When not to anchor"];
    expect(headings(["anchor"], "chain and cable").sort()).toEqual(all);
    expect(headings(["anchor"], "nothing of the kind").sort()).toEqual(all);
    expect(headings(["anchor", "cable"], "chain and cable")).toHaveLength(6);
    expect(headings([], "chain")).toEqual([]);
  });

  test("its title, which all of them share, tells nothing", () => {
    const scores = rankWithin(termsOf("anchor"), { rest: "anker", question: "anker" }, index, ["nb"])
      .filter(({ term }) => term.locale === "nb")
      .map(({ score }) => score);
    expect(scores).toHaveLength(2);
    expect(new Set(scores).size).toBe(1);
  });

  test("the reader's language goes before another as good", () => {
    const both = corpusFrom({
      "en/helm.md": "# Helm\n\n## Autopilot\n\nSteers.",
      "nb/helm.md": "# Ror\n\n## Autopilot\n\nStyrer.",
    });
    for (const locale of ["en", "nb"]) {
      const [first] = rankWithin(both.glossary.terms, { rest: "autopilot", question: "autopilot" }, both.index, [
        locale,
      ]);
      expect(first?.term.locale).toBe(locale);
    }
  });
});

test("the name in a heading counts only where the heading says more of the rest", () => {
  const { glossary: kept, index: of } = corpusFrom({
    "en/sail.md": "# Sail\n\n## What the sail is\n\nCloth.\n\n## When to reef the sail\n\nBefore it blows hard.",
  });
  const [first] = rankWithin(
    kept.terms,
    { rest: "when should i reef", question: "when should i reef the sail" },
    of,
    [],
  );
  expect(first?.section.heading).toBe("When to reef the sail");
  expect(first?.parts.twin).toBeGreaterThan(0.6);
});

test("what has next to nothing of a question, beside what has most of it, is no candidate", () => {
  const { index: coast } = corpusFrom({
    "en/tide.md": "# Tide\n\n## Spring tide\n\nHigh water stands highest at full moon, when sun and moon pull alike.",
    "en/harbour-dues.md": "# Harbour dues\n\n## Who pays\n\nEvery boat that stays a night, whatever the water.",
    "en/lock.md": "# Lock\n\n## Gates\n\nThey hold the water back.",
  });
  const candidates = (question: string) => rank(question, coast, ["en"]).hits.map(({ term }) => term.slug);
  expect(candidates("water").sort()).toEqual(["harbour-dues", "lock", "tide"]);
  expect(candidates("how high is the water at full moon")).toEqual(["tide"]);
});

test("of a long question the words that tell the most are looked for, wherever they stand", () => {
  const syllables = [..."bdfgklmnpr"].flatMap((consonant) => [..."aeiu"].map((vowel) => consonant + vowel));
  const words = syllables.map((syllable) => syllable.repeat(3));
  const common = Object.fromEntries(
    words.flatMap((word, at) =>
      ["a", "b", "c"].map((name) => [`en/${name}${at}.md`, `# Knot ${name}${at}\n\n## Made of\n\nOf ${word}.`]),
    ),
  );
  const corpus = corpusFrom({ ...common, "en/z.md": "# Bollard\n\n## Iron\n\nStands on the quay." });
  const { hits } = rank(`${words.join(" ")} quay`, corpus.index, ["en"]);
  expect(hits[0]?.term.slug).toBe("z");
});

test("whatever is ranked, scores are from 0 to 1, best first, at most thirty", () => {
  fc.assert(
    fc.property(someFiles, someText(80), (files, question) => {
      const corpus = corpusFrom(files);
      const whole = rank(question, corpus.index, ["en"]).hits;
      const within = rankWithin(corpus.glossary.terms, { rest: question, question }, corpus.index, ["tr", "en"]);
      expect(whole.length).toBeLessThanOrEqual(30);
      expect(within).toHaveLength(corpus.index.units.length);
      for (const scores of [whole, within].map((hits) => hits.map(({ score }) => score))) {
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }
    }),
  );
});
