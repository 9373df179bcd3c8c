import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import { plainText } from "../../src/glossary/blocks.ts";
import { spanText } from "../../src/glossary/spans.ts";
import { corpusFrom, corpusOf, exported, shipped } from "../support/corpus.ts";
import { told as inALine } from "../support/told.ts";

const ours = await corpusOf(shipped);
const strange = await corpusOf(exported);
const ask = (query: string, locale = "en", corpus = ours) => answer(query, corpus, { locales: [locale] });

const told = (query: string, locale?: string, corpus?: typeof ours) => inALine(ask(query, locale, corpus));

describe("a name gets its entry", () => {
  test.each([
    ["lead magnet", "en", "en/lead-magnet"],
    ["lead magnet", "nb", "nb/lead-magnet"],
    ["LEAD-MAGNET", "tr", "tr/lead-magnet"],
    ["leadmagnet", "en", "lead-magnet"],
    ["lead_magnets", "en", "en/lead-magnet"],
    ["hva er en leadmagnet?", "en", "nb/lead-magnet"],
    ["lead magnet nedir", "en", "tr/lead-magnet"],
    ["what is a lead magnet", "nb", "en/lead-magnet"],
    ["kundemøte", "en", "nb/sales-meeting"],
    ["kundemote", "en", "nb/sales-meeting"],
    ["kundemoete", "en", "nb/sales-meeting"],
    ["KUNDEMØTE", "en", "nb/sales-meeting"],
    ["kundemøtene", "en", "nb/sales-meeting"],
    ["salgsmo\u0308te", "nb", "nb/sales-meeting"],
    ["SATIŞ TOPLANTISI", "en", "tr/sales-meeting"],
    ["SATIS TOPLANTISI", "en", "tr/sales-meeting"],
    ["satis toplantisi", "en", "tr/sales-meeting"],
    ["satış toplantılarının", "en", "tr/sales-meeting"],
    ["Sales meeting?!", "en", "en/sales-meeting"],
    ["insde sales", "en", "inside-sales"],
    ["indirect saels", "en", "indirect-sales"],
    ["feltsalg", "nb", "nb/outside-sales"],
    ["potansiyel müşteri", "tr", "tr/sales-lead"],
  ])("%s (%s)", (query, locale, expected) => {
    expect(told(query, locale)).toContain(expected);
  });

  test("with the section that says what it is, highlights and related entries", () => {
    const found = ask("hva er en leadmagnet");
    if (found.outcome !== "answer") throw new Error(found.outcome);
    expect(found).toMatchObject({ byName: true, readAs: null, missing: null, locale: "nb" });
    expect(plainText(found.blocks)).toContain("leadmagnet");
    expect(found.term.highlights.map(spanText).length).toBeGreaterThanOrEqual(3);
    expect(found.related.every(({ known }) => known)).toBe(true);
    expect(found.candidates[0]?.section).toBe(found.section);
  });

  test("a name that had to be mended says how it was read", () => {
    expect(ask("insde sales")).toMatchObject({ readAs: expect.stringMatching(/^inside sales$/iu) });
  });

  test("so is one that has a word which usually frames a question", () => {
    const corpus = corpusFrom({
      "en/what-if-analysis.md": "# What-if analysis\n\n## Trying numbers\n\nOne at a time.",
      "en/define-phase.md": "# Define phase\n\n## First of five\n\nA page that all sign.",
    });
    expect(told("what if anlysis", "en", corpus)).toBe("en/what-if-analysis > Trying numbers");
    expect(told("define phse", "en", corpus)).toBe("en/define-phase > First of five");
  });

  test("a missing translation falls back and says so", () => {
    const corpus = corpusFrom({ "en/churn.md": "# Churn\n\n## What churn is\n\nCustomers who leave." });
    expect(ask("churn nedir?", "nb", corpus)).toMatchObject({
      outcome: "answer",
      missing: "tr",
      locale: "tr",
      term: { locale: "en" },
    });
  });
});

