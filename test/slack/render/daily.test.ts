import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/daily/types.ts";
import { readWish } from "../../../src/daily/wish.ts";
import { phrasesOf, spokenLanguages } from "../../../src/language/languages.ts";
import { renderForm } from "../../../src/slack/render/daily/form.ts";
import { renderPost } from "../../../src/slack/render/daily/post.ts";
import { renderStopped } from "../../../src/slack/render/daily/stopped.ts";
import { renderUsage } from "../../../src/slack/render/daily/usage.ts";
import { dateText, planLines } from "../../../src/slack/render/daily/words.ts";
import { liveMentions } from "../../../src/standin/rules/liveMentions.ts";
import { refusedView } from "../../../src/standin/rules/refusedView.ts";
import { answerOf, termOf } from "../../support/slack/answers.ts";
import { brokenRules } from "../../support/slack/slackRules.ts";

const locales = spokenLanguages.map(({ locale }) => locale);
const plan: Plan = {
  at: "09:00",
  zone: "Europe/Oslo",
  days: [1, 2, 3, 4, 5],
  locale: "nb",
  keyword: null,
  holidays: null,
};
const countries = [
  { code: "NO", name: "Norway" },
  { code: "TR", name: "Türkiye" },
];
const options = { locale: "en", command: "/salesterm", clash: null } as const;
const offer = { zones: [], locales, keywords: [], countries };
const shown = (message: unknown) => JSON.stringify(message);

describe("the post", () => {
  it("is the term, what it is, one take-away, and three ways on", () => {
    const { text, blocks } = renderPost(answerOf(), { siteUrl: null });
    expect(text).toBe("Term of the day: Lead magnet: Something useful given away for contact details.");
    expect(blocks.map(({ type }) => type)).toEqual(["context", "header", "rich_text", "rich_text", "actions"]);
    expect(shown(blocks)).toContain("A lead magnet is free.");
    expect(shown(blocks)).not.toContain("It solves one narrow problem.");
    expect(shown(blocks.at(-1))).toMatch(/Read more.*Sales lead/u);
  });

  it("says so when it is in another language than was wanted", () => {
    const { blocks } = renderPost(answerOf({ missing: "tr", locale: "tr" }), { siteUrl: null });
    expect(shown(blocks)).toContain("Bu madde henüz Türkçe dilinde yok; İngilizce dilindeki hâlini gösteriyorum.");
    expect(shown(blocks)).toContain("Devamını oku");
  });

  it("begins with the text where nobody wrote a description, and does without take-aways", () => {
    const { blocks } = renderPost(answerOf({ term: termOf({ description: "", highlights: [] }) }), { siteUrl: null });
    expect(shown(blocks)).toContain("People leave their address.");
    expect(blocks.map(({ type }) => type)).toEqual(["context", "header", "rich_text", "actions"]);
  });
});

