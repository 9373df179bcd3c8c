import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { heldWaits } from "../../support/slack/heldWaits.ts";
import { type Office, openOffice, sales } from "../../support/slack/office.ts";

let office: Office;
let waits: ReturnType<typeof heldWaits>;
beforeEach(async () => {
  waits = heldWaits();
  office = await openOffice({}, () => {}, { wait: waits.wait });
});
afterEach(() => office.close());

const general = { channel: "C0GENERAL" };

describe("a 429 on a post", () => {
  it("holds up neither other posts nor commands, and is waited for", async () => {
    const { slack, ada, kari } = office;
    slack.faults.next("chat.postMessage", { retryAfter: 30 });
    const { message } = await ada.say(sales, "@salesterm funnel");
    await slack.untilCalls("chat.postMessage");
    await office.mentionFor(kari, general, "funnel");
    expect((await office.askFor(ada, "C0SALES", "funnel")).text).toMatch(/^Funnel: /u);
    const held = await waits.next();
    expect(held.seconds).toBe(30);
    held.letGo();
    await office.reads(kari, { ...sales, thread: message.ts }, "Funnel: ");
  });

  it.each(["abc", "", "-1", "1.5", null])(
    "that says to wait %j is waited for five seconds, and tried again",
    async (retryAfter) => {
      const { slack, ada } = office;
      slack.faults.next("chat.postMessage", { retryAfter }, { retryAfter });
      const { message } = await ada.say(sales, "@salesterm funnel");
      for (let time = 1; time <= 2; time += 1) {
        const held = await waits.next();
        expect(held.seconds).toBe(5);
        held.letGo();
      }
      await office.reads(ada, { ...sales, thread: message.ts }, "Funnel: ");
    },
  );

  it("that says to wait for two minutes is not waited for: the asker is told", async () => {
    const { slack, ada } = office;
    slack.faults.next("chat.postMessage", { retryAfter: 120 });
    await ada.say(sales, "@salesterm funnel");
    await office.reads(ada, sales, "Something went wrong on my side");
    expect(waits.count()).toBe(0);
  });
});

describe("a 429 on a question for somebody's language", () => {
  it("costs the answer nothing but the language, and that method is not asked again before it said", async () => {
    const { slack, kari, deniz, clock } = office;
    slack.faults.next("users.info", { retryAfter: 120 });
    expect((await office.askFor(kari, "C0SALES", "funnel")).text).toMatch(/^Funnel: /u);
    // Another method is none of its business.
    expect(slack.callsOf("conversations.info")).toHaveLength(1);
    clock.pass(119_000);
    expect((await office.askFor(deniz, "C0SALES", "funnel")).text).toMatch(/^Funnel: /u);
    expect(slack.callsOf("users.info")).toHaveLength(1);
    clock.pass(61_000);
    expect((await office.askFor(kari, "C0SALES", "funnel")).text).toMatch(/^Trakt: /u);
    expect((await office.askFor(deniz, "C0SALES", "funnel")).text).toMatch(/^Huni: /u);
  });
});

describe("a 429 on a click", () => {
  it("at its own address is told to the clicker in another way", async () => {
    const { slack, ada } = office;
    slack.faults.next("response_url", { retryAfter: 30 });
    await ada.click(await office.askFor(ada, "C0SALES", "funnel"), "Sales lead");
    expect((await office.reads(ada, sales, "Sales lead: ")).origin.via).toBe("call");
  });

  it("on opening a window is told to the clicker", async () => {
    const { slack, ada } = office;
    slack.faults.next("views.open", { retryAfter: 30 });
    await ada.click(await office.askFor(ada, "C0SALES", "cold call"), "Show all");
    await office.reads(ada, sales, "Something went wrong on my side");
    expect(slack.callsOf("views.open")).toHaveLength(1);
  });
});
