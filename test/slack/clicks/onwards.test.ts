import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Office, offers, openOffice, random, sales, wordsOf } from "../../support/slack/office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

describe("a related term", () => {
  it("takes the place of a private answer, and on it goes from there", async () => {
    const { slack, ada } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    await ada.click(answer, "Sales lead");
    const next = await office.reads(ada, sales, "Sales lead: Somebody who may become a customer.");
    expect(next.ts).toBe(answer.ts);
    await ada.click(next, "Cold call");
    const last = await office.reads(ada, sales, "Cold call: ");
    await ada.click(last, "Sales lead");
    await office.reads(ada, sales, "Sales lead: ");
    expect(slack.messagesFor("U0ADA", "C0SALES")).toHaveLength(1);
    expect(slack.messagesFor("U0KARI", "C0SALES")).toEqual([]);
  });

  it("works in a channel that the bot is not in", async () => {
    const { ada } = office;
    await ada.click(await office.askFor(ada, "C0RANDOM", "funnel"), "Sales lead");
    await office.reads(ada, random, "Sales lead: ");
  });

  it("of a public answer is told to the clicker alone, in its thread; the answer stays", async () => {
    const { slack, ada, kari } = office;
    const answer = await office.mentionFor(ada, sales, "funnel");
    const thread = { ...sales, thread: answer.threadTs ?? "" };
    await kari.click(answer, "Sales lead");
    const told = await office.reads(kari, thread, "Sales lead: ");
    expect(told.ephemeralFor).toBe("U0KARI");
    expect(offers(told)).toContain("Share");
    expect(slack.messagesFor("U0ADA", "C0SALES", thread.thread).map(({ text }) => text)).toEqual([
      "<@U0BOT> funnel",
      answer.text,
    ]);
    // From here on it is Kari's own.
    await kari.click(told, "Cold call");
    expect((await office.reads(kari, thread, "Cold call: ")).ts).toBe(told.ts);
  });

  it("of an answer in a thread of others is told in that thread", async () => {
    const { ada, kari } = office;
    const { message: root } = await kari.say(sales, "What do we call this?");
    const thread = { ...sales, thread: root.ts };
    const answer = await office.mentionFor(ada, thread, "funnel");
    await kari.click(answer, "Sales lead");
    expect((await office.reads(kari, thread, "Sales lead: ")).threadTs).toBe(root.ts);
  });

  it("takes the answer's place in a direct message", async () => {
    const { slack, ada } = office;
    const answer = await office.writeTo(ada, "funnel");
    await ada.click(answer, "Sales lead");
    const next = await office.reads(ada, { channel: "D0ADA" }, "Sales lead: ");
    expect(next).toMatchObject({ ts: answer.ts, ephemeralFor: null });
    expect(slack.messagesFor("U0ADA", "D0ADA")).toHaveLength(2);
    expect(offers(next)).not.toContain("Share");
  });
});

describe("a related name that has no entry", () => {
  it("is a button when another section explains it, which it leads to; else it is only named", async () => {
    const { ada } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    expect(offers(answer)).toContain("checklist");
    expect(offers(answer)).not.toContain("swim lane");
    expect(wordsOf(answer)).toMatch(/"See also: ".*"swim lane"/u);
    await ada.click(answer, "checklist");
    const section = await office.reads(ada, sales, "Sales lead: A checklist of five questions");
    expect(wordsOf(section)).toContain("Sorting them");
    expect(wordsOf(section)).not.toContain("Out of fairs and forms");
  });
});

