import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bot, startBot } from "../support/slack/bot.ts";
import { directMessage, mention, slashCommand } from "../support/slack/payloads.ts";
import { sendSigned } from "../support/slack/signed.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

describe("a slash command", () => {
  it("is answered in the acknowledgement, to the asker alone", async () => {
    const { status, body } = await bot.command(slashCommand("lead magnet"));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
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
    expect(bot.slack.of("chat.postMessage")).toEqual([]);
    expect(await bot.logged({ kind: "command" })).toMatchObject({ outcome: "answer", team: "T1", channel: "C1" });
  });

  it("gets help when it says nothing", async () => {
    const { body } = await bot.command(slashCommand(""));
    expect(JSON.parse(body).text).toContain("type /salesterm and the word, mention @salesterm in a channel");
  });

  it("gets a word even when the app has another command by name", async () => {
    const { status, body } = await bot.command(slashCommand("lead magnet", { command: "/other" }));
    expect(status).toBe(200);
    expect(JSON.parse(body).text).toContain("Something went wrong");
    expect(await bot.logged({ got: "/other" })).toMatchObject({ level: "error", command: "/salesterm" });
  });
});

describe("a mention", () => {
  it("in a channel is answered for all, in the message's thread", async () => {
    const envelope = mention("lead magnet");
    expect(await bot.event(envelope)).toBe(200);
    const [post] = await bot.slack.until("chat.postMessage");
    expect(post?.args).toMatchObject({
      channel: "C1",
      thread_ts: envelope.event.ts,
      text: "Lead magnet: Something useful given away for contact details.",
      unfurl_links: "false",
      unfurl_media: "false",
    });
    expect(post?.token).toBe("xoxb-test-token");
    expect(post?.args).not.toHaveProperty("link_names");
    expect(post?.args).not.toHaveProperty("parse");
    expect(post?.args).not.toHaveProperty("reply_broadcast");
  });

  it("in a thread is answered in that thread", async () => {
    await bot.event(mention("lead magnet", { event: { thread_ts: "1699999999.000001" } }));
    const [post] = await bot.slack.until("chat.postMessage");
    expect(post?.args.thread_ts).toBe("1699999999.000001");
  });

  it("that misses goes to the asker alone", async () => {
    await bot.event(mention("salesleader"));
    const [whisper] = await bot.slack.until("chat.postEphemeral");
    expect(whisper?.args).toMatchObject({ channel: "C1", user: "U1" });
    expect(whisper?.args).not.toHaveProperty("thread_ts");
    expect(whisper?.args.text).toBe("Sorry, “salesleader” is not in the glossary. Did you mean: Sales lead");

    await bot.event(mention("salesleader", { event: { thread_ts: "1699999999.000001" } }));
    const [, inThread] = await bot.slack.until("chat.postEphemeral", 2);
    expect(inThread?.args.thread_ts).toBe("1699999999.000001");
    expect(bot.slack.of("chat.postMessage")).toEqual([]);
  });

  it("that says thanks gets no reply", async () => {
    await bot.event(mention("thanks"));
    await bot.logged({ kind: "mention", outcome: "thanks" });
    expect(bot.slack.of("chat.postMessage")).toEqual([]);
    expect(bot.slack.of("chat.postEphemeral")).toEqual([]);
  });
});

describe("a direct message", () => {
  it("is answered where it was written", async () => {
    await bot.event(directMessage("lead magnet"));
    const [post] = await bot.slack.until("chat.postMessage");
    expect(post?.args.channel).toBe("D1");
    expect(post?.args).not.toHaveProperty("thread_ts");

    await bot.event(directMessage("weather tomorrow", { event: { thread_ts: "1699999999.000001" } }));
    const [, miss] = await bot.slack.until("chat.postMessage", 2);
    expect(miss?.args.thread_ts).toBe("1699999999.000001");
  });
});

describe("what is not a question gets no reply", () => {
  const cases: [string, object][] = [
    ["an edited mention", mention("lead magnet", { event: { edited: { user: "U1", ts: "1.2" } } })],
    ["a bot's mention", mention("lead magnet", { event: { bot_id: "B9" } })],
    ["the bot's own words", directMessage("lead magnet", { event: { user: "U0BOT" } })],
    ["Slackbot", directMessage("lead magnet", { event: { user: "USLACKBOT" } })],
    ["a changed message", directMessage("lead magnet", { event: { subtype: "message_changed" } })],
    ["a shared file", directMessage("lead magnet", { event: { subtype: "file_share" } })],
    ["a message in a channel", directMessage("lead magnet", { event: { channel_type: "channel", channel: "C1" } })],
    ["a channel shared with others", mention("lead magnet", { envelope: { is_ext_shared_channel: true } })],
    ["what is two hours old", mention("x", { envelope: { event_time: Math.floor(Date.now() / 1000) - 7200 } })],
  ];
  it.each(cases)("%s", async (_, envelope) => {
    expect(await bot.event(envelope)).toBe(200);
    // A question that does get its answer, behind the one that must not.
    await bot.event(mention("lead magnet", { event: { channel: "C2" } }));
    const posts = await bot.slack.until("chat.postMessage");
    expect(posts.map((post) => post.args.channel)).toEqual(["C2"]);
    expect(bot.slack.of("chat.postEphemeral")).toEqual([]);
  });

  it("a message delivered again, in any form", async () => {
    const first = mention("lead magnet", { event: { client_msg_id: "c-1" } });
    const asMessage = { type: "message", channel_type: "im", channel: "C1", ts: first.event.ts };
    const forms = [
      first,
      first,
      mention("lead magnet", { envelope: { event_id: first.event_id } }),
      mention("lead magnet", { event: { ts: first.event.ts } }),
      mention("lead magnet", { event: { client_msg_id: "c-1" } }),
      directMessage("lead magnet", { event: asMessage }),
    ];
    for (const form of forms) expect(await bot.event(form)).toBe(200);
    await bot.event(mention("lead magnet", { event: { channel: "C2" } }));
    await bot.slack.until("chat.postMessage", 2);
    expect(bot.slack.of("chat.postMessage").map((post) => post.args.channel)).toEqual(["C1", "C2"]);
  });
});

it("answers in a channel shared with others when it is told to", async () => {
  const open = await startBot({ SHARED_CHANNELS: "answer" });
  await open.event(mention("lead magnet", { envelope: { is_ext_shared_channel: true } }));
  expect(await open.slack.until("chat.postMessage")).toHaveLength(1);
  await open.close();
});

describe("a request that is not Slack's", () => {
  it("is refused: wrong secret, old, unsigned", async () => {
    const body = JSON.stringify(mention("lead magnet"));
    expect((await sendSigned(bot.port, body, { secret: "somebody else's" })).status).toBe(401);
    expect((await sendSigned(bot.port, body, { age: 301 })).status).toBe(401);
    const bare = await fetch(`http://127.0.0.1:${bot.port}/slack/events`, { method: "POST", body });
    expect(bare.status).toBe(401);
    expect(bot.slack.of("chat.postMessage")).toEqual([]);
  });
});
