import { createLog } from "../../../src/log.ts";
import { readSettings, secretsOf } from "../../../src/settings.ts";
import { type AppOptions, createApp, type SlackApp } from "../../../src/slack/app.ts";
import { type FakeSlack, type Reply, startFakeSlack } from "./fakeSlack.ts";
import { glossary } from "./glossary.ts";
import { sendCommand, sendSigned, signingSecret } from "./signed.ts";

/** A bot, in HTTP mode on a free port if not said otherwise, a Slack for it to call, and what it logged. */
export interface Bot {
  slack: FakeSlack;
  app: SlackApp;
  port: number;
  log: Record<string, unknown>[];
  /** Sends a slash command; gives what came with the acknowledgement. */
  command(command: Record<string, string>): Promise<{ status: number; body: string; ms: number }>;
  /** Sends an event; gives the status. */
  event(envelope: object): Promise<number>;
  /** Waits for the first line of the log that has these fields. */
  logged(fields: Record<string, unknown>): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/**
 * Starts a bot. `env` adds settings, `options` replaces the glossary, what tells the time, or waits, and `replies` is how Slack
 * answers from the start.
 */
export async function startBot(
  env: Record<string, string> = {},
  options: Partial<Pick<AppOptions, "current" | "now" | "wait">> = {},
  replies: Record<string, Reply[]> = {},
): Promise<Bot> {
  const slack = await startFakeSlack();
  for (const [method, queue] of Object.entries(replies)) slack.on(method, ...queue);
  const read = readSettings({
    SLACK_BOT_TOKEN: "xoxb-test-token",
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.url,
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
    ...options,
  });
  const port = (await app.listen()) ?? 0;
  await app.connect();

  return {
    slack,
    app,
    port,
    log,
    async command(command) {
      const began = performance.now();
      const response = await sendCommand(port, command);
      return { status: response.status, body: await response.text(), ms: performance.now() - began };
    },
    event: async (envelope) => (await sendSigned(port, JSON.stringify(envelope))).status,
    logged: (fields) =>
      new Promise((resolve) => {
        const look = () => {
          const line = log.find((entry) => Object.entries(fields).every(([key, value]) => entry[key] === value));
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
