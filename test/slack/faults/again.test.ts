import { afterEach, describe, expect, it } from "vitest";
import { signatureOf } from "../../../src/standin/delivery/signature.ts";
import type { Delivery, DeliveryKind, Json } from "../../../src/standin/types.ts";
import { type Bot, socketMode, startBot } from "../../support/slack/bot.ts";
import { type Office, openOffice, sales } from "../../support/slack/office.ts";
import { directMessage, mention } from "../../support/slack/payloads.ts";

const modes: [string, Record<string, string>][] = [
  ["over HTTP", {}],
  ["in Socket Mode", socketMode],
];

describe.each(modes)("%s", (_, env) => {
  let bot: Bot;
  afterEach(() => bot.close());

  /** Where the bot posted, once it posted so often: the last of it answers a question behind all the rest. */
  async function posts(count: number): Promise<unknown[]> {
    await bot.slack.as("U0KARI").say({ channel: "D0KARI" }, "lead magnet");
    await bot.slack.untilCalls("chat.postMessage", count);
    return bot.slack
      .callsOf("chat.postMessage")
      .map(({ args }) => args.channel)
      .sort();
  }

  it("an event delivered four times is answered once", async () => {
    bot = await startBot(env);
    await bot.mention("lead magnet");
    for (const reason of ["http_timeout", "http_timeout", "connection_failed"])
      expect((await bot.slack.redeliver(reason)).acknowledged).toBe(true);
    expect(await posts(2)).toEqual(["C0SALES", "D0KARI"]);
  });

  it("an event delivered four times at once is answered once", async () => {
    bot = await startBot(env);
    const event = directMessage("lead magnet");
    const retries = [undefined, ...[1, 2, 3].map((num) => ({ num, reason: "http_timeout" }))];
    await Promise.all(retries.map((retry) => bot.slack.deliver("events_api", event, retry)));
    expect(await posts(2)).toEqual(["D0ADA", "D0KARI"]);
  });

  it("an edit that overtakes what it edits is passed over, and that is answered once", async () => {
    bot = await startBot(env);
    const { message } = await bot.slack.as("U0ADA").say({ channel: "C0SALES" }, "What is this?");
    const inThread = { ts: "1700000001.000001", thread_ts: message.ts };
    const edited = { user: "U0ADA", ts: "1700000002.000001" };
    const { ts } = inThread;
    for (const event of [
      mention("sales lead", { event: { ...inThread, edited } }),
      mention("lead magnet", { event: inThread }),
      directMessage("sales lead", { event: { ts, subtype: "message_changed", hidden: true } }),
      directMessage("lead magnet", { event: { ts } }),
    ])
      expect((await bot.slack.deliver("events_api", event)).acknowledged).toBe(true);
    expect(await posts(3)).toEqual(["C0SALES", "D0ADA", "D0KARI"]);
    const texts = bot.slack.callsOf("chat.postMessage").map(({ args }) => String(args.text));
    expect(texts.filter((text) => text.startsWith("Sales lead"))).toEqual([]);
  });

  it("events that the bot never asked for, in any order, disturb nothing", async () => {
    bot = await startBot(env);
    const where = { channel: "C0SALES", user: "U0ADA" };
    for (const type of ["member_left_channel", "member_joined_channel", "channel_deleted", "tokens_revoked", "new_one"])
      await bot.slack.deliver("events_api", mention("", { event: { type, ...where } }));
    expect(await posts(1)).toEqual(["D0KARI"]);
  });
});

