import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ManualClock, manualClock } from "../../../src/standin/clock.ts";
import type { Person, StandIn } from "../../../src/standin/types.ts";
import { type ContentFolder, makeContentFolder } from "../../support/contentFolder.ts";
import { type Program, startProgram } from "../../support/slack/program.ts";
import { startSlack } from "../../support/slack/slack.ts";

/** The built bot, as it is run: `npm test` builds it first. */
let program: Program;
let clock: ManualClock;
let slack: StandIn;
let folder: ContentFolder;
let ada: Person;
beforeEach(async () => {
  clock = manualClock();
  slack = await startSlack({ clock });
  folder = makeContentFolder({ churn: "Customers who leave." });
  ada = slack.as("U0ADA");
});
afterEach(async () => {
  await program.kill();
  await slack.close();
  folder.clean();
});

const sales = { channel: "C0SALES" };

/** What Ada reads last there begins like this. */
const reads = (channel: string, beginning: string, thread?: string) =>
  slack.until(() => slack.messagesFor("U0ADA", channel, thread).at(-1)?.text.startsWith(beginning));

async function start(): Promise<void> {
  program = startProgram(slack, folder);
  await program.logged("ready");
  await slack.until(() => slack.sockets.open === 2);
}

describe("Slack down when the bot starts", () => {
  it("is waited for: the bot stays, tries again, and answers once Slack is there", async () => {
    await slack.goDown();
    program = startProgram(slack, folder);
    expect(await program.logged("Slack cannot be reached, trying again")).toMatchObject({ retryInSeconds: 1 });
    await program.logged("Slack cannot be reached, trying again", 2);
    await slack.comeBack();
    await program.logged("ready");
    await ada.command(sales, "/salesterm churn");
    await reads("C0SALES", "churn: Customers who leave.");
  }, 60_000);
});

describe("Slack that goes away for a while", () => {
  it("is come back to", async () => {
    await start();
    await slack.goDown();
    await program.logged("Slack cannot be reached, trying again");
    await slack.comeBack();
    await slack.until(() => slack.sockets.open === 2);
    await ada.command(sales, "/salesterm churn");
    await reads("C0SALES", "churn: Customers who leave.");
  }, 60_000);
});

describe("a signal while there is work", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "%s: what was asked is answered, nothing more is taken in, and it ends with 0",
    async (signal) => {
      await start();
      slack.faults.next("chat.postMessage", { slow: 1000 });
      const { message } = await ada.say(sales, "@salesterm churn");
      await clock.untilWaiting(1000);
      slack.faults.always("users.info", "hang");
      const asked = ada.command(sales, "/salesterm churn");
      await slack.untilCalls("users.info");
      program.signal(signal);
      await program.logged("stopping");
      expect((await asked).acknowledged).toBe(true);
      await reads("C0SALES", "churn: ");
      await slack.until(() => slack.sockets.open === 0);
      clock.pass(1000);
      await reads("C0SALES", "churn: ", message.ts);
      expect(await program.logged("stopped")).toMatchObject({ whole: true });
      expect(await program.ended).toEqual({ code: 0, complaint: "" });
    },
    60_000,
  );

  it("a second one ends it at once", async () => {
    await start();
    slack.faults.next("chat.postMessage", "hang");
    await ada.say(sales, "@salesterm churn");
    await slack.untilCalls("chat.postMessage");
    program.signal("SIGTERM");
    await program.logged("stopping");
    program.signal("SIGTERM");
    expect(await program.ended).toEqual({ code: 1, complaint: "" });
  }, 60_000);
});

describe("a token that is taken back while the bot runs", () => {
  it("ends it with 78 once Slack refuses it, and says what to do", async () => {
    await start();
    await slack.admin.revoke(slack.credentials.appToken);
    slack.sockets.drop();
    const { code, complaint } = await program.ended;
    expect(code).toBe(78);
    expect(complaint).toMatch(/^Slack refuses the tokens: token_revoked\. Get new ones at .*\n$/u);
  }, 60_000);
});
