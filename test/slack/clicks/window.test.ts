import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Person, View } from "../../../src/standin/types.ts";
import { handbookWithout } from "../../support/slack/handbook.ts";
import { type Office, offers, offersIn, openOffice, sales, wordsOf } from "../../support/slack/office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const wordsIn = ({ payload }: View) => wordsOf(payload);

/** Somebody asks for what is too long for a message, and opens it. */
async function showAll(person: Person): Promise<View> {
  await person.click(await office.askFor(person, "C0SALES", "cold call"), "Show all");
  return office.looksAt(person, "Cold call");
}

/** Somebody opens the app. */
async function openHome(person: Person): Promise<View> {
  await person.openApp("home");
  return office.slack.until(() => office.slack.homeFor(person.user.id));
}

describe("Show all", () => {
  it("stands under what was cut, and opens the whole entry in a window", async () => {
    const { ada } = office;
    const answer = await office.askFor(ada, "C0SALES", "cold call");
    expect(wordsOf(answer)).toContain("Shortened here. The rest is in en/cold-call.md.");
    expect(wordsOf(answer)).not.toContain("Step 120");
    expect(offers(await office.askFor(ada, "C0SALES", "funnel"))).not.toContain("Show all");
    await ada.click(answer, "Show all");
    const window = wordsIn(await office.looksAt(ada, "Cold call"));
    for (const words of ["How to make one", "Step 1 is", "Step 120 is", "How not to", "Do not read from a script."])
      expect(window).toContain(words);
  });

  it("leads on to related terms and languages, and back again", async () => {
    const { ada, looksAt } = office;
    const { id } = await showAll(ada);
    const go = (label: string) => ada.click({ view: id }, label);
    await go("Sales lead");
    expect(offersIn(await looksAt(ada, "Sales lead"))).toEqual(["checklist", "Cold call", "Funnel", "← Back"]);
    await go("Funnel");
    expect(offersIn(await looksAt(ada, "Funnel"))).toEqual([
      "Sales lead",
      "checklist",
      "← Back",
      "Norsk bokmål",
      "Türkçe",
    ]);
    await go("Norsk bokmål");
    expect(wordsIn(await looksAt(ada, "Trakt"))).toContain("← Tilbake");
    await go("← Tilbake");
    await looksAt(ada, "Funnel");
    await go("← Back");
    await looksAt(ada, "Sales lead");
    await go("← Back");
    expect(offersIn(await looksAt(ada, "Cold call"))).toEqual(["Sales lead"]);
  });

  it("of a public answer opens before the clicker alone", async () => {
    const { slack, ada, kari } = office;
    await kari.click(await office.mentionFor(ada, sales, "cold call"), "Show all");
    await office.looksAt(kari, "Cold call");
    expect(slack.modalFor("U0ADA")).toBeNull();
  });

  it("opens one window for two clicks at once", async () => {
    const { slack, ada } = office;
    const answer = await office.askFor(ada, "C0SALES", "cold call");
    await Promise.all([ada.click(answer, "Show all"), ada.click(answer, "Show all")]);
    await office.logged({ kind: "click", outcome: "answer" }, 2);
    expect(slack.modalsFor("U0ADA")).toHaveLength(1);
    expect(slack.messagesFor("U0ADA", "C0SALES")).toHaveLength(1);
  });

  it("that came too late to open anything asks for another click, which opens it", async () => {
    const { slack, ada, clock } = office;
    const answer = await office.askFor(ada, "C0SALES", "cold call");
    slack.faults.next("views.open", { slow: 3001 });
    await ada.click(answer, "Show all");
    await clock.untilWaiting(3001);
    clock.pass(3001);
    await office.reads(ada, sales, "That took a moment too long. Please click once more.");
    expect(slack.modalFor("U0ADA")).toBeNull();
    await ada.click(answer, "Show all");
    await office.looksAt(ada, "Cold call");
  });
});

