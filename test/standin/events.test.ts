import { describe, expect, test } from "vitest";
import type { Act, Json, StandIn } from "../../src/standin/types.ts";
import { type Closing, clientOf, startBolt, withSlack } from "./support.ts";

const sales = { channel: "C0SALES" };

/** A stand-in with a bot that listens, and does nothing. */
function withListener(run: (slack: StandIn) => Promise<void>): Promise<void> {
  return withSlack(async (slack, open) => {
    await open<Closing>(startBolt(slack, (app) => app.event(/.*/u, async () => {})));
    await run(slack);
  });
}

/** The events that were sent for what somebody did. */
const eventsOf = ({ deliveries }: Act) => deliveries.map(({ payload }) => payload.event as Json);

describe("a mention", () => {
  test("reaches the bot in an envelope, with mentions and characters as Slack writes them", () =>
    withListener(async (slack) => {
      const act = await slack.as("U0ADA").say(sales, "@guide what is <lead> & #general?");
      const text = "<@U0BOT> what is &lt;lead&gt; &amp; <#C0GENERAL>?";
      expect(act).toMatchObject({ acknowledged: true, message: { text } });
      expect(act.deliveries).toHaveLength(1);
      expect(act.deliveries[0]?.payload).toMatchObject({
        team_id: "T0ACME",
        api_app_id: "A0STANDIN",
        type: "event_callback",
        event_id: expect.stringMatching(/^Ev/u),
        event_time: expect.closeTo(Date.now() / 1000, -1),
        authorizations: [{ team_id: "T0ACME", user_id: "U0BOT", is_bot: true }],
        is_ext_shared_channel: false,
        event: {
          type: "app_mention",
          user: "U0ADA",
          text,
          ts: act.message.ts,
          event_ts: act.message.ts,
          channel: "C0SALES",
          team: "T0ACME",
          client_msg_id: act.message.clientMsgId,
        },
      });
      const elements = [
        { type: "user", user_id: "U0BOT" },
        { type: "text", text: " what is <lead> & " },
        { type: "channel", channel_id: "C0GENERAL" },
        { type: "text", text: "?" },
      ];
      expect(eventsOf(act)[0]?.blocks).toMatchObject([{ type: "rich_text", elements: [{ elements }] }]);
    }));

  test("in a thread says which; edited, it comes anew", () =>
    withListener(async (slack) => {
      const ada = slack.as("U0ADA");
      const { message: root } = await slack.as("U0KARI").say(sales, "Hello");
      const said = await ada.say({ ...sales, thread: root.ts }, "@guide x");
      expect(eventsOf(said)).toMatchObject([{ thread_ts: root.ts, parent_user_id: "U0KARI" }]);
      const edited = await ada.edit(said.message, "@guide y");
      expect(eventsOf(edited)).toMatchObject([{ type: "app_mention", ts: said.message.ts, edited: { user: "U0ADA" } }]);
      expect(edited.deliveries[0]?.payload.event_id).not.toBe(said.deliveries[0]?.payload.event_id);
      expect(slack.messagesFor("U0ADA", "C0SALES")).toMatchObject([{ ts: root.ts, replyCount: 1 }]);
      await ada.remove(said.message);
      expect(slack.messagesFor("U0ADA", "C0SALES")).toMatchObject([{ ts: root.ts, replyCount: 0 }]);
    }));

  test("where the bot is not is told to the person, and to nobody else", () =>
    withListener(async (slack) => {
      const { deliveries } = await slack.as("U0ADA").say({ channel: "C0RANDOM" }, "@guide x");
      expect(deliveries).toEqual([]);
      expect(slack.messagesFor("U0ADA", "C0RANDOM").at(-1)?.text).toContain("is not in this channel");
      expect(slack.messagesFor("U0KARI", "C0RANDOM")).toHaveLength(1);
      await slack.as("U0ADA").invite("C0RANDOM", "U0BOT");
      expect((await slack.as("U0ADA").say({ channel: "C0RANDOM" }, "@guide x")).acknowledged).toBe(true);
    }));

  test("in a shared channel says so", () =>
    withListener(async (slack) => {
      slack.admin.addTeam({ id: "T0OTHER" });
      slack.admin.addUser({ id: "U0EVE", team: "T0OTHER" });
      slack.admin.addChannel({ id: "C0SHARED", extShared: true, members: ["U0EVE", "U0BOT"] });
      const act = await slack.as("U0EVE").say({ channel: "C0SHARED" }, "@guide hi");
      expect(act.deliveries).toMatchObject([
        {
          payload: {
            team_id: "T0ACME",
            is_ext_shared_channel: true,
            event: { user: "U0EVE", text: "<@U0BOT> hi", user_team: "T0OTHER", source_team: "T0OTHER" },
          },
        },
      ]);
    }));
});

