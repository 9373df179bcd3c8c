import type { WebClient } from "@slack/web-api";
import type { Row } from "../../daily/types.ts";
import type { Message } from "../render/types.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** Slack's name for the metadata of our posts. */
export const eventType = "term_of_the_day";

/** Puts the post of a row into its channel, in one call. Never rejects. */
export async function postRow(
  { chat }: Pick<WebClient, "chat">,
  { channel, key }: Pick<Row, "channel" | "key">,
  message: { text: string; blocks?: Message["blocks"] },
): Promise<{ kind: "sent"; ts: string } | Verdict> {
  try {
    const { ts } = await chat.postMessage({
      channel,
      ...message,
      // What finds it again; anybody in the workspace can read it.
      metadata: { event_type: eventType, event_payload: { key } },
      unfurl_links: false,
      unfurl_media: false,
    });
    return { kind: "sent", ts: ts ?? "" };
  } catch (error) {
    return verdictOf(error);
  }
}
