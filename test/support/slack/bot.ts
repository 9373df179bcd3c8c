import { createLog } from "../../../src/log.ts";
import { readSettings, secretsOf } from "../../../src/settings.ts";
import { type AppOptions, createApp, type SlackApp } from "../../../src/slack/app.ts";
import { endpoint } from "../../../src/slack/httpIntake.ts";
import type { Delivery, Said, StandIn, StandInOptions } from "../../../src/standin/types.ts";
import { noStore } from "../noStore.ts";
import { glossary } from "./glossary.ts";
import { startSlack } from "./slack.ts";

/** A bot, in HTTP mode on a free port if not said otherwise, a Slack with Ada in it, and what the bot logged. */
export interface Bot {
  slack: StandIn;
  app: SlackApp;
  port: number;
  log: Record<string, unknown>[];
  /** Ada gives the slash command in #sales. */
  ask(question: string): Promise<Delivery>;
  /** Ada mentions the bot in #sales, in a thread if one is named. */
  mention(question: string, thread?: string): Promise<Said>;
  /** Ada writes to the bot, in a thread if one is named. */
  write(text: string, thread?: string): Promise<Said>;
  /** Waits for the first line of the log that has these fields, or the one that makes it so many. */
  logged(fields: Record<string, unknown>, count?: number): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Settings with which the bot is in Socket Mode. */
export const socketMode = { SLACK_APP_TOKEN: "xapp-1-A0STANDIN-1-standin", SLACK_SIGNING_SECRET: "" };

/**
 * Starts a bot. `env` adds settings, `options` replaces the glossary, the store, what tells the time, or waits, `clock` being Slack's, and
 * `prepare` is done to Slack before the bot connects.
 */
export async function startBot(
  env: Record<string, string> = {},
  {
    clock,
    ...options
  }: Partial<
    Pick<AppOptions, "current" | "store" | "now" | "times" | "wait" | "mostAtOnce"> & Pick<StandInOptions, "clock">
  > = {},
  prepare: (slack: StandIn) => void = () => {},
): Promise<Bot> {
  const slack = await startSlack(clock && { clock });
  prepare(slack);
  const { apiUrl, botToken, signingSecret } = slack.credentials;
  const read = readSettings({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
    PORT: "0",
    LOG_LEVEL: "debug",
    ...env,
  });
  if (!("settings" in read) || read.settings.slack.mode === "none") throw new Error("bad settings in a test");
  const log: Record<string, unknown>[] = [];
  const watching: (() => void)[] = [];
  const out = {
    write(line: string) {
      log.push(JSON.parse(line));
      for (const look of watching) look();
    },
  };
  const settings = { ...read.settings, slack: read.settings.slack };
  const app = createApp({
    settings,
    log: createLog({ level: settings.logLevel, secrets: secretsOf(settings), out }),
    current: () => glossary,
    store: noStore().daily,
    ...options,
  });
  const port = (await app.listen()) ?? 0;
  if (settings.slack.mode === "http") slack.deliverTo(`http://127.0.0.1:${port}${endpoint}`);
  await app.connect();
  const ada = slack.as("U0ADA");

  return {
    slack,
    app,
    port,
    log,
    async ask(question) {
      const { deliveries } = await ada.command({ channel: "C0SALES" }, `${settings.command} ${question}`);
      const [delivery] = deliveries;
      if (!delivery) throw new Error("the command went nowhere");
      return delivery;
    },
    mention: (question, thread) => ada.say({ channel: "C0SALES", thread }, `@salesterm ${question}`),
    write: (text, thread) => ada.say({ channel: "D0ADA", thread }, text),
    logged: (fields, count = 1) =>
      new Promise((resolve) => {
        const look = () => {
          const lines = log.filter((entry) => Object.entries(fields).every(([key, value]) => entry[key] === value));
          const line = lines[count - 1];
          if (line) resolve(line);
        };
        watching.push(look);
        look();
      }),
    async close() {
      await slack.close();
      await app.stop();
    },
  };
}
