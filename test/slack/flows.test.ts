import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signatureOf } from "../../src/standin/delivery/signature.ts";
import type { Json } from "../../src/standin/types.ts";
import { type Bot, startBot } from "../support/slack/bot.ts";
import { directMessage, mention } from "../support/slack/payloads.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

describe("a slash command", () => {
  it("is answered in the acknowledgement, to the asker alone", async () => {
    const { status, response } = await bot.ask("lead magnet");
    expect(status).toBe(200);
    expect(response).toMatchObject({
      response_type: "ephemeral",
      text: "Lead magnet: Something useful given away for contact details.",
      blocks: [
        { type: "header", text: { type: "plain_text", text: "Lead magnet", emoji: false } },
        { type: "context" },
        { type: "rich_text" },
        { type: "rich_text" },
        { type: "rich_text" },
        { type: "rich_text" },
        { type: "actions", block_id: "related" },
        { type: "actions" },
        { type: "context" },
      ],
    });
    expect(bot.slack.messagesFor("U0ADA", "C0SALES")).toMatchObject([{ text: response?.text, user: "U0BOT" }]);
    expect(bot.slack.messagesFor("U0KARI", "C0SALES")).toEqual([]);
    expect(bot.slack.callsOf("chat.postMessage")).toEqual([]);
    expect(await bot.logged({ kind: "command" })).toMatchObject({
      outcome: "answer",
      team: "T0ACME",
      channel: "C0SALES",
    });
  });

  it("gets help when it says nothing", async () => {
    const { response } = await bot.ask("");
    expect(response?.text).toContain("type /salesterm and the word, mention @salesterm in a channel");
  });

  it("gets a word even when the app has another command by name", async () => {
    const { payload } = await bot.ask("lead magnet");
    const { status, response } = await bot.slack.deliver("slash_commands", { ...payload, command: "/other" });
    expect(status).toBe(200);
    expect(response?.text).toContain("Something went wrong");
    expect(await bot.logged({ got: "/other" })).toMatchObject({ level: "error", command: "/salesterm" });
  });
});

describe("a mention", () => {
  it("in a channel is answered for all, in the message's thread", async () => {
    const { acknowledged, message } = await bot.mention("lead magnet");
    expect(acknowledged).toBe(true);
    const [post] = await bot.slack.untilCalls("chat.postMessage");
    expect(post?.args).toMatchObject({
      channel: "C0SALES",
      thread_ts: message.ts,
      text: "Lead magnet: Something useful given away for contact details.",
      unfurl_links: "false",
      unfurl_media: "false",
    });
    expect(post?.token).toBe(bot.slack.credentials.botToken);
    expect(post?.args).not.toHaveProperty("link_names");
    expect(post?.args).not.toHaveProperty("parse");
    expect(post?.args).not.toHaveProperty("reply_broadcast");
    expect(bot.slack.messagesFor("U0KARI", "C0SALES", message.ts)).toMatchObject([
      { user: "U0ADA" },
      { user: "U0BOT" },
    ]);
  });

  it("in a thread is answered in that thread", async () => {
    const { message: root } = await bot.slack.as("U0KARI").say({ channel: "C0SALES" }, "What do you make of this?");
    await bot.mention("lead magnet", root.ts);
    const [post] = await bot.slack.untilCalls("chat.postMessage");
    expect(post?.args.thread_ts).toBe(root.ts);
  });

  it("that misses goes to the asker alone", async () => {
    const { message } = await bot.mention("salesleader");
    const [whisper] = await bot.slack.untilCalls("chat.postEphemeral");
    expect(whisper?.args).toMatchObject({ channel: "C0SALES", user: "U0ADA" });
    expect(whisper?.args).not.toHaveProperty("thread_ts");
    expect(whisper?.args.text).toBe("Sorry, “salesleader” is not in the glossary. Did you mean: Sales lead");

    await bot.mention("salesleader", message.ts);
    const [, inThread] = await bot.slack.untilCalls("chat.postEphemeral", 2);
    expect(inThread?.args.thread_ts).toBe(message.ts);
    expect(bot.slack.callsOf("chat.postMessage")).toEqual([]);
    expect(bot.slack.messagesFor("U0ADA", "C0SALES", message.ts).at(-1)?.ephemeralFor).toBe("U0ADA");
  });

  it("that says thanks gets no reply", async () => {
    await bot.mention("thanks");
    await bot.logged({ kind: "mention", outcome: "thanks" });
    expect(bot.slack.callsOf("chat.postMessage")).toEqual([]);
    expect(bot.slack.callsOf("chat.postEphemeral")).toEqual([]);
  });
});

