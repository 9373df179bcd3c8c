import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import { corpusFrom, corpusOf, shipped } from "../support/corpus.ts";
import { told } from "../support/told.ts";

const bakery = corpusFrom({
  "en/yeast.md": `---
title: Yeast
description: What raises a loaf, in sachets or in blocks.
aliases: [leaven, sourdough starter, crumb]
---
# Yeast

## What yeast is

Yeast is a fungus that eats sugar and breathes out gas, which lifts the dough and opens the crumb.

## When not to use yeast

Flatbreads and soda bread rise without it, or not at all.

## When to use yeast

For loaves, buns and pizza. Warm water wakes it within ten minutes.

## Keeping it alive at home

A **sourdough starter** is flour and water that caught wild yeast. The **crumb** of such a loaf is moist.
`,
  "en/rye.md": `# Rye

## A grain of the north

Rye grows where wheat freezes. Its flour is dark and heavy, and the dough sticks.

## Mixing it with wheat

Half and half gives a loaf that rises and keeps for a week.
`,
  "en/point-of-sale.md": `---
title: Point of sale
aliases: [POS]
---
# Point of sale

## The till and what hangs on it

Where the customer pays: a till, a card reader, a drawer.

## Closing it in the evening

Count the drawer, print the day, sign the slip.
`,
  "en/deck-oven.md": `---
title: Deck oven
aliases: [hydration]
---
# Deck oven

## Stone floors, one over the other

A deck oven bakes on stone. Loaves stand on the floor of it, and steam is let in at the start.

## Cleaning

Brush the stone when it is cold. Never use water on it: hydration is for grains of dough.
`,
});
const ask = (question: string, locale = "en", corpus = bakery) => told(answer(question, corpus, { locales: [locale] }));

