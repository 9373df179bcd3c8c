import { describe, expect, test } from "vitest";
import { plainText, withChildren } from "../../src/glossary/blocks.ts";
import { parse } from "../../src/glossary/parse.ts";
import { spanText } from "../../src/glossary/spans.ts";
import type { Term } from "../../src/glossary/types.ts";

function read(text: string, file = "nb/prove.md"): Term {
  const { term } = parse(file, text, { highlightHeadings: ["Merk deg"] });
  if (term === null) throw new Error("no term came out");
  return term;
}
const shown = (text: string) => plainText(read(text).sections.flatMap((section) => section.blocks));

describe("sections", () => {
  const term = read(
    "---\ntitle: Kundereise\n---\n\n# Kundereise\n\nInnledning.\n\n## Steg\n\nTekst.\n\n#### Dypt\n\nMer.\n\n## Slutt\n\nFerdig.\n",
  );

  test("stand in order with heading, depth and line; an H1 that repeats the title is none", () => {
    expect(term.sections.map(({ heading, depth, line }) => [heading, depth, line])).toEqual([
      [null, 0, 7],
      ["Steg", 2, 9],
      ["Dypt", 4, 13],
      ["Slutt", 2, 17],
    ]);
  });

  test("are disjoint, and shown with their children", () => {
    const [, steps] = term.sections;
    if (!steps) throw new Error("no section");
    expect(plainText(steps.blocks)).toBe("Tekst.");
    expect(plainText(withChildren(term.sections, steps))).toBe("Tekst.\n\nDypt\n\nMer.");
  });

  test("a title that differs from the first heading keeps the heading", () => {
    expect(read("---\ntitle: Lead\n---\n# Salgsemner i praksis\n\nTekst.\n").sections[0]?.heading).toBe(
      "Salgsemner i praksis",
    );
  });
});

describe("what exports leave behind", () => {
  test.each([
    [
      "I motsetning til [eksterne selgere](/outside-sales),. reiser de lite.",
      "I motsetning til eksterne selgere, reiser de lite.",
    ],
    [
      "Salg fra [bedrift til](/btob) [bedrift](/btob),. som ofte er stort.",
      "Salg fra bedrift til bedrift, som ofte er stort.",
    ],
    ["Spør en [kunde](/customer),.", "Spør en kunde."],
    ["En [lenke](/a), og mer.", "En lenke, og mer."],
    ["> \n\nTekst.\n\n>", "Tekst."],
    ["> ### 78 %\n\n> Så mange.", "78 %\n\nSå mange."],
    ["Før <b>fet</b> <script>alert(1)</script>etter.", "Før fet etter."],
    ['<div onclick="x()">skjult</div>\n\nTekst.', "Tekst."],
    ["<!-- utkast -->\n\nTekst.<br>Ny linje.", "Tekst.\nNy linje."],
    ["![Et diagram](x.png) viser det.", "Et diagram viser det."],
    ["Pris ~5 % og ~10 %.", "Pris ~5 % og ~10 %."],
    ["Farlig\u0007 \u202etegn.", "Farlig tegn."],
    ["Rød\u001b[31m skrift.", "Rød skrift."],
    ["```\nLagt på en ny linje:\n[x] ferdig\n```", "Lagt på en ny linje:\n[x] ferdig"],
    ["| a | b |\n|---|---|\n| 1 | *2* |", "a | b\n1 | 2"],
    ["- en\n- to\n  1. inni\n", "- en\n- to\n  - inni"],
    ["```js\nalert(1)\n```", "alert(1)"],
  ])("%j", (text, expected) => {
    expect(shown(`## Om\n\n${text}\n`)).toBe(expected);
  });

  test("a heading in a quote is no section", () => {
    expect(read("## Om\n\n> ### 78 %\n\nTekst.\n").sections).toHaveLength(1);
  });
});

