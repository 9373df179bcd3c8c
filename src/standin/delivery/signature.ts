import { createHmac } from "node:crypto";

/**
 * The headers that prove a request to be Slack's. `seconds` since 1970.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signatureOf(body: string, secret: string, seconds: number): Record<string, string> {
  const signature = createHmac("sha256", secret).update(`v0:${seconds}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(seconds), "x-slack-signature": `v0=${signature}` };
}
