import { afterEach, describe, expect, it } from "vitest";
import type { Act, Json } from "../../../src/standin/types.ts";
import { type Office, openOffice, sales, wordsOf } from "../../support/slack/office.ts";

let office: Office;
afterEach(() => office.close());

const refusal = "This channel is shared with another organisation, so the glossary is not shown here.";

/** Ola of another organisation is in #sales, which is shared with it. */
function openShared(env: Record<string, string> = {}): Promise<Office> {
  return openOffice(env, ({ admin, channels }) => {
    const members = channels.find(({ id }) => id === "C0SALES")?.members ?? [];
    admin.addTeam({ id: "T0OTHER" });
    admin.addUser({ id: "U0OLA", team: "T0OTHER" });
    admin.addChannel({ id: "C0SALES", extShared: true, members: [...members, "U0OLA"] });
  });
}

/** Ola clicks where Ada did: the same as Slack tells it, but for who it was. Gives what the bot sent back. */
async function olaClicks({ deliveries }: Act, more: Json = {}): Promise<Json> {
  const { slack } = office;
  const before = slack.callsOf("response_url").length;
  const user = { id: "U0OLA", username: "ola", name: "ola", team_id: "T0OTHER" };
  await slack.deliver("interactive", { ...deliveries[0]?.payload, trigger_id: "1.0.ola", user, ...more });
  return (await slack.untilCalls("response_url", before + 1)).at(-1)?.args ?? {};
}

/** An answer for all in #sales that is older than the sharing of it; and Ada's click on it. */
async function answerForAll(): Promise<Act> {
  const { slack, ada } = office;
  slack.admin.changeChannel("C0SALES", { extShared: false });
  const answer = await office.mentionFor(ada, sales, "funnel");
  slack.admin.changeChannel("C0SALES", { extShared: true });
  const click = await ada.click(answer, "Sales lead");
  await office.logged({ kind: "click", outcome: "answer" });
  return click;
}

describe("in a channel shared with another organisation", () => {
  it("nobody's mention is answered for all to see, and a command is, to the asker alone", async () => {
    office = await openShared();
    const { slack, ada } = office;
    for (const id of ["U0OLA", "U0ADA"]) await slack.as(id).say(sales, "@salesterm funnel");
    expect((await office.askFor(ada, "C0SALES", "funnel")).ephemeralFor).toBe("U0ADA");
    expect(office.log.filter(({ refusal: why }) => why === "shared channel")).toHaveLength(2);
    expect(slack.messagesFor("U0OLA", "C0SALES")).toHaveLength(2);
  });

  it("a click of theirs is refused, to them alone, and one of ours is answered", async () => {
    office = await openShared();
    const click = await answerForAll();
    const [ours] = await office.slack.untilCalls("response_url");
    expect(ours?.args.text).toMatch(/^Sales lead: /u);
    expect(await olaClicks(click)).toMatchObject({
      text: refusal,
      response_type: "ephemeral",
      replace_original: false,
    });
    await office.logged({ kind: "click", outcome: "outsider" });
  });

  it("a click of a colleague from another workspace of the enterprise is answered", async () => {
    office = await openShared();
    const click = await answerForAll();
    const enterprise = { id: "E0ACME", name: "Acme" };
    expect((await olaClicks(click, { enterprise })).text).toMatch(/^Sales lead: /u);
  });
});

describe("with SHARED_CHANNELS=answer", () => {
  it("everybody's mentions and clicks are answered, and answers can be shared", async () => {
    office = await openShared({ SHARED_CHANNELS: "answer" });
    const { slack, ada } = office;
    const ola = slack.as("U0OLA");
    const answer = await office.mentionFor(ola, sales, "funnel");
    expect(answer.text).toMatch(/^Funnel: /u);
    const click = await ada.click(answer, "Sales lead");
    await slack.untilCalls("response_url");
    const told = await olaClicks(click);
    expect(told).toMatchObject({ response_type: "ephemeral", text: expect.stringMatching(/^Sales lead: /u) });

    await ada.click(await office.askFor(ada, "C0SALES", "cold call"), "Share");
    expect(wordsOf(await office.reads(ola, sales, "Cold call: "))).toContain("Shared by <@U0ADA>");
  });
});