describe("something narrower gets the section", () => {
  test.each([
    ["fordeler og ulemper med indirekte salg", "nb", "nb/indirect-sales"],
    ["how do i prepare for a customer meeting", "en", "en/sales-meeting > Meeting the customer"],
    ["why is inside sales not telemarketing", "en", "en/inside-sales > Why it isn't telemarketing"],
    ["satış toplantısında gündem örneği", "tr", "tr/sales-meeting > 45 dakikalık bir gündem örneği"],
    ["eksempel på agenda for salgsmøte", "nb", "nb/sales-meeting > En agenda for 45 minutter"],
    ["difference between lead and prospect", "en", "en/sales-lead > Lead, prospect, or opportunity?"],
  ])("%s", (query, locale, expected) => {
    expect(told(query, locale)).toContain(expected);
  });

  test.each([
    ["ulemper ved snøfresing", "snofresing > Ulemper ved snøfresing"],
    ["ulemper snofresing", "snofresing > Ulemper ved snøfresing"],
    ["sikkerhet hoppeslott", "utleie-av-hoppeslott > Sikkerhet"],
    ["forankre slottet", "utleie-av-hoppeslott > Sikkerhet"],
  ])("%s, in an export with opaque names", (query, expected) => {
    expect(told(query, "nb", strange)).toContain(expected);
  });
});

describe("a link's text and slug find the section that explains them", () => {
  test.each([
    ["snow ploughing", "snofresing > Ulemper ved snøfresing"],
    ["brøyting", "snofresing > Ulemper ved snøfresing"],
    ["face painting", "utleie-av-hoppeslott > Sikkerhet"],
    ["entreprenør fra bygda", "snofresing > Ulemper ved snøfresing"],
  ])("%s", (query, expected) => {
    expect(told(query, "nb", strange)).toContain(expected);
  });

  test("never over a title", () => {
    const corpus = corpusFrom({
      "en/a.md": "# Alpha\n\n## Use\n\nSee [beta](/gamma).",
      "en/b.md": "# Beta\n\n## Beta is\n\nA letter.",
    });
    expect(told("beta", "en", corpus)).toBe("en/b > Beta is");
  });
});

describe("a name inside a longer question", () => {
  test.each([
    ["what do people here mean by lead magnet", "en", "en/lead-magnet"],
    ["hva legger dere i ordet innesalg egentlig", "nb", "nb/inside-sales"],
    ["kolay gelsin, potansiyel müşteri ne demekti?", "tr", "tr/sales-lead"],
  ])("%s", (query, locale, expected) => {
    expect(told(query, locale)).toContain(expected);
  });
});

describe("Turkish names are known in any form", () => {
  test.each([
    "saha satışının",
    "saha satışından",
    "saha satışımız",
    "müşteri mıknatısını",
    "potansiyel müşterilerimiz",
    "satis toplantisindan",
  ])("%s", (query) => {
    expect(told(query, "tr")).toMatch(/^tr\/(?:outside-sales|lead-magnet|sales-lead|sales-meeting) /u);
  });

  test("an ending behind an apostrophe is of no language", () => {
    expect(told("lead magnet'in", "tr")).toMatch(/^tr\/lead-magnet/u);
  });
});

describe("a comparison gets the section that compares, or the choice of the two", () => {
  test.each([
    ["inside sales vs outside sales", "en", ["inside-sales", "outside-sales"]],
    ["forskjellen på innesalg og utesalg", "nb", ["inside-sales", "outside-sales"]],
    ["dolaylı satış ile saha satışı arasındaki fark", "tr", ["indirect-sales", "outside-sales"]],
  ])("%s", (query, locale, slugs) => {
    const found = ask(query, locale);
    const two = found.outcome === "choose" ? found.choices : found.outcome === "answer" ? found.compared : [];
    expect(two.map((term) => term.slug).sort()).toEqual(slugs);
    expect(new Set(two.map((term) => term.locale))).toEqual(new Set([locale]));
  });
});

