import { WebAPIPlatformError } from "@slack/web-api";

/** What Slack says when it refuses a call ("not_in_channel"); null for an error of any other kind. */
export function codeOf(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}
