import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { subscriptionOf } from "../../daily/support.ts";
import { corpusFrom } from "../../support/corpus.ts";
import { socketMode } from "../../support/slack/bot.ts";
import { type DailyOffice, openDailyOffice } from "../../support/slack/dailyOffice.ts";
import { offers, wordsOf } from "../../support/slack/office.ts";

let office: DailyOffice;
/** Opens it for each of some tests. */
function atTheOffice(env: Record<string, string> = {}): void {
  beforeEach(async () => {
    office = await openDailyOffice({ env });
  });
  afterEach(() => office.close());
}

const place = { team: "T0ACME", channel: "C0SALES" };
const kept = () => office.store.daily.subscription(place);

describe.each([
  ["HTTP", {}],
  ["a socket", socketMode],
])("setting up a term of the day, over %s", (_, env) => {
  atTheOffice(env);

  it("opens a form with the asker's zone in it, keeps what it says, and tells the channel in its own language", async () => {
    const { slack, kari, ada } = office;
    await office.daily(kari, "daily");
    const view = await office.looksAt(kari, "Dagens ord");
    const where = { view: view.id };
    await kari.choose(where, "Klokkeslett", "08:30");
    await kari.choose(where, "Dager", ["1", "3"]);
    await kari.choose(where, "Ikke på helligdager i", "Norge");
    await kari.submit();
    expect(slack.modalFor("U0KARI")).toBeNull();
    expect(await kept()).toMatchObject({
      at: "08:30",
      zone: "Europe/Oslo",
      days: [1, 3],
      locale: "en",
      keyword: null,
      holidays: "NO",
      setBy: "U0KARI",
      startsOn: "2026-11-23",
    });
    const news = office.lastRead(ada);
    expect(news).toMatchObject({
      ephemeralFor: null,
      text: "<@U0KARI> has set up a term of the day for this channel.",
    });
    for (const fact of [
      "Monday and Wednesday at 08:30, Europe/Oslo",
      "In English",
      "Not on public holidays in Norway",
      "The next one: Monday 23 November, 08:30",
    ])
      expect(news && wordsOf(news)).toContain(fact);
  });

  it("by one line takes what the form would begin with, and the form then shows what is so", async () => {
    const { ada } = office;
    await office.daily(ada, "daily 6.30");
    expect(await kept()).toMatchObject({ at: "06:30", zone: "Europe/London", days: [1, 2, 3, 4, 5], locale: "en" });
    expect(office.lastRead(ada)?.text).toContain("has set up");
    await office.daily(ada, "daily 10");
    expect(office.lastRead(ada)?.text).toContain("has changed");
    await office.daily(ada, "daily");
    const { payload } = await office.looksAt(ada, "Term of the day");
    expect(wordsOf({ blocks: payload.blocks })).toContain('"initial_time":"10:00"');
  });

  it("keeps the form open, with all that was filled in, while something is wrong", async () => {
    const { slack, ada } = office;
    await office.daily(ada, "daily");
    const view = await office.looksAt(ada, "Term of the day");
    await ada.fill({ view: view.id }, "Only entries with this keyword", "unheard of");
    await ada.submit();
    expect(slack.modalFor("U0ADA")?.errors).toEqual({ keyword: "No entry has the keyword “unheard of”." });
    expect(await kept()).toBeNull();
    await ada.fill({ view: view.id }, "Only entries with this keyword", "");
    await ada.submit();
    expect(await kept()).toMatchObject({ keyword: null });
  });

  it("handed in twice, byte for byte, is done and told once", async () => {
    const { slack, ada } = office;
    await office.daily(ada, "daily");
    const view = await office.looksAt(ada, "Term of the day");
    await ada.choose({ view: view.id }, "Time", "10:00");
    const { deliveries } = await ada.submit();
    await slack.deliver("interactive", deliveries[0]?.payload ?? {});
    expect(slack.callsOf("chat.postMessage")).toHaveLength(1);
  });

  it("a form that is none of ours changes nothing, and says so", async () => {
    const { slack, ada } = office;
    await office.daily(ada, "daily");
    const { payload } = await office.looksAt(ada, "Term of the day");
    const { deliveries } = await ada.submit();
    await office.daily(ada, "daily off");
    const forged = {
      ...deliveries[0]?.payload,
      trigger_id: "another",
      view: { ...payload, state: { values: { at: { at: { type: "timepicker", selected_time: "25:99" } } } } },
    };
    const { response } = await slack.deliver("interactive", forged);
    expect(JSON.stringify(response)).toContain("Something went wrong on my side");
    expect(await kept()).toBeNull();
  });
});

