import { afterEach, describe, expect, it } from "vitest";
import type { StandIn } from "../../../src/standin/types.ts";
import { StoreUnavailable } from "../../../src/store/errors.ts";
import { noStore } from "../../support/noStore.ts";
import { type DailyOffice, openDailyOffice } from "../../support/slack/dailyOffice.ts";
import { heldWaits } from "../../support/slack/heldWaits.ts";

let office: DailyOffice;
afterEach(() => office.close());

const subscriptions = () => office.store.daily.subscriptions();
const withoutChannels = ({ app, admin }: StandIn) =>
  admin.changeApp({ scopes: app.scopes.filter((scope) => !/^(?:channels|groups):read$/u.test(scope)) });

describe("a channel that the bot is not in", () => {
  const invite = "I cannot post in this channel. Invite me with /invite @salesterm, then try again.";

  it.each(["daily", "daily 09:00"])("%s says how to invite it, and goes on once it is there", async (words) => {
    office = await openDailyOffice();
    const { slack, ada } = office;
    await office.daily(ada, words, "C0RANDOM");
    expect(office.lastRead(ada, "C0RANDOM")?.text).toBe(invite);
    expect(slack.modalFor("U0ADA")).toBeNull();
    await ada.invite("C0RANDOM", "U0BOT");
    await office.daily(ada, words, "C0RANDOM");
    if (words === "daily") await ada.submit();
    expect(await subscriptions()).toMatchObject([{ channel: "C0RANDOM" }]);
  });

  it("is found out by telling the channel where Slack does not say; then nothing is kept", async () => {
    office = await openDailyOffice({ prepare: withoutChannels });
    const { slack, ada } = office;
    await office.daily(ada, "daily 09:00", "C0RANDOM");
    expect(office.lastRead(ada, "C0RANDOM")?.text).toBe(invite);
    await office.daily(ada, "daily", "C0RANDOM");
    await ada.submit();
    expect(slack.modalFor("U0ADA")?.errors).toEqual({ at: invite });
    expect(await subscriptions()).toEqual([]);
  });

  it("that was changed in vain stays as it was", async () => {
    office = await openDailyOffice();
    const { slack, ada } = office;
    await office.daily(ada, "daily 09:00");
    slack.faults.next("chat.postMessage", { error: "restricted_action" });
    await office.daily(ada, "daily 11:00");
    expect(office.lastRead(ada)).toMatchObject({
      ephemeralFor: "U0ADA",
      text: "Only some people may post in the channel, and I am not one of them.",
    });
    expect(await subscriptions()).toMatchObject([{ at: "09:00" }]);
  });

  it.each(["daily off", "daily pause", "daily skip"])("%s is done all the same", async (words) => {
    office = await openDailyOffice();
    const { slack, ada } = office;
    await office.daily(ada, "daily 09:00");
    const before = await subscriptions();
    await ada.kick("C0SALES", "U0BOT");
    await office.daily(ada, words);
    expect(office.lastRead(ada)).toMatchObject({ ephemeralFor: "U0ADA" });
    expect(office.lastRead(ada)?.text).toContain("<@U0ADA> has");
    expect(await subscriptions()).not.toEqual(before);
    expect(slack.callsOf("chat.postMessage").at(-1)?.response).toMatchObject({ error: "not_in_channel" });
  });
});

