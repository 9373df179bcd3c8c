import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { socketMode } from "../../support/slack/bot.ts";
import { heldWaits } from "../../support/slack/heldWaits.ts";
import { type Office, openOffice, sales } from "../../support/slack/office.ts";
import { openStranger } from "../../support/slack/strangers.ts";

let office: Office;
let waits: ReturnType<typeof heldWaits>;
beforeEach(async () => {
  waits = heldWaits();
  office = await openOffice(socketMode, () => {}, { wait: waits.wait });
  await office.slack.until(() => office.slack.sockets.open === 2);
});
afterEach(() => office.close());

describe("a socket that is lost", () => {
  it("is replaced at once", async () => {
    const { slack, ada } = office;
    slack.sockets.drop();
    await slack.until(() => slack.sockets.open === 2 && slack.sockets.total === 4);
    expect((await office.askFor(ada, "C0SALES", "funnel")).text).toMatch(/^Funnel: /u);
    expect(waits.count()).toBe(0);
  });

  it("and says nothing about it is found out, and replaced", async () => {
    const { slack, ada } = office;
    slack.sockets.freeze();
    await slack.until(() => slack.sockets.total === 4);
    expect(waits.count()).toBe(0);
    // Slack does not know yet that the old ones are dead, and sends each its share.
    for (let time = 1; time <= 4; time += 1) void ada.command(sales, "/salesterm funnel");
    await slack.until(() => slack.messagesFor("U0ADA", "C0SALES").length >= 2);
    // What finds it out are the pings of Slack's own client, in real time.
  }, 60_000);

  it("while a command is being answered takes no answer with it", async () => {
    const { slack, ada, clock } = office;
    slack.faults.always("users.info", "hang");
    slack.faults.always("apps.connections.open", { slow: 1000 });
    const asked = ada.command(sales, "/salesterm funnel");
    await slack.untilCalls("users.info");
    slack.sockets.drop();
    expect((await asked).acknowledged).toBe(false);
    const answer = await office.reads(ada, sales, "Funnel: ");
    expect(answer).toMatchObject({ ephemeralFor: "U0ADA", origin: { via: "response_url" } });
    clock.pass(1000);
  });
});

describe("while Slack has a socket renewed", () => {
  it.each(["refresh_requested", "warning"] as const)("commands come over the other: %s", async (reason) => {
    const { slack, ada, clock } = office;
    slack.faults.next("apps.connections.open", { slow: 1000 });
    slack.sockets.disconnect(reason, "one");
    await clock.untilWaiting(1000);
    for (let time = 1; time <= 4; time += 1)
      expect((await office.askFor(ada, "C0SALES", "funnel")).text).toMatch(/^Funnel: /u);
    clock.pass(1000);
    await slack.until(() => slack.sockets.open === 2 && slack.sockets.total === 3);
  });

  it("and the other one too, an event comes again later, and is answered once", async () => {
    const { slack, ada, clock } = office;
    slack.faults.next("apps.connections.open", { slow: 1000 }, { slow: 1000 });
    slack.sockets.disconnect("refresh_requested", "all");
    const { message, acknowledged } = await ada.say(sales, "@salesterm funnel");
    expect(acknowledged).toBe(false);
    await clock.untilWaiting(60_000);
    await slack.until(() => slack.callsOf("apps.connections.open").length === 4);
    clock.pass(1000);
    await slack.until(() => slack.sockets.open === 2);
    clock.pass(60_000);
    await office.reads(ada, { ...sales, thread: message.ts }, "Funnel: ");
    await office.writeTo(ada, "funnel");
    expect(slack.callsOf("chat.postMessage")).toHaveLength(2);
  });
});

describe("a socket that Slack does not let be opened again", () => {
  it("because there are ten already is tried with growing pauses, and the log says why", async () => {
    const { slack, clock } = office;
    slack.faults.next("apps.connections.open", { slow: 1000 });
    slack.sockets.disconnect("refresh_requested", "one");
    await clock.untilWaiting(1000);
    const strangers = [];
    for (let count = 1; count <= 9; count += 1) strangers.push(await openStranger(slack));
    clock.pass(1000);
    for (const pause of [1, 2, 4]) {
      const held = await waits.next();
      expect(held.seconds).toBe(pause);
      expect(await office.logged({ retryInSeconds: pause })).toMatchObject({
        level: "warn",
        cause: expect.stringContaining("too_many_websockets: the app has ten sockets open already"),
      });
      if (pause === 4) strangers.pop()?.();
      if (pause === 4) await slack.until(() => slack.sockets.open === 9);
      held.letGo();
    }
    await slack.until(() => slack.sockets.open === 10);
    for (const leave of strangers) leave();
  });

  it("because Socket Mode was switched off is tried with growing pauses until it is on again", async () => {
    const { slack, ada } = office;
    slack.sockets.disconnect("link_disabled");
    for (const pause of [1, 1, 2, 2]) {
      const held = await waits.next();
      expect(held.seconds).toBe(pause);
      if (pause === 2) slack.admin.changeApp({ socketMode: true });
      held.letGo();
    }
    expect(office.log.find(({ retryInSeconds }) => retryInSeconds === 1)).toMatchObject({
      cause: expect.stringContaining("link_disabled: Socket Mode is switched off"),
    });
    await slack.until(() => slack.sockets.open === 2);
    expect((await office.askFor(ada, "C0SALES", "funnel")).text).toMatch(/^Funnel: /u);
    expect(waits.count()).toBe(4);
  });
});
