import type { ConversationsHistoryResponse, WebClient } from "@slack/web-api";
import type { Row } from "../../daily/types.ts";
import { eventType } from "./post.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** What a channel's history tells of a post. */
export type Found =
  | { kind: "there"; ts: string }
  | { kind: "absent" }
  /** It cannot be asked at this moment. */
  | { kind: "later"; verdict: Verdict }
  /** It does not let itself be asked, or not far enough back: no scope, no longer a member. */
  | { kind: "silent"; reason: string };

/**
 * From how long before the first attempt on to look, in milliseconds. Our clock and Slack's are two, and ours may have been
 * wrong by as much as a day, zones confused and all; the key keeps any other post from being taken for this one.
 */
const margin = 26 * 3_600_000;

/** Slack gives at most 999 messages at once, the newest first; so many pages are turned before it is given up. */
const pageSize = 999;
const mostPages = 10;

/** Looks for the post of a row in its channel: a message of this very bot that carries the row's key. Never rejects. */
export async function findPost(
  { conversations }: Pick<WebClient, "conversations">,
  { channel, key, claimedAt }: Pick<Row, "channel" | "key" | "claimedAt">,
  botId: string | null,
): Promise<Found> {
  if (botId === null) return { kind: "silent", reason: "Slack does not tell who the bot is" };
  const oldest = (Math.max(0, claimedAt - margin) / 1000).toFixed(6);
  let cursor = "";
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const { messages, response_metadata } = await conversations.history({
        channel,
        oldest,
        inclusive: true,
        include_all_metadata: true,
        limit: pageSize,
        ...(cursor && { cursor }),
      });
      const ts = messages?.find((message) => message.bot_id === botId && keyOf(message) === key)?.ts;
      if (ts) return { kind: "there", ts };
      cursor = response_metadata?.next_cursor ?? "";
      if (cursor === "") return { kind: "absent" };
    }
    return { kind: "silent", reason: "too many messages since" };
  } catch (error) {
    const verdict = verdictOf(error);
    // A token is replaced one day, and then the history tells.
    const isForGood = verdict.kind === "refused" && verdict.pause !== "token";
    return isForGood ? { kind: "silent", reason: verdict.reason } : { kind: "later", verdict };
  }
}

function keyOf({ metadata }: NonNullable<ConversationsHistoryResponse["messages"]>[number]): unknown {
  if (metadata?.event_type !== eventType) return null;
  return (metadata.event_payload as { key?: unknown } | undefined)?.key;
}
