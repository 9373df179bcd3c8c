import type { WebClient } from "@slack/web-api";
import { describe, expect, test } from "vitest";
import type { StandIn } from "../../src/standin/types.ts";
import { buttons, clientOf, refusal, withSlack, wordModal } from "./support.ts";

const section = { type: "section", text: { type: "mrkdwn", text: "Hello" } } as const;

test("a bot finds out who it is, what it may, and what time it is", () =>
  withSlack(async (slack) => {
    const me = await clientOf(slack).auth.test();
    expect(me).toMatchObject({ user: "guide", user_id: "U0BOT", bot_id: "B0BOT", team_id: "T0ACME" });
    expect(me.response_metadata?.scopes).toEqual(slack.app.scopes);
    const response = await fetch(`${slack.url}/api/auth.test`, { method: "POST" });
    expect(Math.abs(Date.parse(response.headers.get("date") ?? "") - Date.now())).toBeLessThan(2000);
    expect(await response.json()).toEqual({ ok: false, error: "not_authed" });
  }));

test("arguments come as a form or as JSON", () =>
  withSlack(async (slack) => {
    const url = `${slack.url}/api/chat.postMessage`;
    const headers = { authorization: `Bearer ${slack.credentials.botToken}` };
    const body = { channel: "C0SALES", text: "Hello", blocks: [section] };
    const json = { ...headers, "content-type": "application/json; charset=utf-8" };
    await fetch(url, { method: "POST", headers: json, body: JSON.stringify(body) });
    const form = new URLSearchParams({ channel: "C0SALES", text: "Hello", blocks: JSON.stringify([section]) });
    await fetch(url, { method: "POST", headers, body: form });
    expect(slack.calls.map(({ method, args }) => [method, args])).toEqual([
      ["chat.postMessage", body],
      ["chat.postMessage", body],
    ]);
    expect(slack.messagesFor("U0KARI", "C0SALES").map(({ text, blocks }) => [text, blocks[0]?.type])).toEqual([
      ["Hello", "section"],
      ["Hello", "section"],
    ]);
  }));

test("a message is posted, changed, linked to, reacted to and deleted", () =>
  withSlack(async (slack) => {
    const bot = clientOf(slack);
    const seen = () => slack.messagesFor("U0ADA", "C0SALES");
    const { ts = "" } = await bot.chat.postMessage({ channel: "C0SALES", text: "One", blocks: [section] });
    const place = { channel: "C0SALES", ts };
    const { permalink } = await bot.chat.getPermalink({ channel: "C0SALES", message_ts: ts });
    expect(permalink).toBe(`https://acme.slack.com/archives/C0SALES/p${ts.replace(".", "")}`);
    await bot.reactions.add({ channel: "C0SALES", timestamp: ts, name: "tada" });

    // Blocks that are not given stay as they are.
    await bot.chat.update({ ...place, text: "Two" });
    expect(seen()).toMatchObject([{ ts, text: "Two", blocks: [section], edited: { user: "U0BOT" } }]);
    expect(seen()[0]?.reactions).toEqual([{ name: "tada", users: ["U0BOT"] }]);
    await bot.chat.update({ ...place, text: "Two", blocks: [] });
    expect(seen()[0]?.blocks).toEqual([]);
    await bot.chat.delete(place);
    expect(seen()).toEqual([]);
  }));

test("a deleted message that has replies leaves a tombstone, and the thread stays", () =>
  withSlack(async (slack) => {
    const bot = clientOf(slack);
    const { ts = "" } = await bot.chat.postMessage({ channel: "C0SALES", text: "Root" });
    await bot.chat.postMessage({ channel: "C0SALES", text: "Reply", thread_ts: ts });
    await bot.chat.postMessage({ channel: "C0SALES", text: "Loud", thread_ts: ts, reply_broadcast: true });
    await bot.chat.delete({ channel: "C0SALES", ts });
    expect(slack.messagesFor("U0ADA", "C0SALES").map(({ text, subtype }) => [text, subtype])).toEqual([
      ["This message was deleted.", "tombstone"],
      ["Loud", "thread_broadcast"],
    ]);
    expect(slack.messagesFor("U0ADA", "C0SALES", ts)).toHaveLength(3);
  }));

