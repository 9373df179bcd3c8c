import { afterEach, beforeEach, expect, it } from "vitest";
import { createLog } from "../../../src/log.ts";
import { type ManualClock, manualClock } from "../../../src/standin/clock.ts";
import { openStore } from "../../../src/store/open.ts";
import type { Store } from "../../../src/store/types.ts";
import { type Bot, socketMode, startBot } from "../../support/slack/bot.ts";

let clock: ManualClock;
let store: Store;
let bot: Bot;
beforeEach(async () => {
  clock = manualClock(Date.parse("2026-06-01T08:00:00Z"));
  store = await openStore({
    url: "file::memory:",
    log: createLog({ level: "silent", secrets: [], out: { write() {} } }),
  });
  await store.daily.save({
    team: "T0ACME",
    channel: "C0SALES",
    at: "09:00",
    zone: "Europe/London",
    days: [1],
    locale: "nb",
    keyword: null,
    holidays: null,
    setBy: "U0ADA",
    seed: 7,
    startsOn: "2026-06-01",
    paused: null,
    skip: null,
  });
  const times = { poll: 5, patience: 5000, settle: 60_000, perSecond: 1000, sideBySide: 2 };
  bot = await startBot(socketMode, { store: store.daily, clock, now: clock.now, times }, ({ faults }) =>
    faults.next("chat.postMessage", { slow: 1000 }),
  );
});
afterEach(async () => {
  await bot.close();
  await store.close();
});

const row = async () => (await store.daily.latest({ team: "T0ACME", channel: "C0SALES" }, 1))[0];

it("a bot posts what is due once it is connected, answers people while Slack takes its time, and can be read on from", async () => {
  const { slack } = bot;
  await clock.untilWaiting(1000);
  expect((await row())?.state).toBe("sending");
  expect((await bot.ask("lead magnet")).acknowledged).toBe(true);
  clock.pass(1000);
  await bot.logged({ outcome: "sent" });
  const post = slack.messagesFor("U0ADA", "C0SALES").find(({ metadata }) => metadata !== null);
  expect(post?.text).toMatch(/^Dagens ord: /u);
  expect(await row()).toMatchObject({ state: "sent", ts: post?.ts });

  await slack.as("U0ADA").click({ channel: "C0SALES", ts: post?.ts ?? "" }, "Les mer");
  await slack.until(() => {
    const last = slack.messagesFor("U0ADA", "C0SALES").at(-1);
    return last?.ephemeralFor === "U0ADA" && last.ts !== post?.ts && slack.modalFor("U0ADA") === null;
  });
  expect(slack.messagesFor("U0KARI", "C0SALES").filter(({ user }) => user === "U0BOT")).toHaveLength(1);
});

it("a bot that is asked to stop waits for the post that is under way, and begins no other", async () => {
  const { slack, app } = bot;
  await clock.untilWaiting(1000);
  const stopping = app.stop();
  clock.pass(1000);
  expect(await stopping).toBe(true);
  expect((await row())?.state).toBe("sent");
  clock.pass(7 * 86_400_000);
  expect(slack.callsOf("chat.postMessage")).toHaveLength(1);
});