describe("what else leads on", () => {
  it("the menu shows another section of the entry, and offers those that are not shown", async () => {
    const { ada } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    await ada.choose(answer, "More in this entry", "Numbers");
    const section = await office.reads(ada, sales, "Funnel: Count each of them once a week.");
    expect(wordsOf(section)).not.toContain("Stranger, visitor");
    await ada.choose(section, "More in this entry", "The idea");
    expect(wordsOf(await office.reads(ada, sales, "Funnel: A funnel begins with"))).toContain("The idea");
  });

  it("the menu of a public answer shows the section to the clicker alone", async () => {
    const { ada, kari } = office;
    const answer = await office.mentionFor(ada, sales, "funnel");
    await kari.choose(answer, "More in this entry", "Stages");
    const thread = { ...sales, thread: answer.threadTs ?? "" };
    expect((await office.reads(kari, thread, "Funnel: Stranger, visitor")).ephemeralFor).toBe("U0KARI");
  });

  it("a language shows the entry in it, with everything around it in that language too", async () => {
    const { ada } = office;
    await ada.click(await office.askFor(ada, "C0SALES", "funnel"), "Norsk bokmål");
    const norwegian = await office.reads(ada, sales, "Trakt: Hvor mange fremmede");
    expect(offers(norwegian)).toEqual(["Sales lead", "Mer om dette", "English", "Türkçe", "Del"]);
    expect(wordsOf(norwegian)).toContain("Kilde: nb/funnel.md");
    await ada.click(norwegian, "Türkçe");
    const turkish = await office.reads(ada, sales, "Huni: Kaç yabancının");
    expect(offers(turkish)).toEqual(["Sales lead", "Bu maddenin diğer bölümleri", "English", "Norsk bokmål", "Paylaş"]);
    await ada.click(turkish, "English");
    await office.reads(ada, sales, "Funnel: ");
  });

  it("a choice is made by a button, by whoever sees it", async () => {
    const { ada, kari } = office;
    const choice = await office.askFor(ada, "C0SALES", "call");
    expect(choice.text).toBe("That could be more than one thing. Which do you mean? Cold call, Follow-up");
    await ada.click(choice, "Follow-up");
    expect((await office.reads(ada, sales, "Follow-up: ")).ts).toBe(choice.ts);

    const asked = await office.mentionFor(ada, sales, "call");
    await kari.click(asked, "Cold call");
    const thread = { ...sales, thread: asked.threadTs ?? "" };
    expect((await office.reads(kari, thread, "Cold call: ")).ephemeralFor).toBe("U0KARI");
  });

  it("a near name is answered by a button, wherever it was offered", async () => {
    const { slack, ada } = office;
    const missed = await office.askFor(ada, "C0SALES", "salesleader");
    expect(missed.text).toBe("Sorry, “salesleader” is not in the glossary. Did you mean: Sales lead");
    await ada.click(missed, "Sales lead");
    expect((await office.reads(ada, sales, "Sales lead: ")).ts).toBe(missed.ts);

    await ada.say(sales, "@salesterm salesleader");
    const whispered = await office.reads(ada, sales, "Sorry, “salesleader”");
    await ada.click(whispered, "Sales lead");
    expect((await office.reads(ada, sales, "Sales lead: ")).ts).toBe(whispered.ts);
    expect(slack.messagesFor("U0KARI", "C0SALES")).toHaveLength(1);

    await ada.click(await office.writeTo(ada, "salesleader"), "Sales lead");
    await office.reads(ada, { channel: "D0ADA" }, "Sales lead: ");
  });
});

describe("readers of Norwegian and Turkish", () => {
  it("read and click in their own language, and a channel in its own", async () => {
    const { slack, ada, kari, deniz } = office;
    const norwegian = await office.askFor(kari, "C0SALES", "funnel");
    expect(norwegian.text).toMatch(/^Trakt: /u);
    expect(offers(norwegian)).toEqual(["Sales lead", "Mer om dette", "English", "Türkçe", "Del"]);
    await kari.choose(norwegian, "Mer om dette", "Trinn");
    await office.reads(kari, sales, "Trakt: Fremmed, besøkende, emne, kunde.");

    expect((await office.askFor(deniz, "C0SALES", "call")).text).toBe(
      "Birden fazla anlama gelebilir. Hangisini sordunuz? Cold call, Follow-up",
    );
    expect((await office.writeTo(deniz, "salesleader")).text).toBe(
      "Üzgünüm, “salesleader” sözlükte yok. Şunu mu demek istediniz: Sales lead",
    );

    slack.admin.changeChannel("C0GENERAL", { locale: "tr-TR" });
    const turkish = await office.mentionFor(ada, { channel: "C0GENERAL" }, "funnel");
    expect(turkish.text).toMatch(/^Huni: /u);
    expect(offers(turkish)).toEqual(["Sales lead", "Bu maddenin diğer bölümleri", "English", "Norsk bokmål", "Sil"]);
  });
});

it("SITE_URL makes titles lead to where entries are published", async () => {
  const published = await openOffice({ SITE_URL: "https://words.example.com/{locale}/{slug}" });
  const { ada } = published;
  const answer = await published.askFor(ada, "C0SALES", "funnel");
  expect(answer.blocks[0]?.type).toBe("rich_text");
  expect(wordsOf(answer)).toContain('"url":"https://words.example.com/en/funnel","text":"Funnel"');
  await ada.click(answer, "Türkçe");
  expect(wordsOf(await published.reads(ada, sales, "Huni: "))).toContain('"https://words.example.com/tr/funnel"');
  expect(wordsOf(await published.askFor(ada, "C0SALES", "call"))).toContain('"https://words.example.com/en/follow-up"');
  await published.close();
});
