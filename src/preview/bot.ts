import type { Log } from "../log.ts";
import type { Corpus } from "../search/types.ts";
import type { Settings } from "../settings.ts";
import { createApp, type SlackApp } from "../slack/app.ts";
import { usualTimes } from "../slack/daily/times.ts";
import type { StandIn } from "../standin/types.ts";
import { openStore } from "../store/open.ts";

export interface BotOptions {
  standIn: StandIn;
  settings: Settings;
  current: () => Corpus;
  /** The time in milliseconds. */
  now: () => number;
  log: Log;
}

/** As new as the workspace is, and gone with it: it may have been next week in there. */
const ownStore = "file::memory:";

/** Whoever moves the clock wants to see soon what comes of it. Milliseconds. */
const poll = 500;

/** Starts the bot as it runs for a workspace, in Socket Mode, with the stand-in for a Slack. */
export async function startBot({ standIn, settings, current, now, log }: BotOptions): Promise<Pick<SlackApp, "stop">> {
  const { apiUrl, botToken, appToken } = standIn.credentials;
  const store = await openStore({ url: ownStore, log });
  const app = createApp({
    settings: { ...settings, slackApiUrl: apiUrl, slack: { mode: "socket", botToken, appToken } },
    log,
    current,
    store: store.daily,
    now,
    times: { ...usualTimes, poll },
  });
  await app.listen();
  await app.connect();
  return {
    async stop() {
      const whole = await app.stop();
      await store.close();
      return whole;
    },
  };
}
