import type { StandIn } from "../../src/standin/types.ts";
import type { Site } from "./benchBot.ts";

/** The bot's settings: HTTP mode on any free port, with a Slack on loopback. */
export function botEnv({ content, databaseUrl }: Site, slack: StandIn["credentials"]): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    CONTENT_DIR: content,
    DATABASE_URL: databaseUrl,
    PORT: "0",
  };
}
