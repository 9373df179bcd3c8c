import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "../../../src/standin/types.ts";
import { day, hour, minute, openPostRoom, type PostRoom } from "../../support/slack/postRoom.ts";
import { brokenRules } from "../../support/slack/slackRules.ts";

let room: PostRoom;
beforeEach(async () => {
  room = await openPostRoom();
});
afterEach(() => room.close());

const channel = "C0SALES";
const lines = (fields: Record<string, unknown>) =>
  room.log.filter((line) => Object.entries(fields).every(([key, value]) => line[key] === value));

describe("a day", () => {
  it("brings one post at its hour, with a key that finds it again, and the next day another term", async () => {
    await room.setUp(channel);
    await room.posting.round();
    expect(room.posts(channel)).toEqual([]);

    room.clock.pass(minute);
    await room.posting.round();
    const [post] = room.posts(channel);
    const row = await room.row(channel);
    expect(row).toMatchObject({ date: "2026-06-01", state: "sent", attempt: 1, ts: post?.ts });
    expect(post?.text).toBe(`Term of the day: ${row?.slug}: What ${row?.slug} is.`);
    expect(post?.metadata).toEqual({ event_type: "term_of_the_day", event_payload: { key: row?.key } });
    expect(post && brokenRules({ text: post.text, blocks: post.blocks })).toEqual([]);
    expect(post?.origin.payload).toMatchObject({ unfurl_links: "false", unfurl_media: "false" });

    await room.later();
    expect(room.posts(channel)).toHaveLength(1);
    room.clock.pass(day);
    await room.posting.round();
    expect(room.posts(channel)).toHaveLength(2);
    expect((await room.row(channel))?.slug).not.toBe(row?.slug);
  });

  it("goes through all entries before one comes again", async () => {
    await room.setUp(channel);
    const seen: (string | null | undefined)[] = [];
    room.clock.pass(minute);
    for (let count = 0; count < 10; count += 1) {
      await room.posting.round();
      seen.push((await room.row(channel))?.slug);
      room.clock.pass(day);
    }
    expect(new Set(seen.slice(0, 5)).size).toBe(5);
    expect(new Set(seen.slice(5)).size).toBe(5);
  });

  it("that a bot slept through has no post, and the log says so", async () => {
    await room.setUp(channel);
    room.clock.pass(minute + 6 * hour + 1);
    await room.posting.round();
    expect(room.posts(channel)).toEqual([]);
    expect(lines({ reason: "too_late", level: "warn" })).toMatchObject([{ channel, date: "2026-06-01" }]);
  });

  it("that a bot slept through to the next has no post, and the log says so once", async () => {
    await room.setUp(channel);
    room.clock.pass(day);
    for (let count = 0; count < 2; count += 1) await room.posting.round();
    expect(lines({ reason: "too_late", level: "warn" })).toMatchObject([{ channel, date: "2026-06-01" }]);
    room.clock.pass(minute);
    await room.posting.round();
    expect(room.posts(channel)).toHaveLength(1);
    expect(await room.row(channel)).toMatchObject({ date: "2026-06-02", state: "sent" });
  });

  it("that ends while others are posted has no post, as that would be the next day's second", async () => {
    await room.close();
    room = await openPostRoom({
      over: (store) => ({
        ...store,
        async due(now) {
          const due = await store.due(now);
          if (due.length > 0) room.clock.pass(5 * minute);
          return due;
        },
      }),
    });
    await room.setUp(channel, { at: "23:59" });
    room.clock.pass(15 * hour);
    await room.posting.round();
    expect(room.posts(channel)).toEqual([]);
    expect(await room.row(channel)).toMatchObject({ date: "2026-06-01", state: "skipped", reason: "too_late" });
    expect(lines({ reason: "too_late", level: "warn" })).toMatchObject([{ channel, date: "2026-06-01" }]);
  });

  it("on which nothing is left to post has a row that says so", async () => {
    await room.setUp(channel, { keyword: "nobody uses this" });
    room.clock.pass(minute);
    await room.posting.round();
    expect(await room.row(channel)).toMatchObject({ state: "skipped", reason: "no_term" });
  });

  it("whose term of the day is switched off while others are posted has none", async () => {
    await room.close();
    const place = { team: "T0ACME", channel };
    room = await openPostRoom({
      over: (store) => ({
        ...store,
        async due(now) {
          const due = await store.due(now);
          await store.remove(place);
          return due;
        },
      }),
    });
    await room.setUp(channel);
    room.clock.pass(minute);
    await room.posting.round();
    expect(room.slack.callsOf("chat.postMessage")).toEqual([]);
    expect(await room.row(channel)).toBeUndefined();
  });
});

