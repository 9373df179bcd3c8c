import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ManualClock, manualClock } from "../../src/standin/clock.ts";
import { type Bot, socketMode, startBot } from "../support/slack/bot.ts";

describe("in Socket Mode", () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot(socketMode, { clock: manualClock() });
  });
  afterEach(() => bot.close());

  it("the socket is opened with the app's token, and everything else is called with the bot's", async () => {
    await bot.mention("lead magnet");
    await bot.slack.untilCalls("chat.postMessage");
    const { appToken, botToken } = bot.slack.credentials;
    const tokens = bot.slack.calls.map(({ method, token }) => [method, token]);
    expect(Object.fromEntries(tokens)).toEqual({
      "apps.connections.open": appToken,
      "auth.test": botToken,
      "conversations.info": botToken,
      "chat.postMessage": botToken,
    });
  });

  it("a command is answered in the acknowledgement", async () => {
    const { response } = await bot.ask("lead magnet");
    expect(response).toMatchObject({
      response_type: "ephemeral",
      text: "Lead magnet: Something useful given away for contact details.",
      blocks: [{ type: "header" }, {}, {}, {}, {}, {}, {}, {}, { type: "context" }],
    });
  });

  it("a mention is acknowledged, answered in its thread, and only once", async () => {
    const { acknowledged, message } = await bot.mention("lead magnet");
    expect(acknowledged).toBe(true);
    await bot.slack.untilCalls("chat.postMessage");
    await bot.slack.redeliver();
    await bot.mention("unknown");
    await bot.slack.untilCalls("chat.postEphemeral");
    expect(bot.slack.callsOf("chat.postMessage").map((post) => post.args.thread_ts)).toEqual([message.ts]);
  });

  it("what is going on when the bot stops is still answered over the socket", async () => {
    bot.slack.faults.always("users.info", "hang");
    const asked = bot.ask("lead magnet");
    await bot.slack.untilCalls("users.info");
    expect(await bot.app.stop()).toBe(true);
    expect(await asked).toMatchObject({ acknowledged: true, response: { response_type: "ephemeral" } });
  });
});

describe("a socket", () => {
  let pauses: number[];
  let clock: ManualClock;
  let bot: Bot;
  beforeEach(async () => {
    pauses = [];
    clock = manualClock();
    bot = await startBot(socketMode, { clock, wait: async (seconds) => void pauses.push(seconds) });
    await bot.slack.until(() => bot.slack.sockets.open === 2);
  });
  afterEach(() => bot.close());

  it("that was lost is opened again at once, and with growing pauses when that happens time after time", async () => {
    const { sockets, until } = bot.slack;
    for (let lost = 1; lost <= 8; lost++) {
      // The oldest of the two: they take turns.
      sockets.disconnect("refresh_requested", "one");
      await until(() => sockets.open === 2 && sockets.total === 2 + lost);
    }
    expect(pauses).toEqual([1, 1, 2, 2, 4, 4]);
  });

  it("that was on its way when the bot was told to stop does not stay open", async () => {
    const { sockets, faults, until, untilCalls } = bot.slack;
    faults.next("apps.connections.open", { slow: 1000 });
    sockets.disconnect("refresh_requested", "one");
    await clock.untilWaiting(1000);
    await bot.app.stop();
    clock.pass(1000);
    await untilCalls("apps.connections.open", 3);
    await until(() => sockets.total === 3 && sockets.open === 0);
    expect(bot.log.filter(({ level }) => level === "warn")).toEqual([]);
  });

  it("that was lost while Slack is down is opened when Slack is back", async () => {
    const { sockets, faults, until } = bot.slack;
    faults.next("apps.connections.open", { error: "internal_error" }, { error: "internal_error" });
    sockets.disconnect("refresh_requested", "one");
    await until(() => sockets.open === 2 && sockets.total === 3);
    expect(pauses).toEqual([1, 2]);
  });
});

it("tells when Slack does not take the app's token", async () => {
  const slackless = startBot(socketMode, {}, ({ faults }) => {
    faults.always("apps.connections.open", { error: "invalid_auth" });
  });
  await expect(slackless).rejects.toThrow("invalid_auth");
});
