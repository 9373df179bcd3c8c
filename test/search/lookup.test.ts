import { describe, expect, test } from "vitest";
import { lookup } from "../../src/search/lookup.ts";
import { misspelt } from "../../src/search/misspelt.ts";
import { corpusFrom } from "../support/corpus.ts";

const { index } = corpusFrom({
  "en/customer-acquisition-cost.md":
    "# Customer acquisition cost (CAC)\n\n## What it takes to win one\n\nA sum, divided.",
  "en/indirect-sales.md":
    "# Indirect sales\n\n## Through others\n\nNot direct: a partner carries the case to the buyer.",
  "en/churn.md": "# Churn\n\n## Those who leave\n\nThey cancel.",
  "en/quota.md": "# Quota\n\n## The number\n\nHow much in a month.",
  "en/b2b.md": "# B2B\n\n## Firms\n\nThey sell to firms.",
  "en/point-of-sale.md": "# Point of sale\n\n## The till\n\nWhere people pay.",
  "tr/competitor.md": "# Rakip\n\n## Aynı işi yapan\n\nAynı müşteriye gider.",
  "tr/sales-funnel.md": "# Satış hunisi\n\n## Yukarıdan aşağıya\n\nHer adımda azalır.",
});

/** The slug that a misspelt name is taken for. */
const meant = (question: string) => misspelt(question, index)?.names[0]?.term.slug ?? null;

describe("one slip is forgiven", () => {
  test.each([
    ["a letter left out", "indrect sales", "indirect-sales"],
    ["a letter too many", "indirrect sales", "indirect-sales"],
    ["another letter", "indirext sales", "indirect-sales"],
    ["two letters swapped", "indierct sales", "indirect-sales"],
    ["in the last word", "indirect saels", "indirect-sales"],
    ["in the first word of a longer name", "custmer acquisition cost", "customer-acquisition-cost"],
    ["in the second", "customer aquisition cost", "customer-acquisition-cost"],
    ["in the third, of four letters", "customer acquisition csot", "customer-acquisition-cost"],
    ["in a word of three letters", "point of sle", "point-of-sale"],
    ["two in a long word", "customer aquisitoin cost", "customer-acquisition-cost"],
    ["a name is called without its brackets", "customer acquisition cots", "customer-acquisition-cost"],
    ["without its marks and with a slip", "satis hunsi", "sales-funnel"],
    ["of five letters, one missing in the middle", "chrn", "churn"],
    ["the same", "quta", "quota"],
  ])("%s: %s", (_, question, slug) => {
    expect(meant(question)).toBe(slug);
  });
});

describe("and no more than that", () => {
  test.each([
    ["two slips in a short word", "chrrm"],
    ["a slip in two words of four letters each", "pont of slae"],
    ["the first letter missing of five", "hurn"],
    ["the last letter missing: a prefix is no name", "chur"],
    ["another word that only begins alike", "rakı"],
    ["a word that the corpus uses", "direct"],
    ["a word more", "indrect sales now"],
    ["a word less", "indrect"],
    ["three letters", "b2c"],
    ["nothing", ""],
    ["marks alone", "?!"],
  ])("%s: %s", (_, question) => {
    expect(lookup(question, index)).toBeNull();
    expect(meant(question)).toBeNull();
  });
});

test("what was meant is told as it is written, and how it was recognised", () => {
  expect(misspelt("Indrect-Sales", index)).toMatchObject({
    likeness: "mended",
    names: [{ text: "Indirect sales" }, {}],
  });
});

test("a stem alone makes no form of a name that is much longer", () => {
  const { index: long } = corpusFrom({ "en/productivity.md": "# Productivity\n\n## More in an hour\n\nText." });
  expect(lookup("productive", long)?.likeness).toBe("inflected");
  expect(lookup("product", long)).toBeNull();
});

