import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bot, socketMode, startBot } from "../support/slack/bot.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot(socketMode);
});
afterEach(() => bot.close());

describe("in Socket Mode", () => {
  it("the socket is opened with the app's token, and everything else is called with the bot's", async () => {
    await bot.mention("lead magnet");
    await bot.slack.untilCalls("chat.postMessage");
    const { appToken, botToken } = bot.slack.credentials;
    const tokens = bot.slack.calls.map(({ method, token }) => [method, token]);
    expect(Object.fromEntries(tokens)).toEqual({
      "apps.connections.open": appToken,
      "auth.test": botToken,
      "conversations.info": botToken,
      "chat.postMessage": botToken,
    });
  });

  it("a command is answered in the acknowledgement", async () => {
    const { response } = await bot.ask("lead magnet");
    expect(response).toMatchObject({
      response_type: "ephemeral",
      text: "Lead magnet: Something useful given away for contact details.",
      blocks: [{ type: "header" }, {}, {}, {}, {}, {}, {}, {}, { type: "context" }],
    });
  });

  it("a mention is acknowledged, answered in its thread, and only once", async () => {
    const { acknowledged, message } = await bot.mention("lead magnet");
    expect(acknowledged).toBe(true);
    await bot.slack.untilCalls("chat.postMessage");
    await bot.slack.redeliver();
    await bot.mention("unknown");
    await bot.slack.untilCalls("chat.postEphemeral");
    expect(bot.slack.callsOf("chat.postMessage").map((post) => post.args.thread_ts)).toEqual([message.ts]);
  });

  it("what is going on when the bot stops is still answered over the socket", async () => {
    bot.slack.faults.always("users.info", "hang");
    const asked = bot.ask("lead magnet");
    await bot.slack.untilCalls("users.info");
    expect(await bot.app.stop()).toBe(true);
    expect(await asked).toMatchObject({ acknowledged: true, response: { response_type: "ephemeral" } });
  });

  it("a refresh by Slack leads to a new connection, on which questions are answered", async () => {
    bot.slack.sockets.disconnect("refresh_requested");
    await bot.slack.until(() => bot.slack.sockets.total === 2);
    expect((await bot.ask("lead magnet")).response).toMatchObject({ response_type: "ephemeral" });
  }, 20_000);
});

it("tells when Slack does not take the app's token", async () => {
  const slackless = startBot(socketMode, {}, ({ faults }) => {
    faults.always("apps.connections.open", { error: "invalid_auth" });
  });
  await expect(slackless).rejects.toThrow("invalid_auth");
});
