import { App } from "@slack/bolt";
import { expect, it } from "vitest";
import { boltLogger, createLog } from "../../src/log.ts";
import { endpoint, httpIntake } from "../../src/slack/httpIntake.ts";
import { startSlack } from "../support/slack/slack.ts";

it("a command that nobody acknowledges gets a sentence before Slack gives up", async () => {
  const slack = await startSlack();
  const { signingSecret } = slack.credentials;
  const logger = boltLogger(createLog({ level: "silent", secrets: [], out: { write: () => {} } }));
  const intake = httpIntake({ signingSecret, port: 0, failed: "Something went wrong.", logger });
  // Bolt with no listener at all.
  new App({ receiver: intake.receiver, logger, authorize: async () => ({ botToken: "xoxb-1" }), convoStore: false });
  slack.deliverTo(`http://127.0.0.1:${await intake.listen()}${endpoint}`);
  const { acknowledged, deliveries } = await slack
    .as("U0ADA")
    .command({ channel: "C0SALES" }, "/salesterm lead magnet");
  expect(acknowledged).toBe(true);
  expect(deliveries).toMatchObject([
    { status: 200, response: { response_type: "ephemeral", text: "Something went wrong." } },
  ]);

  // Nor is anything left hanging that is no event of ours, such as app_rate_limited.
  const limited = { type: "app_rate_limited", team_id: "T0ACME", minute_rate_limited: 1 };
  expect((await slack.deliver("events_api", limited)).status).toBe(200);
  expect(await intake.close(async () => true)).toBe(true);
  expect(await intake.close(async () => true)).toBe(true);
  await slack.close();
});