describe("a signed request that is sent again, byte for byte", () => {
  let office: Office;
  afterEach(() => office.close());

  /** Sends what Slack sent once more to the bot, stamped some minutes ago, twice. */
  async function replay({ kind, payload }: Delivery): Promise<void> {
    const { type, body } = encoded(kind, payload);
    const stamp = Math.floor(Date.now() / 1000) - 200;
    const headers = { "content-type": type, ...signatureOf(body, office.slack.credentials.signingSecret, stamp) };
    for (let time = 1; time <= 2; time += 1) {
      const reply = await fetch(`http://127.0.0.1:${office.port}/slack/events`, { method: "POST", headers, body });
      expect(reply.status).toBe(200);
    }
  }

  it("an event is not answered again", async () => {
    office = await openOffice();
    const { slack, ada } = office;
    const { deliveries } = await ada.say(sales, "@salesterm funnel");
    await slack.untilCalls("chat.postMessage");
    for (const delivery of deliveries) await replay(delivery);
    await office.writeTo(ada, "funnel");
    expect(slack.callsOf("chat.postMessage").map(({ args }) => args.channel)).toEqual(["C0SALES", "D0ADA"]);
  });

  it.each(["Share", "Sales lead"])("a click on %s does nothing again", async (label) => {
    office = await openOffice();
    const { slack, ada } = office;
    const { deliveries } = await ada.click(await office.askFor(ada, "C0SALES", "funnel"), label);
    await slack.untilCalls("response_url");
    const before = slack.messagesFor("U0ADA", "C0SALES");
    for (const delivery of deliveries) await replay(delivery);
    expect(office.log.filter(({ msg }) => msg === "answered before")).toHaveLength(2);
    expect(slack.callsOf("response_url")).toHaveLength(1);
    expect(slack.messagesFor("U0ADA", "C0SALES")).toEqual(before);
  });

  it("a command's answer goes to whoever sent it, and nothing else happens", async () => {
    office = await openOffice();
    const { slack, ada } = office;
    const { deliveries } = await ada.command(sales, "/salesterm funnel");
    const calls = slack.calls.length;
    for (const delivery of deliveries) await replay(delivery);
    expect(slack.calls).toHaveLength(calls);
    expect(slack.messagesFor("U0ADA", "C0SALES")).toHaveLength(1);
  });
});

describe("a request that is not Slack's", () => {
  const day = 24 * 3600;
  const wrong: [string, number, string | null][] = [
    ["stale", -301, null],
    ["a day old", -day, null],
    ["signed with another secret", 0, "somebody else's"],
    ["signed with another secret for tomorrow", day, "somebody else's"],
    ["stamped with no time", Number.NaN, null],
  ];
  it.each(wrong)("is refused unread when it is %s, and nothing of it is in the log", async (_, seconds, secret) => {
    const bot = await startBot({ LOG_LEVEL: "trace" });
    const stamp = Math.floor(Date.now() / 1000) + seconds;
    // Whoever read this would stumble over it.
    const body = '{"type":"event_callback","secret plans';
    const signature = signatureOf(body, secret ?? bot.slack.credentials.signingSecret, stamp);
    const reply = await fetch(`http://127.0.0.1:${bot.port}/slack/events`, {
      method: "POST",
      headers: { "content-type": "application/json", ...signature },
      body,
    });
    expect(reply.status).toBe(401);
    expect(JSON.stringify(bot.log)).not.toContain("secret plans");
    await bot.close();
  });

  it.each(["x-slack-signature", "x-slack-request-timestamp"])("is refused without %s", async (missing) => {
    const bot = await startBot();
    const body = JSON.stringify(mention("lead magnet"));
    const signature = signatureOf(body, bot.slack.credentials.signingSecret, Math.floor(Date.now() / 1000));
    const headers = new Headers({ "content-type": "application/json", ...signature });
    headers.delete(missing);
    const url = `http://127.0.0.1:${bot.port}/slack/events`;
    expect((await fetch(url, { method: "POST", headers, body })).status).toBe(401);
    await bot.close();
  });
});

function encoded(kind: DeliveryKind, payload: Json): { type: string; body: string } {
  if (kind === "events_api") return { type: "application/json", body: JSON.stringify(payload) };
  const fields = kind === "interactive" ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { type: "application/x-www-form-urlencoded", body: new URLSearchParams(fields).toString() };
}