describe("a direct message", () => {
  it("is answered where it was written", async () => {
    const { message } = await bot.write("lead magnet");
    const [post] = await bot.slack.untilCalls("chat.postMessage");
    expect(post?.args.channel).toBe("D0ADA");
    expect(post?.args).not.toHaveProperty("thread_ts");

    await bot.write("weather tomorrow", message.ts);
    const [, miss] = await bot.slack.untilCalls("chat.postMessage", 2);
    expect(miss?.args.thread_ts).toBe(message.ts);
  });
});

describe("what is not a question gets no reply", () => {
  const cases: [string, Json][] = [
    ["an edited mention", mention("lead magnet", { event: { edited: { user: "U0ADA", ts: "1.2" } } })],
    ["a bot's mention", mention("lead magnet", { event: { bot_id: "B9" } })],
    ["the bot's own words", directMessage("lead magnet", { event: { user: "U0BOT" } })],
    ["Slackbot", directMessage("lead magnet", { event: { user: "USLACKBOT" } })],
    ["a changed message", directMessage("lead magnet", { event: { subtype: "message_changed" } })],
    ["a shared file", directMessage("lead magnet", { event: { subtype: "file_share" } })],
    [
      "a message in a channel",
      directMessage("lead magnet", { event: { channel_type: "channel", channel: "C0SALES" } }),
    ],
    ["a channel shared with others", mention("lead magnet", { envelope: { is_ext_shared_channel: true } })],
    ["what is two hours old", mention("x", { envelope: { event_time: Math.floor(Date.now() / 1000) - 7200 } })],
  ];
  it.each(cases)("%s", async (_, envelope) => {
    expect(await bot.slack.deliver("events_api", envelope)).toMatchObject({ acknowledged: true, status: 200 });
    // A question that does get its answer, behind the one that must not.
    await bot.slack.as("U0ADA").say({ channel: "C0GENERAL" }, "@salesterm lead magnet");
    const posts = await bot.slack.untilCalls("chat.postMessage");
    expect(posts.map((post) => post.args.channel)).toEqual(["C0GENERAL"]);
    expect(bot.slack.callsOf("chat.postEphemeral")).toEqual([]);
  });

  it("a message delivered again, in any form", async () => {
    const { message, deliveries } = await bot.mention("lead magnet");
    const { ts, clientMsgId: client_msg_id } = message;
    const asMessage = { type: "message", channel_type: "im", channel: "C0SALES", ts };
    const first = deliveries[0]?.payload ?? {};
    expect((await bot.slack.redeliver()).status).toBe(200);
    const forms = [
      first,
      mention("lead magnet", { envelope: { event_id: first.event_id } }),
      mention("lead magnet", { event: { ts } }),
      mention("lead magnet", { event: { client_msg_id } }),
      directMessage("lead magnet", { event: asMessage }),
    ];
    for (const form of forms) expect((await bot.slack.deliver("events_api", form)).status).toBe(200);
    await bot.slack.as("U0ADA").say({ channel: "C0GENERAL" }, "@salesterm lead magnet");
    await bot.slack.untilCalls("chat.postMessage", 2);
    expect(bot.slack.callsOf("chat.postMessage").map((post) => post.args.channel)).toEqual(["C0SALES", "C0GENERAL"]);
  });
});

it("answers in a channel shared with others when it is told to", async () => {
  const open = await startBot({ SHARED_CHANNELS: "answer" }, {}, ({ admin }) => {
    admin.changeChannel("C0SALES", { extShared: true });
  });
  await open.mention("lead magnet");
  expect(await open.slack.untilCalls("chat.postMessage")).toHaveLength(1);
  await open.close();
});

describe("a request that is not Slack's", () => {
  it("is refused: wrong secret, old, unsigned", async () => {
    const body = JSON.stringify(mention("lead magnet"));
    const now = Math.floor(Date.now() / 1000);
    const send = async (signature: Record<string, string>) => {
      const headers = { "content-type": "application/json", ...signature };
      return (await fetch(`http://127.0.0.1:${bot.port}/slack/events`, { method: "POST", headers, body })).status;
    };
    expect(await send(signatureOf(body, "somebody else's", now))).toBe(401);
    expect(await send(signatureOf(body, bot.slack.credentials.signingSecret, now - 301))).toBe(401);
    expect(await send({})).toBe(401);
    expect(bot.slack.callsOf("chat.postMessage")).toEqual([]);
  });
});