describe("links", () => {
  test("lead to entries by slug, in the section where they stand", () => {
    const term = read(
      "## En\n\n[a](/Lead-Magnet) og [b](../en/b2b.md#x)\n\n## To\n\n[c](https://example.org) [d](javascript:alert(1)) [e](//evil.example/x) [f](fil.pdf)\n",
    );
    expect(term.links).toEqual([
      { slug: "lead-magnet", text: "a", section: 0 },
      { slug: "b2b", text: "b", section: 0 },
    ]);
    const targets = term.sections[1]?.blocks
      .flatMap((block) => (block.type === "paragraph" ? block.spans : []))
      .flatMap(({ link }) => link ?? []);
    expect(targets).toEqual([{ url: "https://example.org" }]);
  });

  test("a link cut in two is one", () => {
    expect(read("## A\n\n[bedrift til](/btob) [bedrift](/btob)\n").links).toEqual([
      { slug: "btob", text: "bedrift til bedrift", section: 0 },
    ]);
  });
});

describe("highlights", () => {
  const items = (text: string) => read(`## Om\n\nTekst.\n\n${text}`).highlights.map(spanText);

  test.each([
    ["## Høydepunkter\n\n- En.\n\n– To.\n\n- Tre.\n", ["En.", "To.", "Tre."]],
    ["## Høydepunkter\n\n- En.\n– To.\n- Tre.\n", ["En.", "To.", "Tre."]],
    ["## Høydepunkter\n\n– En [lenke](/a),. her.\n— To.\n", ["En lenke, her.", "To."]],
    ["### HØYDEPUNKTER:\n\nBare en setning.\n", ["Bare en setning."]],
    ["## Öne Çıkanlar\n\n• Bir.\n• İki.\n", ["Bir.", "İki."]],
    ["## Key Takeaways\n\n1. One.\n2. Two.\n", ["One.", "Two."]],
    ["## Merk deg\n\n* Egen overskrift.\n", ["Egen overskrift."]],
    ["## Highlights {#top}\n\n- One.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", ["One.", "a | b\n1 | 2"]],
  ])("%j", (text, expected) => {
    expect(items(text)).toEqual(expected);
  });

  test("are no section", () => {
    expect(read("## Om\n\nTekst.\n\n## Høydepunkter\n\n- En.\n").sections.map((section) => section.heading)).toEqual([
      "Om",
    ]);
  });
});

describe("slug, title and language", () => {
  test.each([
    ["nb/lead-magnet.md", "# Leadmagnet\n\nTekst.", "lead-magnet", "nb", "Leadmagnet"],
    ["lead-magnet.tr.md", "# Lead magnet\n\nMetin.", "lead-magnet", "tr", "Lead magnet"],
    ["no/pipeline/index.md", "# Pipeline\n\nTekst.", "pipeline", "nb", "Pipeline"],
    [
      "000_b1244a26039af2a9.txt",
      "---\ntitle: Salgsmøte\n---\n## Hva er det?\n\nEt møte som en selger har med en kunde, og det er ikke langt.",
      "salgsmote",
      "nb",
      "Salgsmøte",
    ],
    [
      "notes/cold_calling.md",
      "Some words about it, which are in the language of the people who are here.",
      "cold-calling",
      "en",
      "Cold calling",
    ],
    [
      "crm/demo.md",
      "A demo is a showing of the thing that you sell to the people who may buy it.",
      "demo",
      "en",
      "Demo",
    ],
    [
      "it/demo.md",
      "A demo is a showing of the thing that you sell to the people who may buy it.",
      "demo",
      "en",
      "Demo",
    ],
    ["nob/demo.md", "# Demo\n\nTekst.", "demo", "nb", "Demo"],
    ["a.md", "# <br>\n\nTekst.", "a", "und", "A"],
    ["de/kaltakquise.md", "# Kaltakquise\n\nText.", "kaltakquise", "de", "Kaltakquise"],
    ["x.md", "---\nslug: /Lead_Magnet\nlang: nb-NO\ntitle: L\n---\nTekst.", "lead-magnet", "nb", "L"],
    [
      "y.md",
      "Der Vertrieb ist die Abteilung, die den Kunden das Produkt verkauft und sich um sie kümmert.",
      "y",
      "und",
      "Y",
    ],
  ])("%s", (file, text, slug, locale, title) => {
    expect(read(text, file)).toMatchObject({ slug, locale, title });
  });
});
