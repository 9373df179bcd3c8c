import { afterEach, describe, expect, it } from "vitest";
import { type Office, openOffice, sales } from "../../support/slack/office.ts";

let office: Office;
afterEach(() => office.close());

const busy = "I have a lot to do right now. Please try again in a moment.";

describe("a flood", () => {
  it("of 500 commands: each gets a word in the acknowledgement, an answer or that there is too much to do", async () => {
    office = await openOffice();
    const { slack, ada } = office;
    const acts = await Promise.all(Array.from({ length: 500 }, () => ada.command(sales, "/salesterm funnel")));
    const texts = acts.map(({ deliveries }) => String(deliveries[0]?.response?.text));
    expect(texts.filter((text) => !text.startsWith("Funnel: ") && text !== busy)).toEqual([]);
    expect(slack.messagesFor("U0ADA", "C0SALES")).toHaveLength(500);
    expect((await office.askFor(ada, "C0SALES", "funnel")).text).toMatch(/^Funnel: /u);
  });

  it("of mentions that Slack takes no answers for: so many wait, and the rest is turned away", async () => {
    const most = 20;
    office = await openOffice({}, () => {}, { mostAtOnce: most });
    const { slack, ada, clock } = office;
    slack.faults.always("chat.postMessage", { slow: 1000 });
    slack.faults.always("chat.postEphemeral", { slow: 1000 });
    // The channel's language is known by then, so that nothing but the posts is waited for.
    await office.askFor(ada, "C0SALES", "funnel");
    await Promise.all(Array.from({ length: 50 }, () => ada.say(sales, "@salesterm funnel")));
    await office.logged({ outcome: "busy" }, 50 - most);
    await slack.until(() => slack.callsOf("chat.postMessage").length === most);
    // Of those turned away no more than so many are told at a time.
    await slack.until(() => slack.callsOf("chat.postEphemeral").length === most);
    expect((await office.askFor(ada, "C0SALES", "funnel")).text).toBe(busy);

    clock.pass(1000);
    await office.logged({ kind: "mention", outcome: "answer" }, most);
    expect((await office.askFor(ada, "C0SALES", "funnel")).text).toMatch(/^Funnel: /u);
    expect(slack.callsOf("chat.postMessage")).toHaveLength(most);
  });
});