test("what is ephemeral is seen by one person, until they reload", () =>
  withSlack(async (slack) => {
    const bot = clientOf(slack);
    const whisper = (thread_ts?: string) =>
      bot.chat.postEphemeral({ channel: "C0SALES", user: "U0ADA", text: "Psst", ...(thread_ts && { thread_ts }) });
    const { message_ts = "" } = await whisper();
    expect(slack.messagesFor("U0ADA", "C0SALES")).toHaveLength(1);
    expect(slack.messagesFor("U0KARI", "C0SALES")).toEqual([]);
    expect(await refusal(bot.chat.update({ channel: "C0SALES", ts: message_ts, text: "x" }))).toBe("message_not_found");
    expect(await refusal(bot.chat.delete({ channel: "C0SALES", ts: message_ts }))).toBe("message_not_found");
    expect((await bot.conversations.history({ channel: "C0SALES" })).messages).toEqual([]);
    slack.as("U0ADA").reload();
    expect(slack.messagesFor("U0ADA", "C0SALES")).toEqual([]);

    // In a thread that nobody has replied in yet it is taken, and not shown.
    const { message } = await slack.as("U0ADA").say({ channel: "C0SALES" }, "Root");
    await whisper(message.ts);
    expect(slack.messagesFor("U0ADA", "C0SALES", message.ts)).toHaveLength(1);
    await bot.chat.postMessage({ channel: "C0SALES", text: "Reply", thread_ts: message.ts });
    await whisper(message.ts);
    expect(slack.messagesFor("U0ADA", "C0SALES", message.ts)).toHaveLength(3);
    expect(slack.messagesFor("U0KARI", "C0SALES", message.ts)).toHaveLength(2);
  }));

test("history is read in pages, newest first, with metadata when asked for", () =>
  withSlack(async (slack) => {
    const bot = clientOf(slack);
    const metadata = { event_type: "daily", event_payload: { day: "2026-11-22" } };
    await bot.chat.postMessage({ channel: "C0SALES", text: "1", metadata });
    const { ts: two = "" } = await bot.chat.postMessage({ channel: "C0SALES", text: "2" });
    await bot.chat.postMessage({ channel: "C0SALES", text: "reply", thread_ts: two });
    await bot.chat.postMessage({ channel: "C0SALES", text: "3" });
    const texts = (found: { messages?: { text?: string }[] }) => found.messages?.map(({ text }) => text);

    const first = await bot.conversations.history({ channel: "C0SALES", limit: 2 });
    expect([texts(first), first.has_more]).toEqual([["3", "2"], true]);
    const cursor = first.response_metadata?.next_cursor ?? "";
    const second = await bot.conversations.history({ channel: "C0SALES", limit: 2, cursor });
    expect([texts(second), second.has_more]).toEqual([["1"], false]);
    expect(second.messages?.[0]?.metadata).toBeUndefined();
    const whole = await bot.conversations.history({ channel: "C0SALES", include_all_metadata: true });
    expect(whole.messages?.at(-1)?.metadata).toEqual(metadata);
    expect(texts(await bot.conversations.history({ channel: "C0SALES", oldest: two }))).toEqual(["3"]);
    expect(texts(await bot.conversations.history({ channel: "C0SALES", oldest: two, inclusive: true }))).toEqual([
      "3",
      "2",
    ]);
  }));

test("people and channels are told of, with their locale when asked for", () =>
  withSlack(async (slack) => {
    const bot = clientOf(slack);
    slack.admin.changeChannel("C0SALES", { locale: "nb-NO" });
    const kari = await bot.users.info({ user: "U0KARI", include_locale: true });
    expect(kari.user).toMatchObject({ locale: "nb-NO", tz: "Europe/Oslo", real_name: "Kari Nordmann" });
    expect([3600, 7200]).toContain(kari.user?.tz_offset);
    expect((await bot.users.info({ user: "U0KARI" })).user).not.toHaveProperty("locale");
    const sales = await bot.conversations.info({ channel: "C0SALES", include_locale: true, include_num_members: true });
    expect(sales.channel).toMatchObject({ name: "sales", locale: "nb-NO", is_member: true, num_members: 4 });
    expect((await bot.conversations.members({ channel: "C0SALES" })).members).toContain("U0DENIZ");
    const mine = await bot.users.conversations({ types: "public_channel,im" });
    expect(mine.channels?.map(({ id }) => id)).toEqual(["D0ADA", "D0KARI", "D0DENIZ", "C0GENERAL", "C0SALES"]);
    expect((await bot.conversations.open({ users: "U0ADA" })).channel?.id).toBe("D0ADA");
    expect((await bot.chat.postMessage({ channel: "U0ADA", text: "Hello" })).channel).toBe("D0ADA");
  }));

