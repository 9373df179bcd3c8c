import { describe, expect, test } from "vitest";
import { makeGlossary } from "../../src/glossary/glossary.ts";
import { loadGlossary, readSources } from "../../src/glossary/load.ts";
import { parse } from "../../src/glossary/parse.ts";
import { review } from "../../src/review/review.ts";
import { shipped } from "../support/corpus.ts";

/** What is said about a corpus, a line each. */
function told(files: Readonly<Record<string, string>>): string[] {
  const parsed = Object.entries(files).map(([file, text]) => parse(file, text, { highlightHeadings: [] }));
  const problems = review(makeGlossary(parsed), new Map(Object.entries(files)));
  return problems.map(({ file, line, severity, message }) => `${file}:${line}: ${severity}: ${message}`);
}

interface Parts {
  front?: string;
  body?: string;
}

/** An entry that nothing is wrong with, but for what is put in its place; `to` are the entries it links to. */
function entry(title: string, to: string, { front = "", body = `About ${title}, see [more](/${to}).` }: Parts = {}) {
  return `---\ntitle: ${title}\ndescription: What ${title} is.\n${front}---\n\n## ${title} at work\n\n${body}\n\n## Highlights\n\n- ${title} matters.\n`;
}

const pair = { "en/churn.md": entry("Churn", "renewal"), "en/renewal.md": entry("Renewal", "churn") };

test("a good corpus gets no word", () => {
  expect(told(pair)).toEqual([]);
});

test("the entries that ship get none", async () => {
  const { files } = await readSources(shipped);
  const glossary = await loadGlossary(shipped, { highlightHeadings: [] });
  expect(review(glossary, new Map(files.map(({ file, text }) => [file, text])))).toEqual([]);
});

