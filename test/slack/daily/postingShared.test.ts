import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "../../../src/standin/types.ts";
import { day, minute, openPostRoom, type PostRoom } from "../../support/slack/postRoom.ts";

let room: PostRoom;
beforeEach(async () => {
  room = await openPostRoom();
});
afterEach(() => room.close());

const channel = "C0SALES";
const place = { team: "T0ACME", channel };
const share = () => room.slack.admin.changeChannel(channel, { extShared: true });
/** What Kari, who set it up, reads from the bot. */
const told = () => room.slack.messagesFor("U0KARI", "D0KARI");

describe("a channel that is shared with another organisation after it was set up", () => {
  it.each(["public", "private"] as const)("%s: gets no post, and whoever set it up hears of it once", async (kind) => {
    room.slack.admin.addChannel({ id: "C0DEAL", kind, members: ["U0ADA", "U0BOT"], extShared: true });
    await room.setUp("C0DEAL");
    await room.setUp(channel);
    room.clock.pass(minute);
    await room.posting.round();
    room.clock.pass(day);
    await room.posting.round();
    expect(room.posts("C0DEAL")).toEqual([]);
    expect(room.posts(channel)).toHaveLength(2);
    expect((await room.store.subscription({ ...place, channel: "C0DEAL" }))?.paused).toEqual({
      reason: "shared",
      told: true,
    });
    expect(told().map(({ text }) => text)).toEqual([expect.stringContaining("shared with another organisation")]);
  });

  it("gets no post that waited either", async () => {
    await room.setUp(channel);
    room.clock.pass(minute);
    room.slack.faults.next("chat.postMessage", { retryAfter: 60 });
    await room.posting.round();
    share();
    await room.later();
    expect(room.posts(channel)).toEqual([]);
    expect(await room.row(channel)).toMatchObject({ state: "skipped", reason: "off" });
  });

  it("gets its posts where that is wanted, and Slack is not asked", async () => {
    await room.close();
    room = await openPostRoom({ sharedChannels: "answer" });
    share();
    await room.setUp(channel);
    room.clock.pass(minute);
    await room.posting.round();
    expect(room.posts(channel)).toHaveLength(1);
    expect(room.slack.callsOf("users.conversations")).toEqual([]);
  });

  it.each<[string, Fault]>([
    ["limits", { retryAfter: 1 }],
    ["fails at", { status: 503 }],
    ["does not answer", "hang"],
  ])("waits while Slack %s the question which ones are", async (_, fault) => {
    await room.setUp(channel);
    share();
    room.clock.pass(minute);
    room.slack.faults.next("users.conversations", fault);
    await room.posting.round();
    expect(await room.row(channel)).toBeUndefined();
    expect((await room.store.subscription(place))?.paused).toBeNull();
    await room.posting.round();
    expect((await room.store.subscription(place))?.paused).toEqual({ reason: "shared", told: true });
    expect(room.posts(channel)).toEqual([]);
  });

  it("cannot be told from others without the scopes, which holds up nothing", async () => {
    const { app, admin } = room.slack;
    admin.changeApp({ scopes: app.scopes.filter((scope) => !/^(?:channels|groups):read$/u.test(scope)) });
    await room.setUp(channel);
    room.clock.pass(minute);
    await room.posting.round();
    expect(room.posts(channel)).toHaveLength(1);
  });

  it("is found among thousands in a few calls", async () => {
    for (let at = 0; at < 1200; at += 1) room.slack.admin.addChannel({ id: `C1ROOM${at}`, members: ["U0BOT"] });
    room.slack.admin.addChannel({ id: "C2DEAL", members: ["U0ADA", "U0BOT"], extShared: true });
    await room.setUp("C2DEAL");
    room.clock.pass(minute);
    await room.posting.round();
    expect(room.posts("C2DEAL")).toEqual([]);
    expect(room.slack.callsOf("users.conversations")).toHaveLength(3);
  });
});
