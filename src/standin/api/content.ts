import { isJson, listOf } from "../json.ts";
import { refusedMessage } from "../rules/refusedMessage.ts";
import type { Json, Message } from "../types.ts";
import { find } from "../world/messages.ts";
import type { World } from "../world/world.ts";
import { Refused } from "./refused.ts";

/** What a message shows, as the arguments say it. Throws `Refused` where Slack would not show it. */
export function contentOf(args: Json): Pick<Message, "text" | "attachments"> & { blocks: readonly unknown[] } {
  const refusal = refusedMessage(args);
  if (refusal) {
    const { error, messages } = refusal;
    throw new Refused(error, { errors: messages, response_metadata: { messages } });
  }
  const { text, blocks, attachments } = args;
  return { text: String(text ?? ""), blocks: listOf(blocks), attachments: listOf(attachments).filter(isJson) };
}

/** https://docs.slack.dev/messaging/message-metadata: event_type and event_payload, or neither. */
export function metadataOf(args: Json): Json | null {
  const { metadata } = args;
  if (metadata === undefined) return null;
  if (!isJson(metadata)) throw new Refused("invalid_metadata_format");
  if (Object.keys(metadata).length === 0) return null;
  if (typeof metadata.event_type !== "string" || !isJson(metadata.event_payload)) {
    throw new Refused("invalid_metadata_schema");
  }
  return metadata;
}

/**
 * The thread that the arguments name: the `ts` of its first message. A reply's own `ts` and one of nothing are refused
 * here, so that a slip shows; Slack only advises against the one and documents no code for the other.
 * https://docs.slack.dev/reference/methods/chat.postMessage, thread_ts
 */
export function threadOf(world: World, channel: string, args: Json): string | null {
  const { thread_ts } = args;
  if (thread_ts === undefined || thread_ts === "") return null;
  const root = find(world, channel, String(thread_ts));
  if (!root || root.ephemeralFor !== null) throw new Refused("thread_not_found");
  if (root.threadTs !== null) throw new Refused("cannot_reply_to_message");
  return root.ts;
}