test("two teams know nothing of each other", () =>
  withSlack(async (slack) => {
    slack.admin.addTeam({ id: "T0OTHER" });
    const { botToken, botUser } = slack.admin.install("T0OTHER");
    slack.admin.addUser({ id: "U0EVE", team: "T0OTHER" });
    slack.admin.addChannel({ id: "C0EVE", team: "T0OTHER", members: ["U0EVE", botUser] });
    const other = clientOf(slack, botToken);
    expect(await other.auth.test()).toMatchObject({ team_id: "T0OTHER", user_id: "U0BOT2" });
    expect(await refusal(other.users.info({ user: "U0ADA" }))).toBe("user_not_found");
    expect(await refusal(other.chat.postMessage({ channel: "C0SALES", text: "x" }))).toBe("channel_not_found");
    expect(await refusal(other.chat.postMessage({ channel: "C0EVE", text: "x" }))).toBeNull();
  }));

/** What is wrong, how it comes about, and what Slack says. */
const refusals: [string, (bot: WebClient, slack: StandIn) => Promise<unknown>, string][] = [
  ["a method that there is not", (bot) => bot.apiCall("chat.shout"), "unknown_method"],
  ["a stranger's token", (_, slack) => clientOf(slack, "xoxb-stranger").auth.test(), "invalid_auth"],
  [
    "the app's token for a bot's method",
    (_, slack) => clientOf(slack, slack.credentials.appToken).users.info({ user: "U0ADA" }),
    "not_allowed_token_type",
  ],
  ["the bot's token for the socket", (bot) => bot.apps.connections.open({}), "not_allowed_token_type"],
  [
    "a revoked token",
    async (bot, slack) => {
      await slack.admin.revoke(slack.credentials.botToken);
      return bot.auth.test();
    },
    "token_revoked",
  ],
  [
    "a removed app",
    async (bot, slack) => {
      await slack.admin.uninstall("T0ACME");
      return bot.auth.test();
    },
    "account_inactive",
  ],
  ["no channel at all", (bot) => bot.apiCall("chat.postMessage", { text: "x" }), "invalid_arguments"],
  ["a channel that there is not", (bot) => bot.chat.postMessage({ channel: "C0NONE", text: "x" }), "channel_not_found"],
  [
    "a public channel without the bot",
    (bot) => bot.chat.postMessage({ channel: "C0RANDOM", text: "x" }),
    "not_in_channel",
  ],
  [
    "a private channel without the bot",
    (bot, slack) => {
      slack.admin.addChannel({ id: "G0SECRET", kind: "private", members: ["U0ADA"] });
      return bot.chat.postMessage({ channel: "G0SECRET", text: "x" });
    },
    "channel_not_found",
  ],
  [
    "an archived channel",
    async (bot, slack) => {
      await slack.admin.archive("C0SALES");
      return bot.chat.postMessage({ channel: "C0SALES", text: "x" });
    },
    "is_archived",
  ],
  [
    "a channel for administrators",
    (bot, slack) => {
      slack.admin.changeChannel("C0SALES", { posting: "restricted" });
      return bot.chat.postMessage({ channel: "C0SALES", text: "x" });
    },
    "restricted_action",
  ],
  [
    "a whisper to who is not there",
    (bot, slack) => {
      slack.admin.addUser({ id: "U0NEW" });
      return bot.chat.postEphemeral({ channel: "C0SALES", user: "U0NEW", text: "x" });
    },
    "user_not_in_channel",
  ],
  ["nothing to say", (bot) => bot.apiCall("chat.postMessage", { channel: "C0SALES" }), "no_text"],
  [
    "blocks that are none",
    (bot) => bot.apiCall("chat.postMessage", { channel: "C0SALES", text: "x", blocks: "[{" }),
    "invalid_blocks_format",
  ],
  [
    "a block that there is not",
    (bot) => bot.apiCall("chat.postMessage", { channel: "C0SALES", text: "x", blocks: [{ type: "song" }] }),
    "invalid_blocks",
  ],
  [
    "metadata without a type",
    (bot) => bot.apiCall("chat.postMessage", { channel: "C0SALES", text: "x", metadata: { day: 1 } }),
    "invalid_metadata_schema",
  ],
  [
    "a long update",
    async (bot) => {
      const { ts = "" } = await bot.chat.postMessage({ channel: "C0SALES", text: "x" });
      return bot.chat.update({ channel: "C0SALES", ts, text: "x".repeat(4001) });
    },
    "msg_too_long",
  ],
  [
    "somebody else's message",
    async (bot, slack) => {
      const { message } = await slack.as("U0ADA").say({ channel: "C0SALES" }, "Mine");
      return bot.chat.update({ channel: "C0SALES", ts: message.ts, text: "x" });
    },
    "cant_update_message",
  ],
  [
    "somebody else's message, to delete",
    async (bot, slack) => {
      const { message } = await slack.as("U0ADA").say({ channel: "C0SALES" }, "Mine");
      return bot.chat.delete({ channel: "C0SALES", ts: message.ts });
    },
    "cant_delete_message",
  ],
  [
    "a message that there is not",
    (bot) => bot.chat.update({ channel: "C0SALES", ts: "1.2", text: "x" }),
    "message_not_found",
  ],
  [
    "a thread that there is not",
    (bot) => bot.chat.postMessage({ channel: "C0SALES", thread_ts: "1.2", text: "x" }),
    "thread_not_found",
  ],
  [
    "a reaction twice",
    async (bot) => {
      const { ts = "" } = await bot.chat.postMessage({ channel: "C0SALES", text: "x" });
      const reaction = { channel: "C0SALES", timestamp: ts, name: "tada" };
      await bot.reactions.add(reaction);
      return bot.reactions.add(reaction);
    },
    "already_reacted",
  ],
  ["a person that there is not", (bot) => bot.users.info({ user: "U0NONE" }), "user_not_found"],
  ["direct messages with nobody", (bot) => bot.conversations.open({ users: "U0NONE" }), "user_not_found"],
  ["a kind of channel that there is not", (bot) => bot.users.conversations({ types: "secret" }), "invalid_types"],
  ["history without being there", (bot) => bot.conversations.history({ channel: "C0RANDOM" }), "not_in_channel"],
  [
    "a trigger out of the air",
    (bot) => bot.apiCall("views.open", { trigger_id: "1.2.3", view: wordModal() }),
    "invalid_trigger_id",
  ],
  [
    "a view without a title",
    (bot) => bot.apiCall("views.open", { trigger_id: "1.2.3", view: wordModal({ title: undefined }) }),
    "invalid_arguments",
  ],
  ["a view that there is not", (bot) => bot.apiCall("views.update", { view_id: "V0", view: wordModal() }), "not_found"],
  [
    "a Home that the manifest has not",
    (bot, slack) => {
      slack.admin.changeApp({ homeTab: false });
      return bot.apiCall("views.publish", { user_id: "U0ADA", view: { type: "home", blocks: [section] } });
    },
    "not_enabled",
  ],
  [
    "a Home with an old hash",
    async (bot) => {
      const view = { type: "home", blocks: [section] };
      await bot.apiCall("views.publish", { user_id: "U0ADA", view });
      return bot.apiCall("views.publish", { user_id: "U0ADA", view, hash: "1.old" });
    },
    "hash_conflict",
  ],
];

