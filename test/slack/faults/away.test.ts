import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "../../../src/standin/types.ts";
import { type Office, openOffice, sales } from "../../support/slack/office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const sorry = "Something went wrong on my side, so I could not answer. Please try again in a moment.";
const down: Fault[] = [{ status: 500 }, { status: 503 }, "reset"];

describe("a read that fails", () => {
  it.each(down)("is tried again, and answers are in time meanwhile: %j", async (fault) => {
    const { slack, kari } = office;
    slack.faults.next("users.info", fault, fault);
    expect((await office.askFor(kari, "C0SALES", "sales lead")).text).toMatch(/^Sales lead: /u);
    await slack.untilCalls("users.info", 3);
    expect((await office.askFor(kari, "C0SALES", "funnel")).text).toMatch(/^Trakt: /u);
    expect(slack.callsOf("users.info")).toHaveLength(3);
  });

  it("is given up after three tries, and left alone for a minute", async () => {
    const { slack, kari, clock } = office;
    slack.faults.next("users.info", ...Array.from({ length: 3 }, () => ({ status: 500 })));
    await office.askFor(kari, "C0SALES", "sales lead");
    await slack.untilCalls("users.info", 3);
    expect((await office.askFor(kari, "C0SALES", "funnel")).text).toMatch(/^Funnel: /u);
    expect(slack.callsOf("users.info")).toHaveLength(3);
    clock.pass(61_000);
    expect((await office.askFor(kari, "C0SALES", "funnel")).text).toMatch(/^Trakt: /u);
  });
});

describe("a post whose reply gets lost", () => {
  const unclear: Fault[] = [{ stored: "reset" }, { stored: 500 }, { stored: 503 }];

  it.each(unclear)("is not made again: in a direct message, %j", async (fault) => {
    const { slack, ada } = office;
    slack.faults.next("chat.postMessage", fault);
    await office.writeTo(ada, "funnel");
    expect((await office.reads(ada, { channel: "D0ADA" }, sorry)).ephemeralFor).toBe("U0ADA");
    expect(slack.callsOf("chat.postMessage")).toHaveLength(1);
    expect(slack.messagesFor("U0ADA", "D0ADA").filter(({ text }) => text.startsWith("Funnel: "))).toHaveLength(1);
  });

  it.each(unclear)("is not made again: for a mention that missed, %j", async (fault) => {
    const { slack, ada } = office;
    slack.faults.next("chat.postEphemeral", fault);
    await ada.say(sales, "@salesterm salesleader");
    await office.reads(ada, sales, sorry);
    const texts = slack.messagesFor("U0ADA", "C0SALES").map(({ text }) => text.slice(0, 5));
    expect(texts).toEqual(["<@U0B", "Sorry", "Somet"]);
  });

  it.each(unclear)("is not made again by itself: for Share, %j; whoever is told so may try again", async (fault) => {
    const { slack, ada } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    slack.faults.next("response_url", fault);
    await ada.click(answer, "Share");
    await office.reads(ada, sales, sorry);
    expect(slack.messagesFor("U0KARI", "C0SALES")).toHaveLength(1);
    expect(slack.callsOf("chat.postMessage")).toEqual([]);
    // They look, and see for themselves whether it is there.
    await ada.click(answer, "Share");
    await office.logged({ kind: "click", outcome: "shared" });
  });

  it.each(down)("and that Slack never saw, is not made again either: for Share, %j", async (fault) => {
    const { slack, ada, kari } = office;
    const answer = await office.askFor(ada, "C0SALES", "funnel");
    slack.faults.next("response_url", fault);
    await ada.click(answer, "Share");
    await office.reads(ada, sales, sorry);
    expect(slack.messagesFor("U0KARI", "C0SALES")).toEqual([]);
    await ada.click(answer, "Share");
    await office.reads(kari, sales, "Funnel: ");
  });
});

describe("a window that Slack does not open", () => {
  it.each([...down, { stored: "reset" } as const])("is told to the clicker: %j", async (fault) => {
    const { slack, ada } = office;
    slack.faults.next("views.open", fault);
    await ada.click(await office.askFor(ada, "C0SALES", "cold call"), "Show all");
    await office.reads(ada, sales, sorry);
    expect(slack.callsOf("views.open")).toHaveLength(1);
  });
});

it("when all of Slack is away, a command is answered and the log has a line for the rest", async () => {
  const { slack, ada } = office;
  for (const method of ["users.info", "conversations.info", "chat.postMessage", "chat.postEphemeral", "response_url"])
    slack.faults.always(method, "reset");
  const answer = await office.askFor(ada, "C0SALES", "funnel");
  await ada.say(sales, "@salesterm funnel");
  expect(await office.logged({ kind: "mention", outcome: "failed" })).toMatchObject({ told: false });
  await ada.click(answer, "Sales lead");
  expect(await office.logged({ kind: "click", outcome: "failed" })).toMatchObject({ told: false });
});
