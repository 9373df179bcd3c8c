import { createHmac } from "node:crypto";

export const signingSecret = "0123456789abcdef0123456789abcdef";

/** Sends a request the way Slack does, signed. `secret` and `age` (seconds) make it a bad one. */
export async function sendSigned(
  port: number,
  body: string,
  { secret = signingSecret, age = 0, type = "application/json" } = {},
): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: "POST",
    headers: {
      "content-type": type,
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature}`,
    },
    body,
  });
}

/** A slash command as Slack sends it in HTTP mode. */
export function sendCommand(port: number, command: Record<string, string>): Promise<Response> {
  return sendSigned(port, new URLSearchParams(command).toString(), { type: "application/x-www-form-urlencoded" });
}
