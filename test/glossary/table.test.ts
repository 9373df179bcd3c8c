import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/glossary/parse.ts";
import { readTable } from "../../src/glossary/table/readTable.ts";
import { tableText } from "../../src/glossary/table/tableText.ts";
import { toMarkdown } from "../../src/glossary/toMarkdown.ts";

const terms = (text: string) =>
  readTable(text, "glossary.csv", "en").entries.map(({ row, term: { slug, locale, title, aliases, keywords } }) => ({
    row,
    slug,
    locale,
    title,
    aliases,
    keywords,
  }));

describe("columns are told by their headings", () => {
  const churn = { row: 2, slug: "churn", locale: "en", title: "Churn", aliases: ["attrition"], keywords: [] };
  test.each([
    ["term, definition, aliases, language", "term,definition,aliases,language\nChurn,Customers leave.,attrition,en\n"],
    [
      "in any order, with others between",
      "id,Synonyms,Owner,Meaning,TERM\nchurn,attrition,Ada,Customers leave.,Churn\n",
    ],
    ["parted by semicolons", "Word;Description;Also known as;Locale\nChurn;Customers leave.;attrition;en-US\n"],
    ["parted by tabs", "Title\tExplanation\tAKA\tLanguage\nChurn\tCustomers leave.\tattrition\tEnglish\n"],
    ["after a line that names the delimiter", "sep=|\r\nTerm|Definition|Alias\r\nChurn|Customers leave.|attrition\r\n"],
    ["behind a byte order mark", "\ufeffTerm,Definition,Alias\nChurn,Customers leave.,attrition\n"],
  ])("%s", (_, text) => {
    expect(terms(text)).toEqual([churn]);
  });

  test("in the languages of those who keep them", () => {
    const norwegian = "Begrep;Forklaring;Forkortelser;Språk\nKundefrafall;Kunder slutter.;churn, frafall;norsk\n";
    expect(terms(norwegian)).toMatchObject([{ slug: "kundefrafall", locale: "nb", aliases: ["churn", "frafall"] }]);
    const turkish = "TERİM,AÇIKLAMA,EŞ ANLAMLILAR,DİL\nMüşteri kaybı,Müşteriler ayrılır.,churn,Türkçe\n";
    expect(terms(turkish)).toMatchObject([{ slug: "musteri-kaybi", locale: "tr", aliases: ["churn"] }]);
  });

  test("without headings the first two columns are taken", () => {
    expect(terms("Churn\tcustomers who leave\nARR\trevenue of a year\n")).toMatchObject([
      { row: 1, title: "Churn" },
      { row: 2, title: "ARR" },
    ]);
  });
});

test("a row without a language has that of its text, else of most rows, else the one given", () => {
  const text =
    "term,definition,language\nA,x,nb\nB,y,nb\nC,Bu kelime ve bu anlam için bir açıklama daha gerekiyor.,\nD,z,\n";
  expect(terms(text).map(({ locale }) => locale)).toEqual(["nb", "nb", "tr", "nb"]);
  expect(terms("term,definition\nD,z\n")).toMatchObject([{ locale: "en" }]);
});

test("rows that make no entry are told by the spreadsheet's own number, and cost no other row", () => {
  const text = 'term,definition\n\nChurn,"They\nleave."\n,lonely\nQuota,\n!!!,what\nChurn,again\nARR,Revenue.\n';
  const { entries, leftOut } = readTable(text, "g.csv", "en");
  expect(entries.map(({ row, term }) => [row, term.title])).toEqual([
    [3, "Churn"],
    [8, "ARR"],
  ]);
  expect(leftOut).toEqual([
    { row: 4, message: "has a definition and no term: write the term" },
    { row: 5, message: '"Quota" has no definition: write one' },
    { row: 6, message: '"!!!" has no letter or digit to name a file by: give it a slug' },
    { row: 7, message: '"Churn" stands in row 3 already (churn, en): keep one' },
  ]);
});

test("one slug keeps the languages of an entry together", () => {
  const text = "slug,term,definition,language\nchurn,Churn,They leave.,en\nchurn,Kundefrafall,De slutter.,nb\n";
  expect(terms(text)).toMatchObject([
    { slug: "churn", locale: "en" },
    { slug: "churn", locale: "nb" },
  ]);
});

test("a cell's lines become paragraphs and lists", () => {
  const text = 'term,definition\nLead magnet,"Given away.\n• a guide\n2) a <b>template</b>\n\nNothing *more*."\n';
  const [entry] = readTable(text, "g.csv", "en").entries;
  expect(entry && toMarkdown(entry.term)).toBe(
    "---\ntitle: Lead magnet\ndescription: Given away.\nlang: en\n---\n\n# Lead magnet\n\nGiven away.\n\n- a guide\n- a \\<b\\>template\\</b\\>\n\nNothing \\*more\\*.\n",
  );
});

test("an old encoding is read, Turkish letters among them", () => {
  const text = "terim;açıklama\nSatış hunisi;Alıcıların adım adım azaldığı yol. Øl og ære.\n";
  const turkish: Record<string, number> = { ğ: 0xf0, Ğ: 0xd0, ı: 0xfd, İ: 0xdd, ş: 0xfe, Ş: 0xde };
  expect(tableText(Uint8Array.from(text, (letter) => turkish[letter] ?? letter.charCodeAt(0)))).toBe(text);
  expect(tableText(Buffer.from(`\ufeff${text}`, "utf16le")).replace("\ufeff", "")).toBe(text);
});

test("any table gives entries that are read again as they are", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom("Churn", "term", '"', "a\nb", "---"),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const { entries } = readTable(rows.map((row) => row.join(",")).join("\n"), "g.csv", "en");
      for (const { term } of entries) {
        const again = parse(`${term.locale}/${term.slug}.md`, toMarkdown(term), { highlightHeadings: [] });
        expect(again.problems).toEqual([]);
        expect(again.term?.locale).toBe(term.locale);
      }
    }),
  );
});
