import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { corpusOf, day, hour, minute, openPostRoom, type PostRoom } from "../../support/slack/postRoom.ts";

let room: PostRoom;
beforeEach(async () => {
  room = await openPostRoom();
});
afterEach(() => room.close());

const channel = "C0SALES";

describe("a post that certainly did not get there", () => {
  it("because of a 429 comes when Slack says, and holds up no other channel", async () => {
    await room.setUp("C0GENERAL");
    await room.setUp(channel);
    room.clock.pass(minute);
    room.slack.faults.each("chat.postMessage", ({ args }) =>
      args.channel === "C0GENERAL" ? { retryAfter: 90 } : null,
    );
    await room.posting.round();
    expect(room.posts(channel)).toHaveLength(1);
    expect(await room.row("C0GENERAL")).toMatchObject({ state: "waiting", reason: "ratelimited" });

    room.slack.faults.clear();
    room.clock.pass(89_000);
    await room.posting.round();
    expect(room.posts("C0GENERAL")).toEqual([]);
    room.clock.pass(1000);
    await room.posting.round();
    expect(room.posts("C0GENERAL")).toHaveLength(1);
    expect(room.slack.callsOf("conversations.history")).toEqual([]);
  });

  it("because nobody could connect to Slack comes once somebody can, without the history as well", async () => {
    await room.close();
    // It would be asked first which channels are shared, and nothing claimed.
    room = await openPostRoom({ sharedChannels: "answer" });
    room.forgetHistory();
    await room.setUp(channel);
    room.clock.pass(minute);
    await room.slack.goDown();
    await room.posting.round();
    expect(await room.row(channel)).toMatchObject({ state: "waiting", reason: "ECONNREFUSED" });
    await room.slack.comeBack();
    await room.later();
    expect(room.posts(channel)).toHaveLength(1);
    expect(await room.row(channel)).toMatchObject({ state: "sent" });
  });

  it("is the same term at the next try, and is none when that entry is gone", async () => {
    await room.setUp("C0GENERAL", { seed: 1 });
    await room.setUp(channel, { seed: 2 });
    room.clock.pass(minute);
    room.slack.faults.always("chat.postMessage", { retryAfter: 1 });
    await room.posting.round();
    room.slack.faults.clear();
    const [kept, gone] = [(await room.row("C0GENERAL"))?.slug ?? "", (await room.row(channel))?.slug];
    expect(gone).not.toBe(kept);
    room.serve(corpusOf([kept, "another"]));
    await room.later();
    expect(room.posts("C0GENERAL")[0]?.text).toBe(`Term of the day: ${kept}: What ${kept} is.`);
    expect(await room.row(channel)).toMatchObject({ state: "skipped", reason: "no_term", slug: gone });
  });

  it.each([
    ["too late", "too_late", async () => room.clock.pass(6 * hour)],
    ["switched off", "off", async () => void (await room.store.remove({ team: "T0ACME", channel }))],
    ["paused", "off", () => room.setUp(channel, { paused: { reason: "asked", told: true } })],
  ])("is given up when it is %s", async (_, reason, happens) => {
    await room.setUp(channel);
    room.clock.pass(minute);
    room.slack.faults.next("chat.postMessage", { retryAfter: 60 });
    await room.posting.round();
    await happens();
    await room.later();
    expect(room.posts(channel)).toEqual([]);
    expect(await room.row(channel)).toMatchObject({ state: "skipped", reason });
  });

  it("is given up when it is switched off while others are posted", async () => {
    const place = { team: "T0ACME", channel };
    await room.close();
    room = await openPostRoom({
      over: (store) => ({
        ...store,
        async waiting(now) {
          const waiting = await store.waiting(now);
          if (waiting.length > 0) await store.remove(place);
          return waiting;
        },
      }),
    });
    await room.setUp(channel);
    room.clock.pass(minute);
    room.slack.faults.next("chat.postMessage", { retryAfter: 60 });
    await room.posting.round();
    await room.later();
    expect(room.posts(channel)).toEqual([]);
    expect(await room.row(channel)).toMatchObject({ state: "skipped", reason: "off" });
  });

  it("because Slack does not take its blocks goes out in plain text at once", async () => {
    await room.setUp(channel);
    room.clock.pass(minute);
    room.slack.faults.next("chat.postMessage", { error: "invalid_blocks" });
    await room.posting.round();
    const [post] = room.posts(channel);
    expect(post?.blocks).toEqual([]);
    expect(post?.text).toMatch(/^Term of the day: /u);
    expect(await room.row(channel)).toMatchObject({ state: "sent", attempt: 2 });
  });

  it("because of something about it alone is no reason to stop", async () => {
    await room.setUp(channel);
    room.clock.pass(minute);
    room.slack.faults.next("chat.postMessage", { error: "no_text" });
    await room.posting.round();
    const failed = await room.row(channel);
    expect(failed).toMatchObject({ state: "failed", reason: "no_text" });
    room.clock.pass(day);
    await room.posting.round();
    expect(room.posts(channel)).toHaveLength(1);
    // One that Slack will not take tomorrow either holds up no other.
    expect((await room.row(channel))?.slug).not.toBe(failed?.slug);
  });
});

describe("Slack away", () => {
  it("puts no more posts in doubt than are under way, and all come once it is back", async () => {
    const channels = Array.from({ length: 12 }, (_, at) => `C0ROOM${at}`);
    for (const id of channels) {
      room.slack.admin.addChannel({ id, members: ["U0ADA", "U0BOT"] });
      await room.setUp(id);
    }
    room.clock.pass(minute);
    for (const method of ["chat.postMessage", "auth.test"]) room.slack.faults.always(method, { status: 503 });
    for (let count = 0; count < 3; count += 1) await room.posting.round();
    expect(room.slack.callsOf("chat.postMessage").length).toBeLessThanOrEqual(3);
    room.slack.faults.clear();
    await room.later(4);
    for (const id of channels) expect(room.posts(id)).toHaveLength(1);
  });
});
