import { WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import { manualClock } from "../../src/standin/clock.ts";
import type { Fault } from "../../src/standin/types.ts";
import { clientOf, refusal, silent, withSlack } from "./support.ts";

const post = { channel: "C0SALES", text: "Hello" };

const faults: [string, Fault, RegExp, number][] = [
  ["an error", { error: "fatal_error" }, /^fatal_error$/u, 0],
  ["a status", { status: 503 }, /503/u, 0],
  ["a reset", "reset", /fetch failed/u, 0],
  ["429 with a time", { retryAfter: 30 }, /retry after 30|rate/iu, 0],
  ["429 with no time", { retryAfter: null }, /retry-after header: null/u, 0],
  ["429 with nonsense", { retryAfter: "abc" }, /retry-after header: abc/u, 0],
  ["a reset behind the post", { stored: "reset" }, /fetch failed/u, 1],
  ["a status behind the post", { stored: 503 }, /503/u, 1],
];

test.each(faults)("%s happens once, and the next call is answered", (_, fault, message, stored) =>
  withSlack(async (slack) => {
    const bot = clientOf(slack);
    slack.faults.next("chat.postMessage", fault);
    expect(await refusal(bot.chat.postMessage(post))).toMatch(message);
    expect(slack.messagesFor("U0ADA", "C0SALES")).toHaveLength(stored);
    expect(await refusal(bot.users.info({ user: "U0ADA" }))).toBeNull();
    expect(await refusal(bot.chat.postMessage(post))).toBeNull();
    expect(slack.callsOf("chat.postMessage")).toHaveLength(2);
  }),
);

test("faults come in order, some calls get through, and the standing one stays until it is cleared", () =>
  withSlack(async (slack) => {
    const bot = clientOf(slack);
    slack.faults.next("chat.postMessage", { error: "one" }, null, { error: "two" });
    slack.faults.always("chat.postMessage", { error: "ever" });
    const told: (string | null)[] = [];
    for (let count = 0; count < 5; count += 1) told.push(await refusal(bot.chat.postMessage(post)));
    expect(told).toEqual(["one", null, "two", "ever", "ever"]);
    slack.faults.clear("chat.postMessage");
    expect(await refusal(bot.chat.postMessage(post))).toBeNull();
  }));

test("a fault can go by what a call says: one channel is limited, the others are not", () =>
  withSlack(async (slack) => {
    const bot = clientOf(slack);
    slack.faults.each("chat.postMessage", ({ args }) => (args.channel === "C0SALES" ? { retryAfter: 60 } : null));
    expect(await refusal(bot.chat.postMessage(post))).toMatch(/rate/iu);
    expect(await refusal(bot.chat.postMessage({ ...post, channel: "C0GENERAL" }))).toBeNull();
    expect(await refusal(bot.chat.postMessage(post))).toMatch(/rate/iu);
  }));

test("a late answer, and one that never comes, are told of what was done at once", () => {
  const clock = manualClock();
  return withSlack(
    async (slack) => {
      const bot = clientOf(slack);
      slack.faults.next("chat.postMessage", { lateReply: 20_000 }, { stored: "hang" });
      const late = bot.chat.postMessage(post);
      await clock.untilWaiting(20_000);
      expect(slack.messagesFor("U0ADA", "C0SALES")).toHaveLength(1);
      clock.pass(20_000);
      expect((await late).ts).toBe(slack.messagesFor("U0ADA", "C0SALES")[0]?.ts);
      const { apiUrl: slackApiUrl, botToken } = slack.credentials;
      const options = { slackApiUrl, timeout: 50, retryConfig: { retries: 0 }, logger: silent };
      const hanging = new WebClient(botToken, options).chat.postMessage(post);
      await slack.untilCalls("chat.postMessage", 2);
      expect(slack.messagesFor("U0ADA", "C0SALES")).toHaveLength(2);
      expect(await refusal(hanging)).toMatch(/timeout/iu);
    },
    { clock },
  );
});

test("a slow answer takes the clock's time, and one that hangs never comes", () => {
  const clock = manualClock();
  return withSlack(
    async (slack) => {
      slack.faults.next("users.info", { slow: 20_000 }, "hang");
      const slow = clientOf(slack).users.info({ user: "U0ADA" });
      await clock.untilWaiting(20_000);
      expect(slack.calls[0]?.response).toBeNull();
      clock.pass(20_000);
      expect((await slow).user?.id).toBe("U0ADA");
      const { apiUrl: slackApiUrl, botToken } = slack.credentials;
      const options = { slackApiUrl, timeout: 50, retryConfig: { retries: 0 }, logger: silent };
      const hanging = new WebClient(botToken, options).users.info({ user: "U0ADA" });
      await slack.untilCalls("users.info", 2);
      expect(await refusal(hanging)).toMatch(/timeout/iu);
    },
    { clock },
  );
});

test("who waits for what never comes is told when the stand-in closes", async () => {
  let waiting: Promise<unknown> = Promise.resolve();
  await withSlack(async (slack) => {
    waiting = slack.untilCalls("chat.postMessage").catch((error: Error) => error.message);
  });
  expect(await waiting).toContain("closed before");
});