test("of two names the one fewer slips away is meant", () => {
  const { index: near } = corpusFrom({
    "en/a.md": "# Spreading\n\n## One\n\nText.",
    "en/b.md": "# Spearding\n\n## Two\n\nText.",
  });
  expect(misspelt("sprading", near)?.names.map(({ term }) => term.slug)).toEqual(["a"]);
});

test("a word of four letters with two swapped is meant, and nothing else that is a slip away", () => {
  const { index: short } = corpusFrom({
    "en/deck.md": "# Deck\n\n## On top\n\nPlanks.",
    "en/rib.md": "# RIB\n\nA boat.",
  });
  expect(misspelt("dcek", short)?.names[0]?.term.slug).toBe("deck");
  for (const other of ["desk", "neck", "dec", "rbi"]) expect(misspelt(other, short)).toBeNull();
});

describe("what a heading defines is a name of its section", () => {
  const { index: fish } = corpusFrom({
    "en/cod.md": "# Cod\n\n## What is a skrei?\n\nA cod that wanders.\n\n## What is the price?\n\nMore in May.",
    "en/tuna.md": "# Tuna\n\n## What is the price?\n\nTwice as much.\n\n## What is Cod?\n\nAnother fish.",
    "nb/torsk.md": "# Torsk\n\n## Hva er et fiskevær?\n\nDer båtene legger til.",
    "tr/morina.md": "# Morina\n\n## Kuru Balık Nedir?\n\nAsılıp kurutulur.",
  });
  test.each([
    ["skreis", "cod", 0],
    ["FISKEVAER", "torsk", 0],
    ["fiskeværet", "torsk", 0],
    ["kuru balığı", "morina", 0],
    ["kuru balik", "morina", 0],
    ["cod", "cod", null],
  ])("%s", (question, slug, section) => {
    const [name] = lookup(question, fish)?.names ?? [];
    expect([name?.term.slug, name?.section]).toEqual([slug, section]);
  });

  test("but not what several entries define", () => {
    expect(lookup("price", fish)).toBeNull();
  });
});

describe("names of signs", () => {
  const { index } = corpusFrom({
    "en/c.md": "# C\n\n## The letter\n\nA language.",
    "en/cpp.md": "# C++\n\n## One more\n\nAnother.",
    "en/c-sharp.md": "# C#\n\n## A note\n\nA third.",
    "en/rocket.md": '---\ntitle: "🚀"\nslug: rocket\n---\n\n## Lift\n\nOff.',
  });
  const found = (question: string) => lookup(question, index)?.names.map(({ term }) => term.title) ?? [];

  test("those that were typed tell apart what is the same without them", () => {
    expect(new Set(found("c++"))).toEqual(new Set(["C++"]));
    expect(new Set(found("C#"))).toEqual(new Set(["C#"]));
    expect(found("C")).toContain("C");
    expect(found("C")).not.toContain("C++");
  });

  test.each(["!", "...", "👍", "???"])("alone are no name, though a title is made of them: %s", (question) => {
    expect(found(question)).toEqual([]);
  });
});

describe("names that links give", () => {
  const linking = (slug: string) => `# Page ${slug}\n\n## About\n\nRead of the [gizmo](/${slug}) first.`;
  const { index } = corpusFrom({
    "en/sales-funnel.md": "# Sales funnel\n\n## What it is\n\nA path.",
    "en/marketing-tube.md": "# Marketing tube\n\n## What it is\n\nAnother path.",
    "en/one.md": linking("marketing-tube"),
    "en/two.md": linking("sales-funnel"),
    "en/three.md": linking("sales-funnel"),
    "en/magnets.md": "# Magnets\n\n## Of lead\n\nThe [blymagnet](/lead-magnet) draws readers.",
  });

  test("are those that the most files give", () => {
    expect(lookup("gizmo", index)?.names.map(({ entry }) => entry)).toEqual(["salesfunnel"]);
  });

  test.each(["blymangnet", "blymaget", "lead magnt"])("are known with a slip: %s", (question) => {
    const match = misspelt(question, index);
    expect(match?.names[0]).toMatchObject({ entry: "magnets", section: 0 });
  });
});