describe("in a window", () => {
  it("two clicks at once go one step", async () => {
    const { ada } = office;
    const { id } = await showAll(ada);
    await Promise.all([ada.click({ view: id }, "Sales lead"), ada.click({ view: id }, "Sales lead")]);
    await office.logged({ kind: "click", outcome: "overtaken" });
    await ada.click({ view: id }, "← Back");
    expect(offersIn(await office.looksAt(ada, "Cold call"))).toEqual(["Sales lead"]);
  });

  it("a click of somebody who closed it meanwhile ends quietly", async () => {
    const { slack, ada, clock } = office;
    const { id } = await showAll(ada);
    slack.faults.next("views.update", { slow: 1000 });
    await ada.click({ view: id }, "Sales lead");
    await clock.untilWaiting(1000);
    await ada.close();
    clock.pass(1000);
    await office.logged({ kind: "click", outcome: "overtaken" });
    expect(slack.modalFor("U0ADA")).toBeNull();
  });

  it("steps back pass over what is gone from the glossary", async () => {
    const { ada, looksAt } = office;
    const { id } = await showAll(ada);
    await ada.click({ view: id }, "Sales lead");
    await looksAt(ada, "Sales lead");
    await ada.click({ view: id }, "Funnel");
    await looksAt(ada, "Funnel");
    office.serve(handbookWithout("en/sales-lead.md"));
    await ada.click({ view: id }, "← Back");
    await looksAt(ada, "Cold call");
  });

  it("what is gone from the glossary is said to be", async () => {
    const { ada } = office;
    const { id } = await showAll(ada);
    office.serve(handbookWithout("en/sales-lead.md"));
    await ada.click({ view: id }, "Sales lead");
    expect(wordsIn(await office.looksAt(ada, "salesterm"))).toContain("This entry is no longer in the glossary.");
  });

  it("what was the way back, and is all gone, is said to be", async () => {
    const { ada } = office;
    const { id } = await showAll(ada);
    await ada.click({ view: id }, "Sales lead");
    await office.looksAt(ada, "Sales lead");
    office.serve(handbookWithout("en/cold-call.md"));
    await ada.click({ view: id }, "← Back");
    expect(wordsIn(await office.looksAt(ada, "salesterm"))).toContain("This entry is no longer in the glossary.");
  });
});

describe("the app's home", () => {
  it("shows how to ask and where to begin, in the reader's language, and each opens in a window", async () => {
    const { kari } = office;
    const home = await openHome(kari);
    expect(wordsIn(home)).toContain("Spør om et ord: skriv /salesterm og ordet, nevn @salesterm i en kanal");
    expect(offersIn(home)).toEqual(["Trakt"]);
    await kari.click({ view: home.id }, "Trakt");
    const window = await office.looksAt(kari, "Trakt");
    await kari.click({ view: window.id }, "Sales lead");
    await office.looksAt(kari, "Sales lead");
  });

  it("is made anew whenever somebody looks at it", async () => {
    const { slack, ada } = office;
    expect(offersIn(await openHome(ada))).toEqual(["Sales lead", "Cold call", "Follow-up", "Funnel"]);
    office.serve(handbookWithout("en/follow-up.md"));
    await ada.openApp("home");
    await slack.until(() => offersIn(slack.homeFor("U0ADA") as View).join() === "Sales lead,Cold call,Funnel");
  });

  it("says so when an entry is gone since", async () => {
    const { kari } = office;
    const home = await openHome(kari);
    office.serve(handbookWithout("en/funnel.md", "nb/funnel.md", "tr/funnel.md"));
    await kari.click({ view: home.id }, "Trakt");
    expect(wordsIn(await office.looksAt(kari, "salesterm"))).toContain(
      "Denne artikkelen finnes ikke lenger i ordlisten.",
    );
  });

  it("stays as it was when Slack does not take it, and the log has a line", async () => {
    const { slack, ada } = office;
    slack.faults.next("views.publish", { error: "internal_error" });
    await ada.openApp("home");
    expect(await office.logged({ kind: "home", outcome: "failed" })).toMatchObject({ level: "error" });
    await openHome(ada);
  });
});
