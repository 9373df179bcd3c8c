import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bot, startBot } from "../support/slack/bot.ts";
import { mention, slashCommand } from "../support/slack/payloads.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot({ SLACK_APP_TOKEN: "xapp-test-token", SLACK_SIGNING_SECRET: "" });
});
afterEach(() => bot.close());

describe("in Socket Mode", () => {
  it("the socket is opened with the app's token, and everything else is called with the bot's", async () => {
    await bot.slack.socket.send("events_api", mention("lead magnet"));
    await bot.slack.until("chat.postMessage");
    const tokens = bot.slack.calls.map(({ method, token }) => [method, token]);
    expect(Object.fromEntries(tokens)).toEqual({
      "apps.connections.open": "xapp-test-token",
      "auth.test": "xoxb-test-token",
      "conversations.info": "xoxb-test-token",
      "chat.postMessage": "xoxb-test-token",
    });
  });

  it("a command is answered in the acknowledgement", async () => {
    const payload = await bot.slack.socket.send("slash_commands", slashCommand("lead magnet"));
    expect(payload).toMatchObject({
      response_type: "ephemeral",
      text: "Lead magnet: Something useful given away for contact details.",
      blocks: [{ type: "header" }, {}, {}, {}, {}, {}, {}, {}, { type: "context" }],
    });
  });

  it("a mention is acknowledged, answered in its thread, and only once", async () => {
    const envelope = mention("lead magnet");
    expect(await bot.slack.socket.send("events_api", envelope)).toEqual({});
    await bot.slack.until("chat.postMessage");
    await bot.slack.socket.send("events_api", envelope);
    await bot.slack.socket.send("events_api", mention("unknown"));
    await bot.slack.until("chat.postEphemeral");
    expect(bot.slack.of("chat.postMessage").map((post) => post.args.thread_ts)).toEqual([envelope.event.ts]);
  });

  it("what is going on when the bot stops is still answered over the socket", async () => {
    bot.slack.on("users.info", "hang");
    const asked = bot.slack.socket.send("slash_commands", slashCommand("lead magnet"));
    await bot.slack.until("users.info");
    expect(await bot.app.stop()).toBe(true);
    expect(await asked).toMatchObject({ response_type: "ephemeral" });
  });

  it("a refresh by Slack leads to a new connection, on which questions are answered", async () => {
    bot.slack.socket.refresh();
    await bot.slack.socket.connected(2);
    expect(await bot.slack.socket.send("slash_commands", slashCommand("lead magnet"))).toMatchObject({
      response_type: "ephemeral",
    });
  }, 20_000);
});

it("tells when Slack does not take the app's token", async () => {
  const slackless = startBot(
    { SLACK_APP_TOKEN: "xapp-test-token", SLACK_SIGNING_SECRET: "" },
    {},
    { "apps.connections.open": [{ error: "invalid_auth" }] },
  );
  await expect(slackless).rejects.toThrow("invalid_auth");
});
