import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Office, offers, openOffice, random, sales, wordsOf } from "../../support/slack/office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

/** The message's `ts` as a thread in #sales. */
const under = ({ threadTs, ts }: { threadTs: string | null; ts: string }) => ({ ...sales, thread: threadTs ?? ts });

describe("Share", () => {
  it("posts a private answer for everybody, and names who shared it", async () => {
    const { slack, ada, kari } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    await ada.click(answer, "Share");
    const shared = await office.reads(kari, sales, "Funnel: How many strangers");
    expect(shared).toMatchObject({ user: "U0BOT", ephemeralFor: null, threadTs: null });
    expect(wordsOf(shared)).toContain("Shared by <@U0ADA>");
    expect(offers(shared)).toEqual([...offers(answer).filter((label) => label !== "Share"), "Delete"]);
    expect(slack.messagesFor("U0ADA", "C0SALES")).toMatchObject([{ ts: answer.ts }, { ts: shared.ts }]);
    expect(slack.callsOf("response_url")[0]?.args).toMatchObject({ unfurl_links: false, unfurl_media: false });
  });

  it("works in a channel that the bot is not in", async () => {
    const { slack, ada, kari } = office;
    await ada.click(await office.askFor(ada, "C0RANDOM", "funnel"), "Share");
    await office.reads(kari, random, "Funnel: ");
    expect(slack.callsOf("chat.postMessage")).toEqual([]);
  });

  it("in a thread posts in that thread", async () => {
    const { slack, ada, kari } = office;
    const answer = await office.mentionFor(ada, sales, "funnel");
    await kari.click(answer, "Sales lead");
    await kari.click(await office.reads(kari, under(answer), "Sales lead: "), "Share");
    const shared = await office.reads(ada, under(answer), "Sales lead: ");
    expect(shared.ephemeralFor).toBeNull();
    expect(wordsOf(shared)).toContain("Shared by <@U0KARI>");
    expect(slack.messagesFor("U0ADA", "C0SALES")).toHaveLength(1);
  });

  it("shares the section that was shown, or the entry that was asked for", async () => {
    const { ada, kari } = office;
    await ada.click(await office.askFor(ada, "C0SALES", "checklist"), "Share");
    const shared = await office.reads(kari, sales, "Sales lead: A checklist of five questions");
    expect(wordsOf(shared)).not.toContain("Out of fairs");
  });

  it("a second time is refused; another answer is not", async () => {
    const { slack, ada, kari } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    await ada.click(answer, "Share");
    await ada.click(answer, "Share");
    await office.reads(ada, sales, "You have shared this answer already.");
    expect(slack.messagesFor("U0KARI", "C0SALES")).toHaveLength(1);
    await ada.click(answer, "Norsk bokmål");
    await office.logged({ kind: "click", outcome: "answer" });
    const [norwegian] = slack.messagesFor("U0ADA", "C0SALES");
    if (norwegian) await ada.click(norwegian, "Del");
    expect(wordsOf(await office.reads(kari, sales, "Trakt: "))).toContain("Delt av <@U0ADA>");
  });

  it("by two clicks at once posts once", async () => {
    const { slack, ada } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    await Promise.all([ada.click(answer, "Share"), ada.click(answer, "Share")]);
    await office.logged({ kind: "click", outcome: "shared" });
    await office.logged({ kind: "click", outcome: "shared before" });
    expect(slack.messagesFor("U0KARI", "C0SALES")).toHaveLength(1);
  });

  it("by two people posts for each of them", async () => {
    const { slack, ada, kari } = office;
    const answers = [
      await office.askFor(ada, "C0SALES", "sales lead"),
      await office.askFor(kari, "C0SALES", "sales lead"),
    ];
    const [hers, theirs] = answers;
    if (!hers || !theirs) throw new Error("no answer");
    await Promise.all([ada.click(hers, "Share"), kari.click(theirs, "Share")]);
    await office.logged({ kind: "click", outcome: "shared" }, 2);
    const texts = slack.messagesFor("U0DENIZ", "C0SALES").map(wordsOf);
    expect(texts.map((text) => /Shared by <@(\w+)>/u.exec(text)?.[1]).sort()).toEqual(["U0ADA", "U0KARI"]);
  });

  it("tells how to invite the bot where Slack lets it post in no way, and works once it was invited", async () => {
    const { slack, ada, kari } = office;
    const answer = await office.askFor(ada, "C0RANDOM", "funnel");
    slack.faults.next("response_url", { status: 403 });
    await ada.click(answer, "Share");
    await office.reads(
      ada,
      random,
      "I cannot post in this channel. Invite me with /invite @salesterm, then try again.",
    );
    expect(slack.messagesFor("U0KARI", "C0RANDOM")).toEqual([]);
    await ada.invite("C0RANDOM", "U0BOT");
    slack.faults.next("response_url", { status: 403 });
    await ada.click(answer, "Share");
    await office.reads(kari, random, "Funnel: ");
  });

  it("is refused in a channel that is shared with another organisation", async () => {
    const { slack, ada } = office;
    slack.admin.changeChannel("C0SALES", { extShared: true });
    await ada.click(await office.askFor(ada, "C0SALES", "funnel"), "Share");
    await office.reads(ada, sales, "This channel is shared with another organisation");
    expect(slack.messagesFor("U0KARI", "C0SALES")).toEqual([]);
  });
});