describe("a direct message", () => {
  test("is a message event and no mention, also when it mentions the bot", () =>
    withListener(async (slack) => {
      const act = await slack.as("U0ADA").say({ channel: "D0ADA" }, "@guide lead magnet");
      expect(eventsOf(act)).toMatchObject([{ type: "message", channel_type: "im", channel: "D0ADA", user: "U0ADA" }]);
      const changed = await slack.as("U0ADA").edit(act.message, "lead");
      expect(eventsOf(changed)).toMatchObject([
        { subtype: "message_changed", message: { text: "lead" }, previous_message: { text: "<@U0BOT> lead magnet" } },
      ]);
      expect(eventsOf(changed)[0]).not.toHaveProperty("user", "U0ADA");
      const gone = await slack.as("U0ADA").remove(act.message);
      expect(eventsOf(gone)).toMatchObject([{ subtype: "message_deleted", deleted_ts: act.message.ts }]);
    }));

  test("of the bot's own is an event too", () =>
    withListener(async (slack) => {
      await clientOf(slack).chat.postMessage({ channel: "D0ADA", text: "Hello" });
      const { payload } = await slack.until(() => slack.deliveries.find(({ acknowledged }) => acknowledged));
      expect(payload.event).toMatchObject({ type: "message", bot_id: "B0BOT", user: "U0BOT", text: "Hello" });
    }));

  test("cannot be written where the manifest lets nobody", () =>
    withListener(async (slack) => {
      slack.admin.changeApp({ messagesTab: false });
      await expect(slack.as("U0ADA").say({ channel: "D0ADA" }, "x")).rejects.toThrow("lets nobody write");
    }));
});

describe("what the bot is not told", () => {
  test("is what it has not subscribed to, and what it has no scope for", () =>
    withListener(async (slack) => {
      const { events, scopes } = slack.app;
      slack.admin.changeApp({ events: events.filter((name) => name !== "app_mention") });
      expect((await slack.as("U0ADA").say(sales, "@guide x")).deliveries).toEqual([]);
      slack.admin.changeApp({ events, scopes: scopes.filter((name) => name !== "im:history") });
      expect((await slack.as("U0ADA").say({ channel: "D0ADA" }, "x")).deliveries).toEqual([]);
    }));

  test("is what people write to each other, unless it subscribes to that", () =>
    withListener(async (slack) => {
      expect((await slack.as("U0ADA").say(sales, "Hello")).deliveries).toEqual([]);
      slack.admin.changeApp({ events: [...slack.app.events, "message.channels"] });
      expect(eventsOf(await slack.as("U0ADA").say(sales, "@guide x")).map(({ type }) => type)).toEqual([
        "app_mention",
        "message",
      ]);
    }));
});

describe("comings and goings", () => {
  test("are told to a bot that is there", () =>
    withListener(async (slack) => {
      const ada = slack.as("U0ADA");
      expect((await slack.as("U0KARI").leave("C0RANDOM")).deliveries).toEqual([]);
      expect(eventsOf(await ada.invite("C0RANDOM", "U0BOT"))).toMatchObject([
        { type: "member_joined_channel", user: "U0BOT", channel: "C0RANDOM", channel_type: "C", inviter: "U0ADA" },
      ]);
      expect(eventsOf(await slack.as("U0KARI").join("C0RANDOM"))).toMatchObject([{ user: "U0KARI" }]);
      expect(eventsOf(await slack.as("U0KARI").leave("C0RANDOM"))).toMatchObject([{ type: "member_left_channel" }]);
      expect(eventsOf(await ada.kick("C0RANDOM", "U0BOT"))).toMatchObject([
        { type: "channel_left", channel: "C0RANDOM" },
      ]);
      await expect(slack.as("U0KARI").say({ channel: "C0RANDOM" }, "x")).rejects.toThrow(
        "kari is no member of C0RANDOM.",
      );
    }));

  test("of channels and of the app itself, too", () =>
    withListener(async (slack) => {
      expect(eventsOf(await slack.admin.archive("C0SALES"))).toMatchObject([
        { type: "channel_archive", channel: "C0SALES" },
      ]);
      await expect(slack.as("U0ADA").say(sales, "x")).rejects.toThrow("#sales is archived.");
      await slack.admin.unarchive("C0SALES");
      expect((await slack.as("U0ADA").say(sales, "x")).message.text).toBe("x");
      expect(eventsOf(await slack.admin.uninstall("T0ACME")).map(({ type }) => type)).toEqual([
        "tokens_revoked",
        "app_uninstalled",
      ]);
      expect((await slack.as("U0ADA").say({ channel: "D0ADA" }, "x")).deliveries).toEqual([]);
    }));
});

test("several people act at once, and whoever watches is told of every change", () =>
  withListener(async (slack) => {
    const seen: string[] = [];
    const stop = slack.onChange(({ kind, channel }) => void (kind === "message" && seen.push(channel ?? "")));
    const acts = await Promise.all([
      slack.as("U0ADA").say(sales, "@guide a"),
      slack.as("U0KARI").say({ channel: "C0GENERAL" }, "@guide b"),
      slack.as("U0DENIZ").say({ channel: "D0DENIZ" }, "c"),
    ]);
    expect(acts.map(({ acknowledged }) => acknowledged)).toEqual([true, true, true]);
    expect(new Set(acts.map(({ message }) => message.ts)).size).toBe(3);
    expect(seen.sort()).toEqual(["C0GENERAL", "C0SALES", "D0DENIZ"]);
    stop();
    await slack.as("U0ADA").say(sales, "x");
    expect(seen).toHaveLength(3);
  }));
