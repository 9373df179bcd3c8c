import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cardOf, keywords, nextCard } from "../../src/daily/deck.ts";
import type { Dealt } from "../../src/daily/types.ts";
import { slugKey } from "../../src/glossary/slug.ts";
import type { Glossary } from "../../src/glossary/types.ts";
import { corpusFrom } from "../support/corpus.ts";

/** Entries by path: `{ "en/churn": "pricing, loss" }` is one in English with two keywords. */
function glossaryOf(entries: Readonly<Record<string, string>>): Glossary {
  const files = Object.entries(entries).map(([path, words]) => {
    const [lang, slug] = path.split("/");
    const text = `---\ntitle: ${slug}\nslug: ${slug}\nlang: ${lang}\nkeywords: ${words}\n---\n\n# ${slug}\n\nWhat it is.\n`;
    return [`${path}.md`, text] as const;
  });
  return corpusFrom(Object.fromEntries(files)).glossary;
}

const plain = (count: number) =>
  glossaryOf(Object.fromEntries(Array.from({ length: count }, (_, at) => [`en/entry-${at}`, "all"])));

const all = { seed: 7, keyword: null, locale: "en" } as const;
const unseen: Dealt = { round: 1, shown: new Set(), last: null };

/** Deals so many entries, as day after day does; `during` may change the glossary before a day. */
function dealing(
  count: number,
  from: Glossary,
  plan: Parameters<typeof nextCard>[1] = all,
  during?: (day: number) => Glossary,
) {
  const slugs: string[] = [];
  let dealt: Dealt = unseen;
  for (let day = 0; day < count; day += 1) {
    const card = nextCard(during?.(day) ?? from, plan, dealt);
    if (card === null) break;
    slugs.push(card.slug);
    const key = slugKey(card.slug);
    dealt = {
      round: card.round,
      shown: new Set(card.round === dealt.round ? [...dealt.shown, key] : [key]),
      last: key,
    };
  }
  return slugs;
}

describe("the deck", () => {
  it("has each entry once before any comes again, and none twice in a row", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (size, seed) => {
        const slugs = dealing(size * 3, plain(size), { ...all, seed });
        for (let round = 0; round < 3; round += 1) {
          expect(new Set(slugs.slice(round * size, (round + 1) * size)).size).toBe(size);
        }
        if (size > 1) expect(slugs.some((slug, day) => slug === slugs[day - 1])).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it("is in another order for each channel and each round, and the same after a restart", () => {
    const glossary = plain(20);
    const [one, again] = [dealing(40, glossary), dealing(40, plain(20))];
    expect(again).toEqual(one);
    expect(dealing(20, glossary, { ...all, seed: 8 })).not.toEqual(one.slice(0, 20));
    expect(one.slice(20)).not.toEqual(one.slice(0, 20));
  });

  it("is shuffled fairly: over many channels each entry comes first about as often", () => {
    const glossary = plain(10);
    const first = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1) {
      const slug = nextCard(glossary, { ...all, seed }, unseen)?.slug ?? "";
      first.set(slug, (first.get(slug) ?? 0) + 1);
    }
    // Two hundred expected, with a deviation of 13.4: five of those either way.
    for (const count of first.values()) expect(Math.abs(count - 200)).toBeLessThan(67);
    expect(first.size).toBe(10);
  });

  it("takes in what is added, and moves on from what is gone, the rest in its order", () => {
    const [before, after] = [plain(10), plain(12)];
    const undisturbed = dealing(10, before);
    const added = dealing(12, before, all, (day) => (day < 4 ? before : after));
    expect(added.slice(0, 4)).toEqual(undisturbed.slice(0, 4));
    expect(added.filter((slug) => undisturbed.includes(slug))).toEqual(undisturbed);
    expect(new Set(added).size).toBe(12);
    const removed = dealing(8, after, all, (day) => (day < 4 ? after : before)).filter((slug) =>
      undisturbed.includes(slug),
    );
    expect(removed).toEqual(undisturbed.slice(0, removed.length));
  });

  it("of one entry is that entry, and of none is none", () => {
    expect(dealing(3, plain(1))).toEqual(["entry-0", "entry-0", "entry-0"]);
    expect(nextCard(plain(0), all, unseen)).toBeNull();
  });
});

describe("what is eligible", () => {
  const glossary = glossaryOf({
    "en/churn": "Loss, customers",
    "nb/churn": "kunder",
    "nb/lead-magnet": "leads",
    "tr/demo": "satış",
  });

  it("is an entry whatever its languages, once, in the wanted one where it can", () => {
    const slugs = dealing(3, glossary, { ...all, locale: "nb" });
    expect([...slugs].sort()).toEqual(["churn", "demo", "lead-magnet"]);
    expect(cardOf(glossary, { slug: "churn", locale: "nb" })?.locale).toBe("nb");
    expect(cardOf(glossary, { slug: "churn", locale: "tr" })?.locale).toBe("en");
    expect(cardOf(glossary, { slug: "demo", locale: "nb" })?.locale).toBe("tr");
    expect(cardOf(glossary, { slug: "gone", locale: "nb" })).toBeNull();
  });

  it.each([
    ["loss", ["churn"]],
    ["KUNDER", ["churn"]],
    ["satis", ["demo"]],
    ["nothing", []],
  ])("for the keyword %j is %j, in any language and spelling", (keyword, expected) => {
    expect([...new Set(dealing(3, glossary, { ...all, keyword }))]).toEqual(expected);
  });

  it("has something to show", () => {
    const bare = corpusFrom({ "en/empty.md": "---\ntitle: Empty\nlang: en\n---\n\n# Empty\n" }).glossary;
    expect(nextCard(bare, all, unseen)).toBeNull();
  });
});

test("keywords come with the commonest first, in one spelling each", () => {
  const glossary = glossaryOf({
    "en/a": "Sales, pricing",
    "en/b": "sales, loss",
    "nb/b": "SALES",
    "en/c": "pricing, sales",
  });
  expect(keywords(glossary)).toEqual(["Sales", "pricing", "loss"]);
});
