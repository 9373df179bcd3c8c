import { signingSecret } from "../support/slack/signed.ts";
import type { Site } from "./bench.ts";

/** The bot's settings: HTTP mode on any free port, with a Slack on loopback. */
export function botEnv({ content, databaseUrl }: Site, slackUrl: string): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: "xoxb-bench",
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slackUrl,
    CONTENT_DIR: content,
    DATABASE_URL: databaseUrl,
    PORT: "0",
  };
}