describe("refuses as Slack does", () => {
  test.each(refusals)("%s", (_, act, error) =>
    withSlack(async (slack) => expect(await refusal(act(clientOf(slack), slack))).toBe(error)),
  );

  test("says which scope is missing, of which any one would do", () =>
    withSlack(async (slack) => {
      slack.admin.changeApp({ scopes: ["chat:write"] });
      const bot = clientOf(slack);
      const missing = async (call: Promise<unknown>) =>
        ((await call.catch((error: { data: unknown }) => error)) as { data: unknown }).data;
      expect(await missing(bot.conversations.info({ channel: "C0SALES" }))).toMatchObject({
        error: "missing_scope",
        needed: "channels:read",
        provided: "chat:write",
        response_metadata: { scopes: ["chat:write"], acceptedScopes: ["channels:read"] },
      });
      expect(await missing(bot.conversations.info({ channel: "D0ADA" }))).toMatchObject({ needed: "im:read" });
      expect(await missing(bot.users.info({ user: "U0ADA" }))).toMatchObject({ needed: "users:read" });
      expect(await refusal(bot.chat.postMessage({ channel: "C0SALES", text: "x" }))).toBeNull();
    }));

  test("tells where in the blocks it is wrong", () =>
    withSlack(async (slack) => {
      const call = clientOf(slack).apiCall("chat.postMessage", {
        channel: "C0SALES",
        blocks: [buttons("x".repeat(76))],
      });
      const { data } = await call.catch((error) => error);
      expect(data.response_metadata.messages[0]).toContain("[json-pointer:/blocks/0/elements/0/text");
    }));
});