describe("who may not", () => {
  it("in a conversation of two is told to do it in a channel", async () => {
    office = await openDailyOffice();
    const { slack, ada } = office;
    await office.daily(ada, "daily", "D0ADA");
    expect(office.lastRead(ada, "D0ADA")?.text).toBe("A term of the day belongs to a channel: type this there.");
    expect(slack.callsOf("views.open")).toEqual([]);
  });

  it("sees how things stand, and leaves changes to those who were chosen", async () => {
    office = await openDailyOffice({ env: { DAILY_MANAGERS: "U0KARI,U0DENIZ" } });
    const { slack, ada, kari } = office;
    await office.daily(kari, "daily 09:00");
    const before = await subscriptions();
    for (const words of ["daily", "daily 10:00", "daily off", "daily pause", "daily skip"]) {
      await office.daily(ada, words);
      expect(office.lastRead(ada)?.text).toBe("Only <@U0KARI> and <@U0DENIZ> can change the term of the day.");
    }
    expect(await subscriptions()).toEqual(before);
    await office.daily(ada, "daily status");
    expect(office.lastRead(ada)?.text).toContain("Set up by <@U0KARI>");
    await office.daily(kari, "daily");
    const { deliveries } = await kari.submit();
    const elses = { ...deliveries[0]?.payload, trigger_id: "another", user: { id: "U0ADA" } };
    const { response } = await slack.deliver("interactive", elses);
    expect(JSON.stringify(response)).toContain("Only <@U0KARI> and <@U0DENIZ> can change");
    expect(await subscriptions()).toEqual(before);
  });

  it("resumes it where another organisation reads by now", async () => {
    office = await openDailyOffice();
    const { slack, ada, clock } = office;
    await office.daily(ada, "daily 09:00");
    await office.daily(ada, "daily pause");
    slack.admin.changeChannel("C0SALES", { extShared: true });
    clock.pass(2 * 3_600_000);
    await office.daily(ada, "daily resume");
    expect(office.lastRead(ada)?.text).toContain("This channel is shared with another organisation");
    expect(await subscriptions()).toMatchObject([{ paused: { reason: "asked" } }]);
  });

  it.each(["ignore", "answer"])("is told at once that another organisation reads from now on: %s", async (setting) => {
    office = await openDailyOffice({ env: { SHARED_CHANNELS: setting } });
    const { slack, ada } = office;
    await office.daily(ada, "daily 09:00");
    slack.admin.changeChannel("C0SALES", { extShared: true });
    await (setting === "ignore"
      ? office.logged({ reason: "shared" })
      : office.mentionFor(ada, { channel: "C0GENERAL" }, "funnel"));
    const paused = setting === "ignore" ? { reason: "shared", told: false } : null;
    expect(await subscriptions()).toMatchObject([{ paused }]);
  });

  it("sets it up where Slack does not tell who reads", async () => {
    office = await openDailyOffice();
    const { slack, ada } = office;
    slack.faults.always("conversations.info", { error: "internal_error" });
    await office.daily(ada, "daily 09:00");
    expect(office.lastRead(ada)?.text).toContain("I cannot post in this channel.");
    expect(await subscriptions()).toEqual([]);
  });

  it("shows the glossary to another organisation", async () => {
    office = await openDailyOffice({ prepare: ({ admin }) => admin.changeChannel("C0SALES", { extShared: true }) });
    const { ada } = office;
    await office.daily(ada, "daily 09:00");
    expect(office.lastRead(ada)?.text).toContain("This channel is shared with another organisation");
    expect(await subscriptions()).toEqual([]);
  });
});