describe("whatever people write", () => {
  const hostile = fc.oneof(
    fc.constantFrom("<!channel>", "<@U1>", "a|b>c", "*b* `c`", ":tada:", "@here", "\u202e", "\ud800", "", " ", "\n"),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .tuple(fc.constantFrom("word ", "👩‍👩‍👧‍👦", "One more. "), fc.nat(4000))
      .map(([part, times]) => part.repeat(times)),
  );

  it("a post keeps to Slack's rules and calls nobody", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, description, highlight, label) => {
        const term = termOf({ title, description, highlights: [[{ text: highlight }]] });
        const related = [{ slug: "a", label, known: true, at: { term: termOf({ title: label }), section: null } }];
        const blocks = [{ type: "paragraph" as const, spans: [{ text: highlight }] }];
        expect(brokenRules(renderPost(answerOf({ term, related, blocks }), { siteUrl: null }))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("the form and the help do, too", () => {
    fc.assert(
      fc.property(hostile, fc.array(hostile, { maxLength: 7 }), (keyword, keywords) => {
        const view = renderForm("C0SALES", { ...plan, keyword: keyword || null }, { ...offer, keywords }, options);
        expect(refusedView(view, "modal")).toBeNull();
        expect(liveMentions(view)).toEqual([]);
        expect(brokenRules(renderUsage(keyword, options))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the form", () => {
  it.each(locales)("in %s is one that Slack takes, with a choice of every zone and of no country", (locale) => {
    const view = renderForm("C0SALES", plan, { ...offer, zones: ["Asia/Kolkata"] }, { ...options, locale });
    expect(refusedView(view, "modal")).toBeNull();
    const zones = shown(view.blocks[1]);
    for (const zone of ["Asia/Kolkata", "America/New York", "Pacific/Apia", "UTC"])
      expect(zones).toContain(`"${zone}"`);
    expect(view.blocks[5]).toMatchObject({
      element: { initial_option: { text: { text: phrasesOf(locale).daily.form.noHolidays }, value: "none" } },
    });
  });

  it("has room for more countries than Slack takes in one group", () => {
    const many = Array.from({ length: 230 }, (_, at) => ({ code: `C${at}`, name: `Country ${at}` }));
    const view = renderForm("C0SALES", { ...plan, holidays: "C229" }, { ...offer, countries: many }, options);
    expect(refusedView(view, "modal")).toBeNull();
    expect(view.blocks[5]).toMatchObject({ element: { initial_option: { value: "C229" } } });
  });
});

describe("in words", () => {
  it.each([
    ["en", "2026-11-23", "Monday 23 November"],
    ["nb", "2026-11-23", "mandag 23. november"],
    ["tr", "2026-11-23", "23 Kasım Pazartesi"],
    // Whether there is a comma is for the Unicode data of Node.js to say.
    ["en", "2028-12-24", expect.stringMatching(/^Sunday,? 24 December 2028$/u)],
    ["nb", "2027-01-02", "lørdag 2. januar 2027"],
    ["tr", "2027-01-02", "2 Ocak 2027 Cumartesi"],
  ] as const)("a date in %s", (locale, date, text) => {
    expect(dateText(date, locale, "2026-11-22")).toEqual(text);
  });

  it.each([
    ["en", [1, 2, 3, 4, 5, 6, 7], "Every day at 09:00, Europe/Oslo"],
    ["en", [2, 4], "Tuesday and Thursday at 09:00, Europe/Oslo"],
    ["nb", [1, 2, 3, 4, 5], "Mandag til fredag kl. 09:00, Europe/Oslo"],
    ["nb", [1, 3, 5], "Mandag, onsdag og fredag kl. 09:00, Europe/Oslo"],
    ["tr", [6, 7], "Cumartesi ve Pazar, saat 09:00 (Europe/Oslo)"],
  ] as const)("a plan in %s on %j", (locale, days, text) => {
    expect(planLines({ ...plan, days }, locale)[0]).toBe(text);
  });

  it("a plan says what it leaves out", () => {
    expect(planLines({ ...plan, keyword: "leads", holidays: "TR" }, "en").slice(1)).toEqual([
      "In Norwegian Bokmål",
      "Only entries with the keyword “leads”",
      "Not on public holidays in Türkiye",
    ]);
  });

  it("whoever set it up is told why it stopped, and where", () => {
    const { text, blocks } = renderStopped({ channel: "C0SALES" }, "archived", { locale: "en", command: "/salesterm" });
    expect(text).toBe("There is no term of the day in <#C0SALES> for now. The channel is archived.");
    expect(shown(blocks)).toContain("/salesterm daily resume");
  });

  it.each(locales)("what can be written is understood, in %s", (locale) => {
    const { uses, howToResume, none, howToChange } = phrasesOf(locale).daily;
    expect(uses.map(([words]) => readWish(words)?.kind)).toEqual([
      ...["form", "at", "status", "preview", "skip", "pause", "resume", "off"],
    ]);
    const commands = [howToResume("/x"), none("/x"), howToChange("/x")].map((text) =>
      readWish(
        /\/x (\S+(?: (?:resume|help|fortsett|hjelp|devam|yardım))?)/u.exec(text)?.[1]?.replace(/\.$/u, "") ?? "",
      ),
    );
    expect(commands.map((wish) => wish?.kind)).toEqual(["resume", "form", "unclear"]);
  });
});