describe("a word about the term of the day", () => {
  atTheOffice();
  beforeEach(() => office.daily(office.ada, "daily 09:00"));

  it.each([
    ["daily off", "<@U0KARI> has switched off this channel's term of the day.", "no term of the day"],
    ["daily skip", "<@U0KARI> has left out the term of the day on Monday 23 November.", "Tuesday 24 November, 09:00"],
    [
      "daily pause 2w",
      "<@U0KARI> has paused this channel's term of the day until Monday 7 December.",
      "7 December, 09",
    ],
    [
      "daily pause until 2027-01-04",
      expect.stringMatching(/has paused this channel's term of the day until Monday,? 4 January 2027\.$/u),
      "4 January 2027, 09:00",
    ],
    ["daglig pause", "<@U0KARI> has paused this channel's term of the day.", "daily help"],
    ["günlük 10:15", "<@U0KARI> has changed this channel's term of the day.", "Monday 23 November, 10:15"],
  ])("%s is done, and told to all", async (words, said, more) => {
    const { ada, kari } = office;
    await office.daily(kari, words);
    const news = office.lastRead(ada);
    expect(news).toMatchObject({ text: said, ephemeralFor: null });
    expect(news && wordsOf(news)).toContain(more);
  });

  it.each([
    ["daily resume", "It is not paused."],
    ["daily pause 2020-01-01", "That date is past, so there is nothing to pause."],
    ["daily pause 2028-12-24", "A pause can last a year. For longer than that, switch it off: /salesterm daily off"],
    ["daily pause 500 days", "A pause can last a year. For longer than that, switch it off: /salesterm daily off"],
    ["daily 25:00", "I did not understand “25:00”. For the term of the day, you can write:"],
    ["daily help", "For the term of the day, you can write:"],
  ])("%s changes nothing, and is answered to the asker alone", async (words, said) => {
    const { slack, ada } = office;
    const before = await kept();
    await office.daily(ada, words);
    expect(office.lastRead(ada)).toMatchObject({ text: said, ephemeralFor: "U0ADA" });
    expect(await kept()).toEqual(before);
    expect(slack.callsOf("chat.postMessage")).toHaveLength(1);
  });

  it("a second skip leaves the first as it is, and says which that was", async () => {
    const { slack, kari } = office;
    await office.daily(kari, "daily skip");
    await office.daily(kari, "daily skip");
    expect(office.lastRead(kari)).toMatchObject({
      text: "Dagens ord mandag 23. november er allerede hoppet over. Vil du hoppe over flere, kan du ta en pause.",
      ephemeralFor: "U0KARI",
    });
    expect(await kept()).toMatchObject({ skip: "2026-11-23" });
    expect(slack.callsOf("chat.postMessage")).toHaveLength(2);
  });

  it("a pause ends when somebody resumes", async () => {
    const { ada } = office;
    await office.daily(ada, "daily pause");
    expect(await kept()).toMatchObject({ paused: { reason: "asked" } });
    await office.daily(ada, "daily resume");
    expect(office.lastRead(ada)?.text).toBe("<@U0ADA> has resumed this channel's term of the day.");
    expect(await kept()).toMatchObject({ paused: null });
  });

  it("a pause that has ended by itself is spoken of no more", async () => {
    const { slack, clock, ada } = office;
    await office.daily(ada, "daily pause 2d");
    await office.daily(ada, "daily status");
    expect(wordsOf(office.lastRead(ada) ?? { blocks: [] })).toContain("Paused until Wednesday 25 November.");
    clock.pass(2 * 24 * 3_600_000);
    await office.daily(ada, "daily status");
    const status = wordsOf(office.lastRead(ada) ?? { blocks: [] });
    expect(status).toContain("The next one: Wednesday 25 November, 09:00");
    expect(status).not.toContain("Paused");
    await office.daily(ada, "daily resume");
    expect(office.lastRead(ada)).toMatchObject({ text: "It is not paused.", ephemeralFor: "U0ADA" });
    expect(slack.callsOf("chat.postMessage")).toHaveLength(2);
  });

  it("status tells one person, in their language, how things stand", async () => {
    const { kari } = office;
    await office.posted("2026-11-20", "funnel");
    await office.daily(kari, "daily status");
    const told = office.lastRead(kari);
    expect(told).toMatchObject({ ephemeralFor: "U0KARI", text: "*Dagens ord* · Satt opp av <@U0ADA>" });
    for (const fact of [
      "Mandag til fredag kl. 09:00, Europe/London",
      "Det neste kommer mandag 23. november, 09:00",
      "Det siste var Funnel, fredag 20. november",
    ])
      expect(told && wordsOf(told)).toContain(fact);
  });

  it("status says why nothing comes, and what to do", async () => {
    const { ada } = office;
    await office.store.daily.pause(place, "archived");
    await office.daily(ada, "daily status");
    const told = office.lastRead(ada);
    for (const fact of ["The channel is archived.", "To start it again, type /salesterm daily resume in the channel."])
      expect(told && wordsOf(told)).toContain(fact);
  });

  it("preview shows the next post to one person, and leaves it to come", async () => {
    const { kari } = office;
    await office.daily(kari, "daily preview");
    const first = office.lastRead(kari);
    expect(first).toMatchObject({ ephemeralFor: "U0KARI" });
    expect(first?.text).toMatch(/^Term of the day: /u);
    await office.daily(kari, "daily preview");
    expect(office.lastRead(kari)?.text).toBe(first?.text);
    expect(await office.store.daily.latest(place, 1)).toEqual([]);
  });

  it("its post is in English where the entry lacks the channel's language, whichever comes first by path", async () => {
    const { ada } = office;
    office.serve(abroad);
    await office.store.daily.save({ ...subscriptionOf({ locale: "nb" }), ...place });
    await office.daily(ada, "daily preview");
    expect(office.lastRead(ada)?.text).toBe("Dagens ord: Churn: Customers who leave.");
  });

  it("its post leads on: to the entry and two related ones, each answered to whoever clicks", async () => {
    const { ada } = office;
    for (const [at, slug] of ["sales-lead", "cold-call", "follow-up"].entries())
      await office.posted(`2026-11-1${at}`, slug);
    await office.daily(ada, "daily preview");
    const post = office.lastRead(ada);
    expect(post && offers(post)).toEqual(["Read more", "Sales lead", "checklist"]);
    await ada.click(post ?? { channel: "", ts: "" }, "Read more");
    const answer = await office.reads(ada, { channel: "C0SALES" }, "Funnel: ");
    expect(answer.ephemeralFor).toBe("U0ADA");
    expect(offers(answer)).toContain("Norsk bokmål");
  });
});

describe("where nothing is set up", () => {
  atTheOffice();

  it.each(["daily status", "daily preview", "daily off", "daily skip", "daily pause", "daily resume"])(
    "%s says how to set it up",
    async (words) => {
      await office.daily(office.ada, words);
      expect(office.lastRead(office.ada)?.text).toBe(
        "This channel has no term of the day. To set one up, type /salesterm daily.",
      );
    },
  );

  it.each(["daily standup", '"daily"', "a daily call"])("%s is a question like any other", async (question) => {
    await office.daily(office.ada, question);
    expect(office.lastRead(office.ada)?.text).not.toContain("term of the day");
  });

  it("says how to ask about the word where the glossary has it", async () => {
    const { ada } = office;
    await office.daily(ada, "daily help");
    const without = office.lastRead(ada);
    office.serve(daily);
    await office.daily(ada, "daily help");
    const hint = "To look the word itself up, put it in quotes: /salesterm";
    expect(without && wordsOf(without)).not.toContain(hint);
    expect(wordsOf(office.lastRead(ada) ?? { blocks: [] })).toContain(hint);
    await office.daily(ada, '"daily"');
    expect(office.lastRead(ada)?.text).toBe("Daily: A short meeting.");
  });
});

const abroad = corpusFrom({
  "a.md": "---\ntitle: Kayıp\nslug: churn\nlang: tr\ndescription: Giden müşteriler.\n---\n",
  "b.md": "---\ntitle: Churn\nslug: churn\nlang: en\ndescription: Customers who leave.\n---\n",
});

const daily = corpusFrom({
  "en/daily.md": "---\ntitle: Daily\ndescription: A short meeting.\n---\n\n## What for\n\nTo hear of each other.\n",
});