describe("what goes wrong", () => {
  it("a zone that this machine does not know any more is told, until another one is chosen", async () => {
    office = await openDailyOffice();
    const { ada } = office;
    await office.daily(ada, "daily 09:00");
    const [before] = await subscriptions();
    if (before === undefined) throw new Error("It was not set up.");
    const paused = { reason: "zone", told: true } as const;
    await office.store.daily.save({ ...before, zone: "Europe/Atlantis", paused });
    for (const words of ["daily status", "daily resume", "daily skip", "daily 10:00", "daily pause 2w"]) {
      await office.daily(ada, words);
      expect(JSON.stringify(office.lastRead(ada))).toContain("I do not know its time zone any more");
    }
    expect(await subscriptions()).toMatchObject([{ paused }]);
    await office.daily(ada, "daily off");
    expect(await subscriptions()).toEqual([]);
  });

  it("a store that is away is told, and questions are answered all the same", async () => {
    const store = noStore();
    const away = async () => {
      throw new StoreUnavailable("The disk is full.");
    };
    office = await openDailyOffice({ store: { ...store, daily: { ...store.daily, save: away } } });
    const { slack, ada } = office;
    const sorry = "I cannot get at my notes right now, so nothing could be kept.";
    await office.daily(ada, "daily 09:00");
    expect(office.lastRead(ada)?.text).toContain(sorry);
    await office.daily(ada, "daily");
    await ada.submit();
    expect(slack.modalFor("U0ADA")?.errors.at).toContain(sorry);
    await office.daily(ada, "funnel");
    expect(office.lastRead(ada)?.text).toContain("Funnel: ");
    expect(slack.callsOf("chat.postMessage")).toEqual([]);
  });

  it("a store that goes away between a change and its taking back has nobody told that nothing was kept", async () => {
    const store = noStore();
    const away = async () => {
      throw new StoreUnavailable("The disk is full.");
    };
    const daily = { ...store.daily, save: async () => {}, remove: away };
    office = await openDailyOffice({ store: { ...store, daily } });
    const { slack, ada } = office;
    slack.faults.always("chat.postMessage", { error: "restricted_action" });
    const why = "Only some people may post in the channel, and I am not one of them.";
    await office.daily(ada, "daily 09:00");
    expect(office.lastRead(ada)).toMatchObject({ text: why, ephemeralFor: "U0ADA" });
    await office.daily(ada, "daily");
    await ada.submit();
    const view = await office.looksAt(ada, "salesterm");
    expect(JSON.stringify(view.payload.blocks)).toContain(why);
  });

  it("a store that cannot be read is not said to have kept nothing where nothing was to be kept", async () => {
    const store = noStore();
    const away = async () => {
      throw new StoreUnavailable("The disk is full.");
    };
    office = await openDailyOffice({ store: { ...store, daily: { ...store.daily, subscription: away } } });
    const { ada } = office;
    for (const words of ["daily", "daily status", "daily preview"]) {
      await office.daily(ada, words);
      expect(office.lastRead(ada)?.text).toMatch(/^I cannot get at my notes right now\. Please try again later/u);
    }
  });

  it("a Slack that is slow to tell the channel keeps nobody waiting, and what was changed stays so", async () => {
    const waits = heldWaits();
    office = await openDailyOffice({ wait: waits.wait });
    const { slack, ada } = office;
    slack.faults.always("chat.postMessage", "hang");
    const typed = office.daily(ada, "daily 09:00");
    await slack.until(() => slack.callsOf("chat.postMessage").length > 0);
    (await waits.next()).letGo();
    await typed;
    expect(office.lastRead(ada)?.text).toBe(
      "That is done. Slack is slow to answer, so the channel may not have heard of it.",
    );
    await office.daily(ada, "daily");
    await waits.next();
    const submitted = ada.submit();
    (await waits.next()).letGo();
    await submitted;
    const view = await office.looksAt(ada, "salesterm");
    expect(JSON.stringify(view.payload.blocks)).toContain("Slack is slow to answer");
    expect(await subscriptions()).toHaveLength(1);
  });

  it("a Slack that is slow to tell anything takes no more of their time than one that is slow once", async () => {
    const waits = heldWaits();
    office = await openDailyOffice({ wait: waits.wait });
    const { slack, ada } = office;
    await office.daily(ada, "daily 09:00");
    expect(await waits.next()).toMatchObject({ seconds: 2.2 });
    slack.faults.always("conversations.info", "hang");
    const asked = slack.callsOf("conversations.info").length;
    const typed = office.daily(ada, "daily 10:00");
    await slack.until(() => slack.callsOf("conversations.info").length > asked);
    (await waits.next()).letGo();
    await typed;
    expect(office.lastRead(ada)).toMatchObject({
      text: expect.stringContaining("That is done."),
      ephemeralFor: "U0ADA",
    });
    expect(await subscriptions()).toMatchObject([{ at: "10:00" }]);
    expect(waits.count()).toBe(2);
  });
});
