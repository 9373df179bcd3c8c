import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bot, startBot } from "../support/slack/bot.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

/** Ada asks in a channel, shares what she is told, and so it ended. */
async function share(channel: string): Promise<unknown> {
  await bot.slack.as("U0ADA").command({ channel }, "/salesterm lead magnet");
  const { ts = "" } = bot.slack.messagesFor("U0ADA", channel).at(-1) ?? {};
  await bot.slack.as("U0ADA").click({ channel, ts }, "Share");
  return (await bot.logged({ kind: "click" })).outcome;
}

const seen = (channel: string) => bot.slack.messagesFor("U0KARI", channel);

describe("a private answer is not shared with another organisation", () => {
  const shared = (fields: object) =>
    bot.slack.admin.addChannel({ id: "C0PARTNERS", members: ["U0ADA", "U0KARI", "U0BOT"], extShared: true, ...fields });

  it("where Slack does not say in time who reads", async () => {
    shared({});
    bot.slack.faults.always("conversations.info", { status: 500 });
    expect(await share("C0PARTNERS")).toBe("outsiders unknown");
    expect(seen("C0PARTNERS")).toEqual([]);
  });

  it("where the bot is not, and so cannot know", async () => {
    shared({ kind: "private", members: ["U0ADA", "U0KARI"] });
    expect(await share("C0PARTNERS")).toBe("outsiders unknown");
    expect(bot.slack.messagesFor("U0ADA", "C0PARTNERS").at(-1)?.text).toContain("/invite @salesterm");
    expect(seen("C0PARTNERS")).toEqual([]);
  });

  it("when a scope is missing for channels of another kind", async () => {
    shared({});
    bot.slack.admin.addChannel({ id: "G0TEAM", kind: "private", members: ["U0ADA", "U0BOT"] });
    bot.slack.admin.changeApp({ scopes: bot.slack.app.scopes.filter((scope) => scope !== "groups:read") });
    await bot.slack.as("U0ADA").command({ channel: "G0TEAM" }, "/salesterm lead magnet");
    expect(await share("C0PARTNERS")).toBe("outsiders");
    expect(seen("C0PARTNERS")).toEqual([]);
  });
});

it("Sharing that went wrong may be tried again", async () => {
  bot.slack.faults.next("response_url", { status: 503 });
  expect(await share("C0SALES")).toBe("failed");
  const answer = bot.slack.messagesFor("U0ADA", "C0SALES").find(({ text }) => text.startsWith("Lead magnet"));
  await bot.slack.as("U0ADA").click({ channel: "C0SALES", ts: answer?.ts ?? "" }, "Share");
  expect(await bot.logged({ kind: "click" }, 2)).toMatchObject({ outcome: "shared" });
  expect(seen("C0SALES")).toHaveLength(1);
});
