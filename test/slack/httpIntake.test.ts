import { App } from "@slack/bolt";
import { expect, it } from "vitest";
import { boltLogger, createLog } from "../../src/log.ts";
import { httpIntake } from "../../src/slack/httpIntake.ts";
import { slashCommand } from "../support/slack/payloads.ts";
import { sendCommand, sendSigned, signingSecret } from "../support/slack/signed.ts";

it("a command that nobody acknowledges gets a sentence before Slack gives up", async () => {
  const logger = boltLogger(createLog({ level: "silent", secrets: [], out: { write: () => {} } }));
  const intake = httpIntake({ signingSecret, port: 0, failed: "Something went wrong.", logger });
  // Bolt with no listener at all.
  new App({ receiver: intake.receiver, logger, authorize: async () => ({ botToken: "xoxb-1" }), convoStore: false });
  const port = (await intake.listen()) ?? 0;
  const began = performance.now();
  const response = await sendCommand(port, slashCommand("lead magnet"));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ response_type: "ephemeral", text: "Something went wrong." });
  expect(performance.now() - began).toBeLessThan(3000);

  // Nor is anything left hanging that is no event of ours, such as app_rate_limited.
  const limited = JSON.stringify({ type: "app_rate_limited", team_id: "T1", minute_rate_limited: 1 });
  expect((await sendSigned(port, limited)).status).toBe(200);
  expect(await intake.close(async () => true)).toBe(true);
  expect(await intake.close(async () => true)).toBe(true);
});
