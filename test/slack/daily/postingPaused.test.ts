import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StoreUnavailable } from "../../../src/store/errors.ts";
import type { DailyStore } from "../../../src/store/types.ts";
import { day, hour, minute, openPostRoom, type PostRoom } from "../../support/slack/postRoom.ts";

let room: PostRoom;
beforeEach(async () => {
  room = await openPostRoom();
});
afterEach(() => room.close());

const channel = "C0SALES";
const place = { team: "T0ACME", channel };
/** What Kari, who set it up, reads from the bot. */
const told = () => room.slack.messagesFor("U0KARI", "D0KARI");
const calls = () => room.slack.callsOf("chat.postMessage").length;

/** Slack lets the bot write nothing at all, so that nobody can be told for now. */
const withoutVoice = ["token_revoked", "missing_scope", "ekm_access_denied"].map(
  (error) => [error, { token_revoked: "token", missing_scope: "scope" }[error] ?? "refused"] as const,
);

const refusals: [string, string, () => unknown][] = [
  ["is archived", "archived", () => room.slack.admin.archive(channel)],
  ["has lost the bot", "not_in_channel", () => room.slack.as("U0ADA").kick(channel, "U0BOT")],
  ["is restricted", "restricted", () => room.slack.admin.changeChannel(channel, { posting: "restricted" })],
  ["is not found", "channel_gone", () => room.slack.faults.next("chat.postMessage", { error: "channel_not_found" })],
];

describe("a channel that the bot may not post in", () => {
  it.each(refusals)(
    "that %s is paused with the reason, and whoever set it up hears of it once",
    async (_, reason, happens) => {
      await room.setUp(channel);
      await happens();
      room.clock.pass(minute);
      await room.posting.round();
      expect((await room.store.subscription(place))?.paused).toEqual({ reason, told: true });
      expect((await room.row(channel))?.state).toBe("failed");
      expect(told().map(({ text }) => text)).toEqual([expect.stringContaining(`<#${channel}>`)]);

      const before = calls();
      room.clock.pass(day);
      await room.posting.round();
      expect(calls()).toBe(before);
      expect(told()).toHaveLength(1);
    },
  );

  it("is posted in again after one command, from the next date on", async () => {
    await room.setUp(channel);
    await room.slack.admin.archive(channel);
    room.clock.pass(minute);
    await room.posting.round();
    await room.slack.admin.unarchive(channel);
    await room.setUp(channel, { startsOn: "2026-06-02" });
    await room.posting.round();
    expect(room.posts(channel)).toEqual([]);
    room.clock.pass(day);
    await room.posting.round();
    expect(room.posts(channel)).toHaveLength(1);
  });

  it.each(withoutVoice)("says so once Slack lets the bot write again, when it was %s", async (error, reason) => {
    await room.setUp(channel);
    room.clock.pass(minute);
    room.slack.faults.always("chat.postMessage", { error });
    await room.posting.round();
    expect((await room.store.subscription(place))?.paused).toEqual({ reason, told: false });
    await room.posting.round();
    expect(calls()).toBe(2);
    room.slack.faults.clear();
    room.clock.pass(hour);
    await room.posting.round();
    await room.posting.round();
    expect(told()).toHaveLength(1);
    expect((await room.store.subscription(place))?.paused).toEqual({ reason, told: true });
  });

  it("because this machine does not know its zone any more is paused, and whoever set it up hears of it", async () => {
    await room.setUp("C0GENERAL");
    await room.setUp(channel, { zone: "Europe/Atlantis" });
    room.clock.pass(minute);
    for (let count = 0; count < 2; count += 1) await room.posting.round();
    expect((await room.store.subscription(place))?.paused).toEqual({ reason: "zone", told: true });
    expect(told().map(({ text }) => text)).toEqual([expect.stringContaining("time zone")]);
    expect(room.posts("C0GENERAL")).toHaveLength(1);
  });

  it("tells many without holding up the round, though Slack limits it", async () => {
    for (let at = 0; at < 3; at += 1) await room.setUp(`C0ROOM${at}`, { paused: { reason: "archived", told: false } });
    room.slack.faults.always("chat.postMessage", { retryAfter: 20 });
    await room.posting.round();
    expect(calls()).toBe(3);
    room.slack.faults.clear();
    await room.posting.round();
    expect(calls()).toBe(3);
    room.clock.pass(20_000);
    await room.posting.round();
    expect(told()).toHaveLength(3);
  });

  it("tries nobody again who cannot be told", async () => {
    await room.setUp(channel, { setBy: "U0NOBODY" });
    await room.slack.admin.archive(channel);
    room.clock.pass(minute);
    await room.posting.round();
    expect((await room.store.subscription(place))?.paused).toEqual({ reason: "archived", told: true });
    expect(room.log.some(({ user, level }) => user === "U0NOBODY" && level === "warn")).toBe(true);
  });

  it("tells who was not told because the bot died in between", async () => {
    await room.setUp(channel, { paused: { reason: "archived", told: false } });
    await room.posting.round();
    await room.posting.round();
    expect(told()).toHaveLength(1);
  });
});

describe("a store that fails", () => {
  /** Opens a room whose store fails at one method, so many times. */
  async function failingAt(method: "claim" | "settle" | "due" | "told", times: number): Promise<void> {
    await room.close();
    let left = times;
    const failing = (store: DailyStore): DailyStore => ({
      ...store,
      [method]: (...args: never[]) => {
        left -= 1;
        if (left >= 0) return Promise.reject(new StoreUnavailable("The disk is full"));
        return (store[method] as (...args: never[]) => unknown)(...args);
      },
    });
    room = await openPostRoom({ over: failing });
    await room.setUp(channel);
    room.clock.pass(minute);
  }

  it.each(["claim", "due"] as const)("before the call (%s): nothing is posted until it works", async (method) => {
    await failingAt(method, 1);
    await expect(room.posting.round()).rejects.toThrow(StoreUnavailable);
    expect(calls()).toBe(0);
    await room.posting.round();
    expect(room.posts(channel)).toHaveLength(1);
  });

  it("behind the news of a pause: nobody is told twice", async () => {
    await failingAt("told", 2);
    await room.slack.admin.archive(channel);
    await expect(room.posting.round()).rejects.toThrow(StoreUnavailable);
    await expect(room.posting.round()).rejects.toThrow(StoreUnavailable);
    await room.posting.round();
    expect((await room.store.subscription(place))?.paused).toEqual({ reason: "archived", told: true });
    expect(told()).toHaveLength(1);
  });

  it("behind the call: what is known is written later, and nothing is in doubt", async () => {
    await failingAt("settle", 3);
    await room.posting.round();
    expect((await room.row(channel))?.state).toBe("sending");
    await room.later();
    expect(await room.row(channel)).toMatchObject({ state: "sent", attempt: 1, ts: room.posts(channel)[0]?.ts });
    expect(room.slack.callsOf("conversations.history")).toEqual([]);
    expect(room.posts(channel)).toHaveLength(1);
  });
});