/** What may go wrong with a post, and whether the message gets there all the same. */
const mishaps: [string, Fault, boolean][] = [
  ["the connection breaks before Slack has it", "reset", false],
  ["the connection breaks once Slack has it", { stored: "reset" }, true],
  ["Slack answers 503 before it has it", { status: 503 }, false],
  ["Slack answers 503 once it has it", { stored: 503 }, true],
  ["no answer comes, and Slack does not have it", "hang", false],
  ["no answer comes, and Slack has it", { stored: "hang" }, true],
  ["Slack has a fatal error", { error: "fatal_error" }, false],
  ["Slack has an internal error", { error: "internal_error" }, false],
];

describe("a post whose end nobody saw", () => {
  it.each(mishaps)("is looked for in the history, and there is one: %s", async (_, fault, isThere) => {
    await room.setUp(channel);
    room.clock.pass(minute);
    room.slack.faults.next("chat.postMessage", fault);
    await room.posting.round();
    const tried = await room.row(channel);
    expect(tried?.state).toBe("sending");

    // Not before the message had its time to turn up.
    await room.posting.round();
    expect(room.slack.callsOf("conversations.history")).toEqual([]);
    await room.later();
    expect(room.slack.callsOf("conversations.history")).toHaveLength(1);
    expect(room.posts(channel)).toHaveLength(1);
    const { key, slug } = tried ?? {};
    expect(await room.row(channel)).toMatchObject({ state: "sent", key, slug, attempt: isThere ? 1 : 2 });
    expect((await room.row(channel))?.ts).toBe(room.posts(channel)[0]?.ts);
  });

  it.each(mishaps)("is in doubt without the scope, and never posted again: %s", async (_, fault, isThere) => {
    room.forgetHistory();
    await room.setUp(channel);
    room.clock.pass(minute);
    room.slack.faults.next("chat.postMessage", fault);
    await room.posting.round();
    await room.later();
    expect(room.posts(channel)).toHaveLength(isThere ? 1 : 0);
    expect(await room.row(channel)).toMatchObject({ state: "ambiguous", reason: "missing_scope" });
    expect(lines({ outcome: "ambiguous", level: "warn" })).toHaveLength(1);
    expect(lines({ outcome: "ambiguous" })[0]?.msg).toContain("channels:history and groups:history");
  });

  it("shows up late, and is found all the same", async () => {
    await room.setUp(channel);
    room.clock.pass(minute);
    room.slack.faults.next("chat.postMessage", { slow: minute });
    await room.posting.round();
    expect(room.posts(channel)).toEqual([]);
    room.clock.pass(minute);
    await room.later();
    expect(room.posts(channel)).toHaveLength(1);
    expect(await room.row(channel)).toMatchObject({ state: "sent", attempt: 1 });
  });

  it.each([
    ["an hour forward", hour],
    ["an hour back", -hour],
  ])("is found when the clock was set %s in between", async (_, jump) => {
    await room.setUp(channel);
    room.clock.pass(hour);
    room.slack.faults.next("chat.postMessage", { stored: "reset" });
    await room.posting.round();
    room.clock.pass(jump);
    await room.posting.round();
    room.clock.pass(Math.abs(jump));
    await room.later();
    expect(room.posts(channel)).toHaveLength(1);
    expect(await room.row(channel)).toMatchObject({ state: "sent", attempt: 1 });
  });

  it("is found when the bot's clock was most of a day ahead", async () => {
    let ahead = 20 * hour;
    await room.close();
    room = await openPostRoom({ ahead: () => ahead });
    await room.setUp(channel, { at: "04:00" });
    room.slack.faults.next("chat.postMessage", { stored: "reset" });
    await room.posting.round();
    expect(await room.row(channel)).toMatchObject({ date: "2026-06-02", state: "sending" });
    ahead = 0;
    room.clock.pass(20 * hour);
    await room.later();
    expect(await room.row(channel)).toMatchObject({ date: "2026-06-02", state: "sent", attempt: 1 });
    expect(room.posts(channel)).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ["limits", { retryAfter: 1 }],
    ["fails at", { status: 503 }],
    ["does not answer", "hang"],
    ["takes no token for", { error: "token_revoked" }],
  ])("waits while Slack %s the look for it", async (_, fault) => {
    await room.setUp(channel);
    room.clock.pass(minute);
    room.slack.faults.next("chat.postMessage", { stored: 503 });
    await room.posting.round();
    room.slack.faults.next("conversations.history", fault);
    await room.later(1);
    expect((await room.row(channel))?.state).toBe("sending");
    await room.posting.round();
    expect(await room.row(channel)).toMatchObject({ state: "sent", attempt: 1 });
    expect(room.posts(channel)).toHaveLength(1);
  });
});
