import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/glossary/blocks.ts";
import { isPlainArticle, readPlain, readPlainVerdicts } from "../../src/glossary/plain/article.ts";

/** Pages with each line labelled as a careful reader would: Title, Heading, Paragraph, List item, Noise, U (either way). */
const folder = new URL("../fixtures/scraped/", import.meta.url);
const pages = readdirSync(folder).map((name) => {
  const labelled = readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n");
  const text = labelled.map((line) => line.slice(2)).join("\n");
  const verdicts = readPlainVerdicts(text);
  let last: string | undefined;
  const lines = labelled.flatMap((line, at) => {
    if (line.trim() === "") return [];
    // A wrapped line shares the fate of the line it goes on from.
    last = verdicts.get(at + 1) ?? last;
    return [{ label: line.charAt(0), text: line.slice(2).trim(), verdict: last }];
  });
  return { name, text, lines };
});
const linesOf = (label: string) => pages.flatMap((page) => page.lines.filter((line) => line.label === label));

describe("pages scraped from the web, in five languages", () => {
  test("there are dirty and clean ones to read", () => {
    expect(pages.length).toBeGreaterThanOrEqual(20);
    expect(pages.filter((page) => page.lines.every((line) => line.label !== "N")).length).toBeGreaterThanOrEqual(4);
  });

  test.each(pages)("$name loses no paragraph and no list item", ({ lines }) => {
    expect(lines.filter(({ label, verdict }) => (label === "P" || label === "L") && verdict === "drop")).toEqual([]);
  });

  test.each(pages.filter((page) => page.lines.every((line) => line.label !== "N")))(
    "$name is clean and keeps every line",
    ({ lines }) => {
      expect(lines.filter(({ verdict }) => verdict === "drop" || verdict === "aside")).toEqual([]);
    },
  );

  // Measured: 142 of 145 headings, 354 of 403 lines of rubbish, at most 14 of 376 paragraphs out of the index.
  test("nearly all headings are found", () => {
    const headings = linesOf("H");
    expect(headings.filter(({ verdict }) => verdict === "heading").length / headings.length).toBeGreaterThan(0.96);
  });

  test("most rubbish goes, and hardly any becomes a heading", () => {
    const rubbish = linesOf("N");
    expect(rubbish.filter(({ verdict }) => verdict === "drop").length / rubbish.length).toBeGreaterThan(0.87);
    expect(rubbish.filter(({ verdict }) => verdict === "heading").length / rubbish.length).toBeLessThan(0.05);
  });

  test("hardly any paragraph is left out of the index", () => {
    const paragraphs = linesOf("P");
    expect(paragraphs.filter(({ verdict }) => verdict === "aside").length / paragraphs.length).toBeLessThan(0.04);
  });

  test("the title is found", () => {
    // Of two lines with the same words either will do.
    const wrong = pages.filter((page) => {
      const title = page.lines.find(({ label }) => label === "T")?.text;
      return readPlain(page.text).title !== title;
    });
    expect(wrong.map((page) => page.name)).toEqual([]);
  });
});

describe("plain text", () => {
  test("bullets and numbers become lists, with the lines where they stand", () => {
    const { title, sections } = readPlain(
      "How to prune\n\nPruning keeps a shrub healthy, and it takes an hour of your time in spring.\n\nTools\n\n  • Shears\n  • Gloves\n\nSteps\n\n  1. Look at the shrub.\n  2. Cut.\n",
    );
    expect(title).toBe("How to prune");
    expect(sections.map(({ heading, line }) => [heading, line])).toEqual([
      [null, 3],
      ["Tools", 5],
      ["Steps", 10],
    ]);
    expect(sections[1]?.blocks).toMatchObject([{ type: "list", ordered: false }]);
    expect(sections[2]?.blocks).toMatchObject([{ type: "list", ordered: true, start: 1 }]);
    expect(plainText(sections[2]?.blocks ?? [])).toBe("- Look at the shrub.\n- Cut.");
  });

  test.each([
    "A persona is a made-up buyer.\n\nname, age and job\n\nIt keeps a team from guessing.",
    "buy one, get one free",
    "Bonus\n\nen ekstra betaling for et godt resultat",
    "roses are red\nviolets are blue\n\nwe sell to you\nas friends do",
  ])("a short note in lower case loses nothing: %j", (note) => {
    const { title, sections } = readPlain(note);
    const words = [title, ...sections.flatMap(({ heading, blocks }) => [heading, plainText(blocks)])]
      .filter(Boolean)
      .join(" ");
    expect(words.split(/\s+/u).sort()).toEqual(note.split(/\s+/u).sort());
  });

  test("a stray mark of Markdown does not turn a long page into Markdown", () => {
    const page = `${pages.find(({ name }) => name === "bicycle-nb.txt")?.text}\n\n***\n`;
    expect(isPlainArticle(page)).toBe(true);
    expect(isPlainArticle("Kort tekst med **ett** ord.")).toBe(false);
  });

  test.each(["Churn", "CRM", "Lead magnet"])("%s is the title, and no line that is about anything", (name) => {
    const first = `${name} is worth a page of its own to people who sell for a living and would like to know more.`;
    const second = `It pays to read up on ${name} before the first call of the week, and again when the month ends.`;
    const page = readPlain(`${name}\n\nWhat it is\n\n${first}\n\nWhy it matters\n\n${second}\n`);
    expect(page.title).toBe(name);
    expect(page.sections.map(({ heading }) => heading)).toEqual(["What it is", "Why it matters"]);
  });

  test("a page of one line is read", () => {
    expect(readPlain("Just this.").sections).toHaveLength(1);
  });
});
