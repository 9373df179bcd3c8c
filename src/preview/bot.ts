import type { Log } from "../log.ts";
import type { Corpus } from "../search/types.ts";
import type { Settings } from "../settings.ts";
import { createApp, type SlackApp } from "../slack/app.ts";
import type { StandIn } from "../standin/types.ts";

export interface BotOptions {
  standIn: StandIn;
  settings: Settings;
  current: () => Corpus;
  log: Log;
}

/** Nothing that is tried out here may end up with the real bot's preferences and votes. */
const ownStore = "file:data/preview/salesterm.db";

/** Starts the bot as it runs for a workspace, in Socket Mode, with the stand-in for a Slack. */
export async function startBot({ standIn, settings, current, log }: BotOptions): Promise<SlackApp> {
  const { apiUrl, botToken, appToken } = standIn.credentials;
  const app = createApp({
    settings: {
      ...settings,
      slackApiUrl: apiUrl,
      databaseUrl: ownStore,
      slack: { mode: "socket", botToken, appToken },
    },
    log,
    current,
  });
  await app.listen();
  await app.connect();
  return app;
}