describe("of sections that hold all that is compared, the one that sets it side by side", () => {
  const hotel = corpusFrom({
    "en/full-board.md": [
      "# Full board",
      "## Three meals a day",
      "Full board is breakfast, lunch and dinner. Half board leaves out lunch, and half board guests pay less.",
      "## Prices in July",
      "| | Full board | Half board |\n| --- | --- | --- |\n| A night | 90 | 70 |",
    ].join("\n\n"),
    "en/half-board.md": "# Half board\n\n## Two meals a day\n\nBreakfast and dinner.",
    "en/late-check-out.md": [
      "# Late check-out",
      "## Leaving at four",
      "A late check-out keeps the room until four. An extra night costs more, and an extra night has breakfast.",
      "## How it differs from an extra night",
      "No dinner, no bed: a late check-out ends at four.",
    ].join("\n\n"),
    "en/spa.md":
      "# Spa\n\n## Steam and stones\n\nOpen from nine. The difference between steam and stones is the water.",
    "en/pool.md": "# Pool\n\n## Lanes\n\nTwenty metres.",
  });
  test.each([
    ["full board vs half board", "en/full-board > Prices in July"],
    ["difference between late check-out and an extra night", "en/late-check-out > How it differs from an extra night"],
    ["compare the spa and the pool", "choose en/spa en/pool"],
    ["what is the difference between the pool and the spa", "choose en/pool en/spa"],
    ["pool vs sauna", "en/pool > Lanes"],
    ["difference between a steam bath and the pool", "en/pool > Lanes"],
    ["sauna vs gym", "unknown"],
  ])("%s", (query, expected) => {
    expect(told(query, "en", hotel)).toBe(expected);
  });
});

