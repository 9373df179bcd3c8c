import type { Message } from "./render/types.ts";

/** A message of one sentence of the bot's own. */
export function sentence(text: string): Message {
  return {
    text,
    blocks: [{ type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] }],
  };
}
