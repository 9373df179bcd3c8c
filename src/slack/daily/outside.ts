import type { WebClient } from "@slack/web-api";
import { type Verdict, verdictOf } from "./verdict.ts";

/**
 * Slack's most at once, so that thousands of channels are a few calls:
 * https://docs.slack.dev/reference/methods/users.conversations, "Pagination"
 */
const pageSize = 999;

/** Each has a scope of its own, so each is asked for by itself. */
const kinds = ["public_channel", "private_channel"] as const;

/**
 * Which of the bot's channels another organisation reads; what the app may not ask is taken for its own team's. Gives a
 * verdict when Slack does not tell at this moment. Never rejects.
 */
export async function readOutside({ users }: Pick<WebClient, "users">): Promise<ReadonlySet<string> | Verdict> {
  const outside = new Set<string>();
  for (const types of kinds) {
    try {
      let cursor = "";
      do {
        const { channels, response_metadata } = await users.conversations({
          types,
          exclude_archived: true,
          limit: pageSize,
          ...(cursor && { cursor }),
        });
        for (const { id, is_ext_shared } of channels ?? []) if (id && is_ext_shared) outside.add(id);
        cursor = response_metadata?.next_cursor ?? "";
      } while (cursor !== "");
    } catch (error) {
      const verdict = verdictOf(error);
      if (verdict.kind !== "refused") return verdict;
    }
  }
  return outside;
}
