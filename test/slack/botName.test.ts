import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { createLog } from "../../src/log.ts";
import { readSettings } from "../../src/settings.ts";
import { createApp } from "../../src/slack/app.ts";
import { endpoint } from "../../src/slack/httpIntake.ts";
import { startStandIn } from "../../src/standin/start.ts";
import { noStore } from "../support/noStore.ts";
import { glossary } from "../support/slack/glossary.ts";

it("help names the bot as the workspace does, from the moment that Slack told its name", async () => {
  const manifest = parse(readFileSync(new URL("../../manifest.yml", import.meta.url), "utf8"));
  manifest.features.bot_user.display_name = "wordbot";
  const slack = await startStandIn({ manifest });
  const { apiUrl, botToken, signingSecret } = slack.credentials;
  const read = readSettings({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
    PORT: "0",
  });
  if (!("settings" in read) || read.settings.slack.mode === "none") throw new Error("bad settings in a test");
  const app = createApp({
    settings: { ...read.settings, slack: read.settings.slack },
    log: createLog({ level: "silent", secrets: [], out: { write: () => {} } }),
    current: () => glossary,
    store: noStore().daily,
  });
  slack.deliverTo(`http://127.0.0.1:${await app.listen()}${endpoint}`);
  const help = async () => {
    const { deliveries } = await slack.as("U0ADA").command({ channel: "C0SALES" }, "/salesterm help");
    return deliveries[0]?.response?.text;
  };

  expect(await help()).toContain("mention @salesterm in a channel");
  await app.connect();
  expect(await help()).toContain("mention @wordbot in a channel");

  await slack.close();
  await app.stop();
});
