import { App, LogLevel } from "@slack/bolt";

// The least that Bolt does for a command: what the bot is held against.
const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? "",
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? "",
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? "" },
  logLevel: LogLevel.ERROR,
});
app.command("/salesterm", ({ ack }) => ack({ response_type: "ephemeral", text: "A constant." }));
const server = await app.start(0);
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;
process.stdout.write(`${JSON.stringify({ port, msg: "ready" })}\n`);
