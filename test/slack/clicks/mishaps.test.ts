import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Act, Json } from "../../../src/standin/types.ts";
import { handbookWithout } from "../../support/slack/handbook.ts";
import { type Office, openOffice, sales, wordsOf } from "../../support/slack/office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const minutes = 60_000;
const directly = { channel: "D0ADA" };

/** Another click at the same address. */
function again({ deliveries }: Act, at: number): Json {
  return { ...deliveries[0]?.payload, trigger_id: `${at}.0.again` };
}

describe("a click on what a reload took out of the glossary", () => {
  it("gets a friendly line, to the clicker alone and in their language; the answer stays", async () => {
    const { slack, ada, kari } = office;
    const mine = await office.askFor(ada, "C0SALES", "funnel");
    const direct = await office.writeTo(ada, "funnel");
    const all = await office.mentionFor(kari, { channel: "C0GENERAL" }, "funnel");
    office.serve(handbookWithout("en/sales-lead.md"));
    await ada.click(mine, "Sales lead");
    expect((await office.reads(ada, sales, "This entry is no longer in the glossary.")).ephemeralFor).toBe("U0ADA");
    expect(slack.messagesFor("U0ADA", "C0SALES")[0]).toEqual(mine);
    await ada.click(direct, "Sales lead");
    await office.reads(ada, directly, "This entry is no longer in the glossary.");
    const thread = { channel: "C0GENERAL", thread: all.threadTs ?? "" };
    await kari.click(all, "Sales lead");
    await office.reads(kari, thread, "Denne artikkelen finnes ikke lenger i ordlisten.");
    expect(slack.messagesFor("U0ADA", "C0GENERAL", thread.thread)).toHaveLength(2);
  });

  it("gets it for every way to click", async () => {
    const { ada, deniz } = office;
    const gone = "Bu madde artık sözlükte yok.";
    const cut = await office.askFor(ada, "C0SALES", "cold call");
    const choice = await office.askFor(ada, "C0RANDOM", "call");
    const turkish = await office.askFor(deniz, "C0SALES", "funnel");
    office.serve(handbookWithout("en/cold-call.md", "en/follow-up.md", "en/funnel.md", "nb/funnel.md", "tr/funnel.md"));
    await ada.click(cut, "Show all");
    await office.reads(ada, sales, "This entry is no longer in the glossary.");
    await ada.click(choice, "Follow-up");
    await office.reads(ada, { channel: "C0RANDOM" }, "This entry is no longer in the glossary.");
    await deniz.choose(turkish, "Bu maddenin diğer bölümleri", "Aşamalar");
    await office.reads(deniz, sales, gone);
    await deniz.click(turkish, "Paylaş");
    await office.logged({ kind: "click", outcome: "gone" }, 4);
    expect(office.slack.messagesFor("U0DENIZ", "C0SALES").map(({ text }) => text)).toEqual([turkish.text, gone, gone]);
  });

  it("leads to the entry in another language, and says so, when only the one is gone", async () => {
    const { ada } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    office.serve(handbookWithout("nb/funnel.md"));
    await ada.click(answer, "Norsk bokmål");
    await office.logged({ kind: "click", outcome: "answer" });
    const shown = await office.reads(ada, sales, "Funnel: ");
    expect(wordsOf(shown)).toContain("Finnes ikke på norsk bokmål ennå. Her er den på engelsk.");
  });
});

describe("when the address that came with a click is dead", () => {
  const late = { slow: 31 * minutes };

  /** Lets half an hour and a minute pass before Slack sees what the bot sends there. */
  async function wait(): Promise<void> {
    await office.clock.untilWaiting(late.slow);
    office.clock.pass(late.slow);
  }

  it("the answer is whispered instead", async () => {
    const { slack, ada } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    slack.faults.next("response_url", late);
    await ada.click(answer, "Sales lead");
    await wait();
    const told = await office.reads(ada, sales, "Sales lead: ");
    expect(told).toMatchObject({ ephemeralFor: "U0ADA", origin: { via: "call" } });
    expect(slack.messagesFor("U0ADA", "C0SALES")).toHaveLength(2);
  });

  it("the answer is whispered in the thread, and posted in a direct message", async () => {
    const { slack, ada, kari } = office;
    const all = await office.mentionFor(ada, sales, "funnel");
    slack.faults.next("response_url", late);
    await kari.click(all, "Sales lead");
    await wait();
    const told = await office.reads(kari, { ...sales, thread: all.threadTs ?? "" }, "Sales lead: ");
    expect(told).toMatchObject({ ephemeralFor: "U0KARI", origin: { via: "call" } });

    const direct = await office.writeTo(ada, "funnel");
    slack.faults.next("response_url", late);
    await ada.click(direct, "Sales lead");
    await wait();
    expect(await office.reads(ada, directly, "Sales lead: ")).toMatchObject({ ephemeralFor: null });
  });

  it("a friendly line is whispered as well", async () => {
    const { slack, ada, kari } = office;
    const all = await office.mentionFor(ada, sales, "funnel");
    slack.faults.next("response_url", late);
    await kari.click(all, "Delete");
    await wait();
    await office.reads(kari, { ...sales, thread: all.threadTs ?? "" }, "Bare den som spurte");
  });

  it("after five uses, the sixth is whispered", async () => {
    const { slack, ada } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    const click = await ada.click(answer, "Sales lead");
    for (let use = 2; use <= 6; use += 1) await slack.deliver("interactive", again(click, use));
    await office.logged({ kind: "click", outcome: "answer" }, 6);
    expect(slack.callsOf("response_url")).toHaveLength(6);
    expect(slack.callsOf("chat.postEphemeral")).toHaveLength(1);
    expect(slack.messagesFor("U0ADA", "C0SALES")).toHaveLength(2);
  });

  it("and the bot is not in the channel, the log says that nobody could be told", async () => {
    const { slack, ada } = office;
    const answer = await office.askFor(ada, "C0RANDOM", "funnel");
    slack.faults.always("response_url", { status: 404 });
    await ada.click(answer, "Sales lead");
    expect(await office.logged({ kind: "click", outcome: "failed" })).toMatchObject({
      told: false,
      cause: expect.stringContaining("not_in_channel"),
    });
  });
});

describe("clicks at once", () => {
  it("two of one person on a private answer leave one answer", async () => {
    const { slack, ada } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    await Promise.all([ada.click(answer, "Sales lead"), ada.click(answer, "Sales lead")]);
    await office.logged({ kind: "click", outcome: "answer" }, 2);
    expect(slack.messagesFor("U0ADA", "C0SALES").map(({ text }) => text)).toEqual([
      "Sales lead: Somebody who may become a customer.",
    ]);
  });

  it("of two people on a public answer are answered to each of them", async () => {
    const { ada, kari } = office;
    const all = await office.mentionFor(ada, sales, "funnel");
    const thread = { ...sales, thread: all.threadTs ?? "" };
    await Promise.all([ada.click(all, "Sales lead"), kari.choose(all, "More in this entry", "Stages")]);
    expect((await office.reads(ada, thread, "Sales lead: ")).ephemeralFor).toBe("U0ADA");
    expect((await office.reads(kari, thread, "Funnel: Stranger")).ephemeralFor).toBe("U0KARI");
  });
});
