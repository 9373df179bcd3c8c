import { expect, it } from "vitest";
import { startBot } from "../support/slack/bot.ts";

const plans = "secret plans";

async function logOf(env: Record<string, string>): Promise<Record<string, unknown>[]> {
  const bot = await startBot(env);
  try {
    await bot.ask(plans);
    await bot.mention(plans);
    await bot.logged({ kind: "mention" });
    return bot.log;
  } finally {
    await bot.close();
  }
}

it("has one line for each interaction, without what was asked", async () => {
  const log = await logOf({ LOG_LEVEL: "debug" });
  expect(log.filter(({ msg }) => msg === "answered")).toMatchObject([
    { kind: "command", outcome: "unknown", ms: expect.any(Number) },
    { kind: "mention", outcome: "unknown", ms: expect.any(Number) },
  ]);
  expect(JSON.stringify(log)).not.toContain(plans);
});

it("tells what was asked when it is asked for: at trace", async () => {
  const log = await logOf({ LOG_LEVEL: "trace" });
  expect(log.filter(({ question }) => question === plans)).toHaveLength(2);
});