describe("Delete", () => {
  it("by the asker takes the answer away for everybody", async () => {
    const { slack, ada } = office;
    const answer = await office.mentionFor(ada, sales, "funnel");
    await ada.click(answer, "Delete");
    await office.reads(ada, under(answer), "<@U0BOT> funnel");
    expect(slack.messagesFor("U0KARI", "C0SALES", under(answer).thread)).toHaveLength(1);
  });

  it("by anybody else is refused, in their language", async () => {
    const { slack, ada, kari } = office;
    const answer = await office.mentionFor(ada, sales, "funnel");
    await kari.click(answer, "Delete");
    const told = await office.reads(kari, under(answer), "Bare den som spurte, kan slette dette svaret.");
    expect(told.ephemeralFor).toBe("U0KARI");
    expect(slack.messagesFor("U0ADA", "C0SALES", under(answer).thread)).toHaveLength(2);
  });

  it("of a choice is the asker's too", async () => {
    const { slack, ada } = office;
    const choice = await office.mentionFor(ada, sales, "call");
    await ada.click(choice, "Delete");
    await office.logged({ kind: "click", outcome: "removed" });
    expect(slack.messagesFor("U0KARI", "C0SALES", under(choice).thread)).toHaveLength(1);
  });

  it("of what was shared is the sharer's, where the bot is not in the channel as well", async () => {
    const { slack, ada, kari } = office;
    await ada.click(await office.askFor(ada, "C0RANDOM", "sales lead"), "Share");
    const shared = await office.reads(kari, random, "Sales lead: ");
    await kari.click(shared, "Delete");
    await office.reads(kari, random, "Bare den som spurte");
    await ada.click(shared, "Delete");
    await office.logged({ kind: "click", outcome: "removed" });
    expect(slack.messagesFor("U0DENIZ", "C0RANDOM")).toEqual([]);
  });

  it("by two clicks at once is done once, and nobody hears of the other", async () => {
    const { slack, ada } = office;
    const answer = await office.mentionFor(ada, sales, "funnel");
    await Promise.all([ada.click(answer, "Delete"), ada.click(answer, "Delete")]);
    await office.logged({ kind: "click", outcome: "removed" }, 2);
    expect(slack.messagesFor("U0ADA", "C0SALES", under(answer).thread)).toHaveLength(1);
  });

  it("works when the address that came with the click is dead", async () => {
    const { slack, ada } = office;
    const answer = await office.mentionFor(ada, sales, "funnel");
    slack.faults.next("response_url", { status: 404 });
    await ada.click(answer, "Delete");
    await slack.untilCalls("chat.delete");
    expect(slack.messagesFor("U0KARI", "C0SALES", under(answer).thread)).toHaveLength(1);
  });
});
