import { z } from "zod";
import { attachment } from "./attachment.ts";
import { blocksOn } from "./blocks.ts";
import { complaint, complaints, type Path } from "./complaints.ts";
import { limits } from "./limits.ts";
import type { Refusal } from "./refusal.ts";
import { blocksOf, quarrels } from "./together.ts";

/** What a message shows. Null counts as absent. */
export interface Content {
  text?: unknown;
  blocks?: unknown;
  attachments?: unknown;
}

type Json = Record<string, unknown>;

const messageBlocks = z.array(blocksOn("message")).max(limits.messageBlocks);
const messageAttachments = z.array(attachment);

/**
 * Why Slack would refuse a message, or null: for `chat.*`, for an acknowledged command, and for what is posted to a
 * `response_url`. Takes it as decoded JSON, whatever it is. The codes are those of
 * https://docs.slack.dev/reference/methods/chat.postMessage.
 */
export function refusedMessage({ text, blocks, attachments }: Content): Refusal | null {
  return (
    refusedText(text ?? "") ??
    refusedBlocks(blocks ?? []) ??
    refusedAttachments(attachments ?? []) ??
    refusedNothing(text ?? "", blocks ?? [], attachments ?? [])
  );
}

function refusedText(text: unknown): Refusal | null {
  if (typeof text !== "string") return refusal("invalid_arguments", complaint("must provide a string", ["text"]));
  if (text.length <= limits.messageText) return null;
  return refusal("msg_too_long", complaint(`must be less than ${limits.messageText + 1} characters`, ["text"]));
}

function refusedBlocks(blocks: unknown): Refusal | null {
  if (!Array.isArray(blocks)) {
    return refusal("invalid_blocks_format", complaint("must provide an array", ["blocks"]));
  }
  const shape = complaints(messageBlocks, blocks, ["blocks"]);
  if (shape.length > 0) return refusal("invalid_blocks", ...shape);
  const together = quarrels(blocks, ["blocks"]);
  if (together.length > 0) return refusal("invalid_blocks", ...together);
  return refusedTables(blocks) ?? refusedSize(blocks);
}

function refusedTables(blocks: readonly unknown[]): Refusal | null {
  const many = blocksOf("table", blocks, ["blocks"]).slice(limits.messageTables);
  const messages = many.map(({ path }) => complaint("only_one_table_allowed", path));
  return messages.length === 0 ? null : refusal("invalid_attachments", ...messages);
}

function refusedSize(blocks: readonly unknown[]): Refusal | null {
  const markdown = blocksOf("markdown", blocks, ["blocks"]).map(({ node }) => String(node.text).length);
  const size = blocks.map((block) => Math.max(limits.blockSize, JSON.stringify(block).length));
  return (
    refusedSum(markdown, limits.markdownText, "characters of markdown") ??
    refusedSum(size, limits.messageSize, "characters of JSON")
  );
}

/** Slack tells nothing but the code; we tell how much it is. */
function refusedSum(sizes: readonly number[], most: number, what: string): Refusal | null {
  const sum = sizes.reduce((total, size) => total + size, 0);
  if (sum <= most) return null;
  return refusal("msg_blocks_too_long", complaint(`${sum} ${what}, of ${most} at most`, ["blocks"]));
}

function refusedAttachments(attachments: unknown): Refusal | null {
  const at: Path = ["attachments"];
  if (Array.isArray(attachments) && attachments.length > limits.messageAttachments) {
    return refusal("too_many_attachments", complaint(`no more than ${limits.messageAttachments} items allowed`, at));
  }
  const shape = complaints(messageAttachments, attachments, at);
  if (shape.length > 0) return refusal("invalid_attachments", ...shape);
  const together = (attachments as Json[]).flatMap(({ blocks = [] }, index) =>
    quarrels(blocks as unknown[], [...at, index, "blocks"]),
  );
  return together.length === 0 ? null : refusal("invalid_attachments", ...together);
}

function refusedNothing(text: unknown, blocks: unknown, attachments: unknown): Refusal | null {
  const isEmpty = String(text).trim() === "" && [blocks, attachments].every((list) => (list as unknown[]).length === 0);
  return isEmpty ? refusal("no_text") : null;
}

function refusal(error: string, ...messages: string[]): Refusal {
  return { error, messages };
}