describe("told with its line:", () => {
  const cases: [string, Record<string, string>, string[]][] = [
    [
      "no description",
      { ...pair, "en/churn.md": entry("Churn", "renewal").replace(/^description.*\n/mu, "") },
      [
        'en/churn.md:1: warning: has no description: write one or two sentences behind "description:", shown where entries are chosen from',
      ],
    ],
    [
      "no highlights",
      { ...pair, "en/churn.md": entry("Churn", "renewal").replace(/## Highlights[\s\S]*/u, "") },
      ["en/churn.md:1: warning: has no highlights: list three to five take-aways under a heading such as Highlights"],
    ],
    [
      "no sections",
      { ...pair, "en/churn.md": entry("Churn", "renewal").replace(/^## Churn.*\n/mu, "") },
      ["en/churn.md:1: warning: has no sections: put text under ## headings that say what it answers"],
    ],
    [
      "an alias that is another entry's title",
      { ...pair, "en/churn.md": entry("Churn", "renewal", { front: "aliases:\n  - loss\n  - renewal\n" }) },
      ['en/churn.md:6: warning: has the alias "renewal", which en/renewal.md claims too: leave it to one of them'],
    ],
    [
      "an alias of two entries, however it is written",
      {
        "en/churn.md": entry("Churn", "renewal", { front: "aliases: [Customer-loss]\n" }),
        "en/renewal.md": entry("Renewal", "churn", { front: "aliases: [customer loss]\n" }),
      },
      [
        'en/churn.md:4: warning: has the alias "Customer-loss", which en/renewal.md claims too: leave it to one of them',
        'en/renewal.md:4: warning: has the alias "customer loss", which en/churn.md claims too: leave it to one of them',
      ],
    ],
    [
      "a link with a slip",
      { ...pair, "en/churn.md": entry("Churn", "renewal", { body: "See [x](/renewal).\n\nAnd [y](/renewel)." }) },
      ["en/churn.md:10: warning: links to /renewel, which is no entry: is /renewal meant?"],
    ],
    [
      "a link to nothing like it",
      { ...pair, "en/churn.md": entry("Churn", "renewal", { body: "See [x](/renewal) and [z](/quota)." }) },
      ["en/churn.md:8: warning: links to /quota, which is no entry: write that entry, or take the link out"],
    ],
    [
      "an entry nobody links to",
      { ...pair, "en/quota.md": entry("Quota", "churn") },
      ["en/quota.md:1: warning: is linked to from nowhere: link to /quota where a reader would want it"],
    ],
    [
      "an entry missing in a language of the others",
      { ...pair, "nb/churn.md": entry("Frafall", "renewal").replace("Highlights", "Høydepunkter") },
      [
        "en/renewal.md:1: warning: the entry renewal is missing in Norwegian Bokmål (nb): write it, with the slug renewal",
      ],
    ],
    [
      "a text reviewed long before its siblings",
      {
        "en/churn.md": entry("Churn", "renewal", { front: "reviewed: 2026-11-01\n" }),
        "en/renewal.md": entry("Renewal", "churn"),
        "nb/churn.md": entry("Frafall", "renewal", { front: "reviewed: 2026-03-01\n" }),
        "nb/renewal.md": entry("Fornyelse", "churn", { front: "reviewed: 2026-10-01\n" }),
      },
      ['nb/churn.md:4: warning: was reviewed 245 days before en/churn.md: read it beside that one, and set "reviewed"'],
    ],
    [
      "a key with a slip, and another tool's word",
      { ...pair, "en/churn.md": entry("Churn", "renewal", { front: "alias: loss\nkeyword: money\nauthor: Ada\n" }) },
      [
        'en/churn.md:4: warning: has the key "alias", which is not read: write "aliases"',
        'en/churn.md:5: warning: has the key "keyword", which is not read: write "keywords"',
      ],
    ],
    [
      "a word for aliases or the language, in any language of a team",
      {
        ...pair,
        "en/churn.md": entry("Churn", "renewal", { front: "synonym: loss\nlocale: en\ncategories: money\nid: 4\n" }),
        "en/renewal.md": entry("Renewal", "churn", { front: "Also known as: a\nsynonymer: b\neş anlamlılar: c\n" }),
      },
      [
        'en/churn.md:4: warning: has the key "synonym", which is not read: write "aliases"',
        'en/churn.md:5: warning: has the key "locale", which is not read: write "lang"',
        'en/renewal.md:4: warning: has the key "Also known as", which is not read: write "aliases"',
        'en/renewal.md:5: warning: has the key "synonymer", which is not read: write "aliases"',
        'en/renewal.md:6: warning: has the key "eş anlamlılar", which is not read: write "aliases"',
      ],
    ],
    [
      "a passage that two files share",
      {
        "en/churn.md": entry("Churn", "renewal", {
          body: "Ask early, [always](/renewal).\n\nMost of what is lost was lost long before anybody noticed it.",
        }),
        "en/renewal.md": entry("Renewal", "churn", {
          body: "First [this](/churn).\n\nHere, **most of what is lost was lost long before anybody** looked.",
        }),
      },
      [
        'en/renewal.md:10: warning: shares "most of what is lost was lost long" with en/churn.md:6: say it in one of them, and link',
      ],
    ],
  ];
  test.each(cases)("%s", (_, files, lines) => {
    expect(told(files)).toEqual(lines);
  });
});

test("seven words in a row are a coincidence, and a key that is given under its own name too is somebody else's", () => {
  expect(
    told({
      "en/churn.md": entry("Churn", "renewal", { body: "See [x](/renewal). one two three four five six seven." }),
      "en/renewal.md": entry("Renewal", "churn", {
        front: "aliases: [b]\nalias: c\n",
        body: "See [y](/churn). Not one two three four five six seven times.",
      }),
    }),
  ).toEqual([]);
});

test("the lines of thousands of dead links are found in one reading", () => {
  const many = 4000;
  const links = Array.from({ length: many }, (_, at) => `[x](/nowhere-${at})\n\n`).join("");
  const began = performance.now();
  const lines = told({ ...pair, "en/churn.md": entry("Churn", "renewal", { body: `See [x](/renewal).\n\n${links}` }) });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(lines).toHaveLength(many);
  expect(lines.at(-1)).toMatch(/^en\/churn\.md:8008: warning: links to \/nowhere-3999, which is no entry/u);
});
