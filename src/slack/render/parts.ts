import type {
  ContextBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
} from "@slack/types";
import { cutAtGrapheme } from "./cut.ts";
import { type Inline, literal } from "./inline.ts";
import { limits } from "./limits.ts";
import { oneLine } from "./plain.ts";

/** Text that Slack shows as it is: no formats, no mentions, no `:emoji:`. Takes text that is not empty. */
export function plainText(text: string): PlainTextElement {
  return { type: "plain_text", text: cutAtGrapheme(text, limits.textObject), emoji: false };
}

/** A line of small print, or nothing when there is nothing to say. */
export function smallPrint(text: string): ContextBlock[] {
  const line = oneLine(text);
  return line === "" ? [] : [{ type: "context", elements: [plainText(line)] }];
}

/** A rich text block, or nothing when it would be empty: Slack refuses empty ones. */
export function richBlock(elements: RichTextBlockElement[]): RichTextBlock[] {
  return elements.length === 0 ? [] : [{ type: "rich_text", elements }];
}

/** One line or paragraph of rich text. */
export function paragraph(...elements: RichTextElement[]): RichTextBlockElement[] {
  return elements.length === 0 ? [] : [{ type: "rich_text_section", elements }];
}

/** A bullet list of lines that are not empty; nothing when there are none. */
export function bullets(lines: readonly Inline[][]): RichTextBlockElement[] {
  const elements = lines.filter((line) => line.length > 0);
  if (elements.length === 0) return [];
  return [
    {
      type: "rich_text_list",
      style: "bullet",
      elements: elements.map((line) => ({ type: "rich_text_section", elements: line })),
    },
  ];
}

/** A name in one line, cut at `max` characters. */
export function name(text: string, max: number, style?: { bold: true }): Inline[] {
  return literal(cutAtGrapheme(oneLine(text), max), style);
}

/** How much of `limits.total` something takes. */
export function size(blocks: readonly object[]): number {
  return JSON.stringify(blocks).length;
}