describe("several alike are a choice", () => {
  test("of at most five, each with its description", () => {
    const found = ask("sales", "en");
    if (found.outcome !== "choose") throw new Error(found.outcome);
    expect(found.choices.length).toBe(5);
    expect(found.choices.every(({ locale, description }) => locale === "en" && description !== "")).toBe(true);
  });

  test.each([
    ["satış", "tr", /^choose tr\//u],
    ["salg", "nb", /^choose nb\//u],
  ])("%s", (query, locale, expected) => {
    expect(told(query, locale)).toMatch(expected);
  });

  test("two entries with one alias", () => {
    const file = (title: string) => `---\ntitle: ${title}\naliases: [funnel]\n---\nText about it.`;
    const corpus = corpusFrom({
      "en/sales-funnel.md": file("Sales funnel"),
      "en/marketing-funnel.md": file("Marketing funnel"),
    });
    expect(told("funnel", "en", corpus)).toBe("choose en/marketing-funnel en/sales-funnel");
  });
});

describe("what is not there is said to be unknown", () => {
  test.each([
    "what's the weather like in Oslo?",
    "hva blir været i morgen",
    "bugün hava nasıl",
    "kan jeg parkere her",
    "salgslokale",
    "iç mimar",
    "blockchain",
    "asdfgh qwerty",
    "https://example.com/foo",
    "on",
    "the of and",
    "will it snow",
    "do we have milk",
    "dinner",
    "hund",
  ])("%s", (query) => {
    expect(told(query)).toBe("unknown");
  });

  test("with at most three near names", () => {
    const found = ask("sales meating room");
    expect(found.outcome === "unknown" ? found.suggestions.length : 0).toBeLessThanOrEqual(3);
  });

  test("of which a short title that is a slip away comes first", () => {
    for (const [query, title] of [
      ["rcm", "CRM"],
      ["b2bb", "B2B"],
      ["deno", "Demo"],
    ] as const) {
      const found = ask(query);
      expect(found.outcome === "unknown" && found.suggestions[0]?.title, query).toBe(title);
    }
  });

  test("words that are equal only without their diacritics are two words", () => {
    const corpus = corpusFrom({ "tr/on.md": "# On\n\n## On sayısı\n\nOn, dokuzdan sonra gelir." });
    expect(told("ön", "tr", corpus)).toBe("unknown");
    expect(told("on", "tr", corpus)).toBe("tr/on > On sayısı");
    const named = corpusFrom({
      "tr/ek-satis.md":
        "# Add-on sales\n\nEk satış, siparişin yanına eklenendir.\n\n## Ne zaman\n\nÖn siparişte de olur.\n",
      "tr/on-satis.md": "# On-premise sales\n\nYerinde satış.\n",
    });
    expect(told("ön", "tr", named)).not.toMatch(/^choose/u);
  });
});

describe("words that frame questions", () => {
  const corpus = corpusFrom({
    "en/help.md": "# Help\n\n## Who to call\n\nThe desk.",
    "en/upselling.md": "# Upselling\n\n## What is the difference worth?\n\nA difference of ten makes a difference.",
    "tr/knowledge-base.md": "# Bilgi bankası\n\n## Ne vardır?\n\nYanıtlar.",
  });

  test.each([
    ["what is help", "en/help > Who to call"],
    ["bilgi bankamız ne işe yarıyor?", "tr/knowledge-base > Ne vardır?"],
    ["difference", "unknown"],
    ["fark", "unknown"],
    ["4", "unknown"],
  ])("are no topic, unless a name has them: %s", (question, expected) => {
    expect(told(question, "en", corpus)).toBe(expected);
  });
});

describe("in a language without a file of its own", () => {
  const corpus = corpusFrom({
    "de/demo.md": "---\nlang: de\n---\n# Demo\n\n## Ablauf\n\nEine Stunde am Bildschirm.",
    "de/lead.md": "---\nlang: de\n---\n# Lead\n\n## Was ist ein Lead?\n\nWer vielleicht kauft. Was eine Messe bringt.",
    "de/rechnung.md": "---\nlang: de\n---\n# Rechnung\n\n## Inhalt\n\nBetrag und Frist stehen darauf.",
    "es/cuota.md": "---\nlang: es\n---\n# Cuota\n\n## Meta\n\nLas ventas de un mes.",
  });

  test.each([
    ["was ist eine Demo", "de/demo > Ablauf"],
    ["qué es una cuota", "es/cuota > Meta"],
    ["demo wetter", "unknown"],
  ])("short words around a name frame it: %s", (question, expected) => {
    expect(told(question, "en", corpus)).toBe(expected);
  });

  test.each([
    ["was versteht man eigentlich unter einer Demo?", "de/demo > Ablauf"],
    ["hola, mañana tengo examen, ¿me puedes decir qué es la cuota, por favor?", "es/cuota > Meta"],
    ["was bedeutet Rechnugn", "de/rechnung > Inhalt"],
    ["gelbe Rechnung", "unknown"],
  ])("so does what ends with it, when no section answers: %s", (question, expected) => {
    expect(told(question, "en", corpus)).toBe(expected);
  });

  test.each([
    ["Rechnungen", "de/rechnung > Inhalt"],
    ["cuotas", "es/cuota > Meta"],
    ["Demos", "de/demo > Ablauf"],
    ["Rechnungswesen", "unknown"],
  ])("a name is known with a short ending: %s", (question, expected) => {
    expect(told(question, "en", corpus)).toBe(expected);
  });
});

describe("a long word that is a slip away from one in the text is taken for it, and that is said", () => {
  const corpus = corpusFrom({
    "nb/loss-leader.md":
      "# Tapsleder\n\n## Hva det er\n\nPå norsk sier vi helst Lokkevare: noe som selges billig. En lokkevare gir tap.",
    "nb/another.md": "# Målgruppe\n\n## Hvem\n\nDe vi vil nå. Kontraktene er deres.",
  });

  test("with one", () => {
    const found = ask("lokkevrae", "nb", corpus);
    expect(inALine(found)).toBe("nb/loss-leader > Hva det er");
    expect(found).toMatchObject({ readAs: "lokkevare" });
  });

  test.each([
    ["with two", "lokkevreae"],
    ["in a short word", "biligt"],
  ])("not %s", (_, question) => {
    expect(told(question, "nb", corpus)).toBe("unknown");
  });
});

describe("half of a name is another word, and the name may have been meant", () => {
  test.each([
    ["magnet", "en", "en/lead-magnet"],
    ["outside", "en", "en/outside-sales"],
    ["kald", "nb", "nb/cold-calling"],
    ["saha", "tr", "tr/outside-sales"],
  ])("%s", (question, locale, offered) => {
    const found = ask(question, locale);
    if (found.outcome !== "unknown") throw new Error(told(question, locale));
    expect(found.suggestions.map((term) => `${term.locale}/${term.slug}`)).toContain(offered);
  });

  test("as the head of two words it is meant, before another it is not", () => {
    expect(told("product demo")).toContain("en/demo");
    expect(told("demo day")).toBe("unknown");
  });
});

describe("in a script without spaces, words are found by its dictionary", () => {
  const corpus = corpusFrom({
    "zh/sales-funnel.md": "# 销售漏斗\n\n## 如何计算转化率？\n\n转化率等于成交数除以线索数。",
    "ja/warehouse.md": "# 倉庫\n\n## 在庫の数え方\n\n在庫は毎月の終わりに数えます。",
  });

  test.each([
    ["销售漏斗", "zh/sales-funnel > 如何计算转化率？"],
    ["转化率", "zh/sales-funnel > 如何计算转化率？"],
    ["在庫の数え方", "ja/warehouse > 在庫の数え方"],
    ["天气", "unknown"],
  ])("%s", (question, expected) => {
    expect(told(question, "en", corpus)).toBe(expected);
  });
});

test("an abbreviation is known as such by how the text writes it", () => {
  const corpus = corpusFrom({
    "en/affiliate-network.md":
      "# Affiliate network\n\n## EPC and other words in the report\n\nEPC is what a click earns. An EPC of 20 cents is good for life.",
    "en/other.md": "# Other\n\n## Words\n\nNothing of it.",
  });
  expect(told("epc", "en", corpus)).toBe("en/affiliate-network > EPC and other words in the report");
  expect(told("life", "en", corpus)).toBe("unknown");
});

describe("what stands around a question does not disturb it", () => {
  test.each([
    "Hei! Hva er et kundemøte? Takk :)",
    "@salesterm kundemøte",
    "<@U012ABCDEF> kundemøte",
    "kan du forklare meg hva et kundemøte er",
    "...kundemøte???",
    "“kundemøte”",
  ])("%s", (query) => {
    expect(told(query)).toContain("nb/sales-meeting");
  });

  test("a hyphenated name is not taken apart", () => {
    const corpus = corpusFrom({
      "nb/ab-test.md": "# A/B-test\n\n## To utgaver\n\nHalvparten ser den ene.",
      "nb/ord.md": "# Hva-hvis-analyse\n\n## Regne på det\n\nTekst.",
    });
    expect(told("Hva betyr A/B-test?", "nb", corpus)).toBe("nb/ab-test > To utgaver");
    expect(told("hva-hvis-analyse", "nb", corpus)).toBe("nb/ord > Regne på det");
  });

  test.each(["", "   ", "help", "hjelp", "yardım", "YARDIM", "?", "hei", "merhaba!", "hello there", "🙂"])(
    "%j asks for help",
    (query) => {
      expect(told(query)).toBe("help");
    },
  );

  test.each(["takk", "Tusen takk!", "thanks for your help", "çok teşekkürler", "takk for hjelpen"])(
    "%j is thanks",
    (query) => {
      expect(told(query)).toBe("thanks");
    },
  );

  test("help offers three questions that this corpus answers, in the reader's language", () => {
    for (const locale of ["nb", "tr", "en"]) {
      const found = ask("", locale);
      const examples = found.outcome === "help" ? found.examples : [];
      expect(examples).toHaveLength(3);
      for (const example of examples) expect(told(example, locale)).toContain(`${locale}/`);
    }
  });
});

describe("whatever is typed", () => {
  test("there is an answer, with scores from 0 to 1, best first", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary", maxLength: 700 }), fc.lorem()),
        fc.constantFrom("nb", "tr", "en", "de"),
        (query, locale) => {
          const { candidates } = ask(query, locale);
          const scores = candidates.map(({ score }) => score);
          expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("every title and alias finds its own entry, however it is written", () => {
    for (const term of ours.glossary.terms) {
      for (const name of [term.title, ...term.aliases]) {
        for (const typed of [name, name.toLocaleUpperCase(term.locale), ` ${name}? `]) {
          const found = ask(typed, term.locale);
          expect(found.outcome === "answer" ? found.term.slug : `${typed}: ${found.outcome}`).toBe(term.slug);
        }
      }
    }
  });

  test("an empty glossary still answers", () => {
    const nothing = corpusFrom({});
    expect(told("lead", "en", nothing)).toBe("unknown");
    expect(told("", "en", nothing)).toBe("help");
  });
});