describe("a heading that is the question answers it, small words and all", () => {
  test.each([
    ["when should i not use yeast", "en/yeast > When not to use yeast"],
    ["when is yeast not to be used", "en/yeast > When not to use yeast"],
    ["when do you use yeast", "en/yeast > When to use yeast"],
    ["what is yeast", "en/yeast > What yeast is"],
  ])("%s", (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test("though it names an entry in passing", async () => {
    const ours = await corpusOf(shipped);
    expect(ask("hvor kommer leads fra", "nb", ours)).toBe("nb/sales-lead > Hvor leadene kommer fra");
  });
});

describe("of an entry that is named, the section that the rest of the question asks for", () => {
  test.each([
    ["yeast warm water", "en/yeast > When to use yeast"],
    ["yeast in soda bread", "en/yeast > When not to use yeast"],
    ["how do i clean a deck oven", "en/deck-oven > Cleaning"],
    ["deck oven steam", "en/deck-oven > Stone floors, one over the other"],
    ["keeping yeast alive", "en/yeast > Keeping it alive at home"],
    ["what lifts the dough when there is sourdough starter", "en/yeast > What yeast is"],
  ])("%s", (question, expected) => {
    expect(ask(question)).toBe(expected);
  });
});

test("and not the one whose heading only says the name again", () => {
  const rig = corpusFrom({
    "en/mainsail.md":
      "# Mainsail\n\n## Mainsail\n\nThe largest cloth, behind the mast.\n\n## Before it blows\n\nTake it down early in a gale, or reef it.",
  });
  expect(ask("mainsail gale", "en", rig)).toBe("en/mainsail > Before it blows");
});

describe("a short name is met by chance, and counts where nothing else is asked", () => {
  test.each([
    ["so rye, then", "en/rye > A grain of the north"],
    ["and what about rye", "en/rye > A grain of the north"],
    ["rye and the moon", "unknown"],
    ["pos drawer", "en/point-of-sale > Closing it in the evening"],
  ])("%s", (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test.each(["POS", "pos"])("an abbreviation is meant, however it is typed: %s", (name) => {
    expect(ask(`does our ${name} talk to the moon`)).toBe("en/point-of-sale > The till and what hangs on it");
  });
});

describe("what something is, is told with its definition, whatever else the question says", () => {
  test.each([
    ["hi, I am new here and somebody at home spoke of loaves, what is yeast?", "en/yeast > What yeast is"],
    ["hei, jeg er ny her og fant varmt vann, hva er egentlig yeast for noe", "en/yeast > What yeast is"],
    ["selam yeni başladım, pizza yaparken duydum, yeast nedir acaba", "en/yeast > What yeast is"],
    [
      "somebody spoke of a deck oven while they had sourdough, what is that?",
      "en/deck-oven > Stone floors, one over the other",
    ],
  ])("%s", (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test.each([
    ["what is yeast good for in soda bread", "en/yeast > When not to use yeast"],
    ["what is the yeast in warm water for", "en/yeast > When to use yeast"],
  ])("unless a section has most of the rest: %s", (question, expected) => {
    expect(ask(question)).toBe(expected);
  });
});

describe("what a heading defines is met in a sentence", () => {
  const trips = corpusFrom({
    "en/travel.md": `# Travelling by rail and by sea

## How to choose

Ferries are slow and trains are early. Ask your boss, who is new here and tired.

## What is a sleeper car?

Beds on rails, made up by a steward at nine.

## What is a night ferry?

A hotel that gets you across the water while you rest.
`,
  });

  test.each([
    ["hello, the boss asked me about trains, what is a sleeper car?", "en/travel > What is a sleeper car?"],
    ["the night ferry was cancelled, sorry to bother you all about that", "en/travel > What is a night ferry?"],
  ])("%s", (question, expected) => {
    expect(ask(question, "en", trips)).toBe(expected);
  });

  test("and gives way to a section that holds the question", () => {
    expect(ask("should i choose slow ferries or early trains for a night ferry", "en", trips)).toBe(
      "en/travel > How to choose",
    );
  });
});

describe("an alias is answered by the section that explains it", () => {
  test.each([
    ["in bold, in a later one", "sourdough starter", "en/yeast > Keeping it alive at home"],
    ["the same in a sentence", "what is a sourdough starter?", "en/yeast > Keeping it alive at home"],
    ["the first, where that has the word", "crumb", "en/yeast > What yeast is"],
    ["the only one that has it", "hydration", "en/deck-oven > Cleaning"],
    ["the first, where none has it", "leaven", "en/yeast > What yeast is"],
  ])("%s: %s", (_, question, expected) => {
    expect(ask(question)).toBe(expected);
  });
});

describe("a name of one word that is part of something else", () => {
  test.each([
    ["POS malware treatment", "unknown"],
    ["president of the european POS", "unknown"],
    ["POS malware drawer", "en/point-of-sale > Closing it in the evening"],
    ["my boss talked about some POS at a conference", "en/point-of-sale > The till and what hangs on it"],
  ])("is not asked for, unless its entry says more of it, or it is a sentence: %s", (question, expected) => {
    expect(ask(question)).toBe(expected);
  });
});

test("of very many names five are told", async () => {
  const ours = await corpusOf(shipped);
  const found = answer("lead vs prospect vs demo vs crm vs sdr vs b2b vs b2c vs churn", ours, { locales: ["en"] });
  const told = found.outcome === "choose" ? found.choices : found.outcome === "answer" ? found.compared : [];
  expect(told).toHaveLength(5);
});

test("what belongs to a name is asked of its entry; what a name belongs to is not", () => {
  const corpus = corpusFrom({
    "nb/sales-quota.md": "# Salgskvote\n\n## Måltallet\n\nHvor mye en selger skal selge i måneden.",
  });
  expect(ask("salgskvotens historie", "nb", corpus)).toBe("nb/sales-quota > Måltallet");
  expect(ask("historisk salgskvote", "nb", corpus)).toBe("unknown");
});

test("a heading that says how to do what another one defines is that question", () => {
  const corpus = corpusFrom({
    "tr/satis.md":
      "# Daha çok satmanın iki yolu\n\n## Üst Satış Nedir?\n\nDaha büyüğünü önermektir.\n\n## Üst Satış Nasıl Yapılır?\n\nÖnce dinlenir, sonra önerilir.",
  });
  expect(ask("üst satış nedir", "tr", corpus)).toBe("tr/satis > Üst Satış Nedir?");
  expect(ask("UST SATIS NASIL YAPILIR", "tr", corpus)).toBe("tr/satis > Üst Satış Nasıl Yapılır?");
});

describe("several names at once", () => {
  test.each([
    ["yeast and rye", "choose en/yeast en/rye"],
    ["yeast, rye and POS", "choose en/yeast en/rye en/point-of-sale"],
    ["yeast rye and POS", "choose en/yeast en/rye en/point-of-sale"],
    ["rye or deck oven?", "choose en/rye en/deck-oven"],
    ["yeast + the moon", "unknown"],
    ["rye and soda bread", "choose en/rye en/yeast"],
    ["rye and sea", "unknown"],
  ])("alone are a choice: %s", (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test("in any language of the glossary", async () => {
    const ours = await corpusOf(shipped);
    expect(ask("sdr, bant ve crm", "tr", ours)).toBe("choose tr/sdr tr/qualification-framework tr/crm");
    expect(ask("CAC og LTV", "nb", ours)).toBe("choose nb/customer-acquisition-cost nb/customer-lifetime-value");
  });

  test("of more than five a text is made, which a section answers that has most of it", () => {
    const names = ["anchor", "bollard", "cleat", "davit", "fender", "grapnel"];
    const deck = corpusFrom({
      ...Object.fromEntries(names.map((name) => [`en/${name}.md`, `# ${name}\n\n## What it is for\n\nHolds a boat.`])),
      "en/leaving.md":
        "# Leaving the harbour\n\n## The list at the wheel\n\nAnchor on deck, bollard free, no line on the cleat, davit in, the last fender and the grapnel below.",
    });
    expect(ask("anchor, bollard, cleat, davit and fender", "en", deck)).toBe(
      "choose en/anchor en/bollard en/cleat en/davit en/fender",
    );
    expect(ask("anchor, bollard, cleat, davit, fender and grapnel", "en", deck)).toBe(
      "en/leaving > The list at the wheel",
    );
  });

  test.each([
    ["steam in the deck oven for sourdough starter", "en/deck-oven > Stone floors, one over the other"],
    ["will gas of a sourdough starter lift dough in a deck oven", "en/yeast > What yeast is"],
  ])("among other words get the section that holds most of them: %s", (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test("the other is told beside it", () => {
    const found = answer("yeast on the stone of a deck oven with sourdough starter", bakery, { locales: ["en"] });
    const beside = found.outcome === "answer" ? found.compared.map(({ slug }) => slug) : [];
    expect(beside.sort()).toEqual(["deck-oven", "yeast"]);
  });
});

test("a name that several entries have says little: the section that holds the question comes first", () => {
  const files = {
    "en/old-crane-1904.md":
      "# Old Crane\n\n## The crane on the quay\n\nBuilt of oak in 1904, and sold to a cook for a coat of tar.",
    "en/cook.md": "# Cook\n\n## Who fed the crew\n\nBelow the old crane, the cook sold the crew dried peas.",
  };
  const another = { "en/old-crane-1931.md": "# Old Crane\n\n## Its namesake\n\nBroken up before the war." };
  const ask = (entries: Record<string, string>) =>
    told(answer("who sold peas under the old crane", corpusFrom(entries), { locales: ["en"] }));
  expect(ask(files)).toBe("en/old-crane-1904 > The crane on the quay");
  expect(ask({ ...files, ...another })).toBe("en/cook > Who fed the crew");
});
