import { WebAPIPlatformError } from "@slack/web-api";
import { causeOf, type Log } from "../log.ts";

/** What Slack says of tokens that no second try makes good. */
const hopeless = new Set([
  "account_inactive",
  "invalid_auth",
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "not_authed",
  "org_login_required",
  "team_access_not_granted",
  "team_disabled",
  "token_expired",
  "token_revoked",
  "user_removed_from_team",
]);

/** What Slack says, when it says that these tokens will never do; else null. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof WebAPIPlatformError)) return null;
  return hopeless.has(error.data.error) ? error.data.error : null;
}

/** The longest pause between two tries, in seconds. */
const longestPause = 60;

/**
 * Tries to connect until it works, with growing pauses, each try told in the log: an outage of Slack's, or of the network,
 * is not ours to die of. Rejects when Slack refuses the tokens. `wait` takes seconds.
 */
export async function keepTrying(
  connect: () => Promise<void>,
  { log, wait }: { log: Log; wait: (seconds: number) => Promise<void> },
): Promise<void> {
  for (let pause = 1; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await connect();
    } catch (error) {
      if (refusalOf(error)) throw error;
      log.warn({ cause: causeOf(error).cause, retryInSeconds: pause }, "Slack cannot be reached, trying again");
      await wait(pause);
    }
  }
}
