import type { RichTextBlockElement, RichTextList } from "@slack/types";
import type { Block } from "../../glossary/types.ts";
import { type Inline, inline, literal } from "./inline.ts";
import { limits } from "./limits.ts";
import { plain } from "./plain.ts";
import { tableText } from "./table.ts";

type ListBlock = Extract<Block, { type: "list" }>;

/** Blocks of a section as elements of `rich_text`. Empty ones leave no trace: Slack refuses elements without text. */
export function richText(blocks: readonly Block[]): RichTextBlockElement[] {
  const elements: RichTextBlockElement[] = [];
  for (const block of blocks) {
    for (const next of elementsOf(block, 0)) append(elements, next);
  }
  return elements;
}

/**
 * Adds an element with air around it: Slack puts neighbours right under each other, so paragraphs are parted by a blank
 * line within one section, and text after a list starts with one.
 */
function append(elements: RichTextBlockElement[], next: RichTextBlockElement): void {
  const last = elements.at(-1);
  if (next.type !== "rich_text_section" || last === undefined) {
    elements.push(next);
  } else if (last.type === "rich_text_section") {
    last.elements.push({ type: "text", text: "\n\n" }, ...next.elements);
  } else if (last.type === "rich_text_list") {
    elements.push({ type: "rich_text_section", elements: [{ type: "text", text: "\n" }, ...next.elements] });
  } else {
    elements.push(next);
  }
}

function elementsOf(block: Block, indent: number): RichTextBlockElement[] {
  switch (block.type) {
    case "paragraph":
      return section(inline(block.spans));
    case "list":
      return list(block, indent);
    case "quote": {
      const elements = quoted(block.blocks);
      return elements.length === 0 ? [] : [{ type: "rich_text_quote", elements }];
    }
    case "code":
      return preformatted(block.text);
    case "table":
      return preformatted(tableText(block.rows));
  }
}

function section(elements: Inline[]): RichTextBlockElement[] {
  return elements.length === 0 ? [] : [{ type: "rich_text_section", elements }];
}

function preformatted(text: string): RichTextBlockElement[] {
  const shown = plain(text).replace(/\s+$/u, "");
  return shown.trim() === "" ? [] : [{ type: "rich_text_preformatted", elements: [{ type: "text", text: shown }] }];
}

/**
 * A list is flat in Slack: a deeper one is a list of its own with a larger indent, after which the outer one goes on,
 * and what cannot stand in an item (code, tables, quotes) stands between two such lists.
 */
function list(block: ListBlock, indent: number): RichTextBlockElement[] {
  const out: RichTextBlockElement[] = [];
  let open: RichTextList | null = null;
  for (const [index, item] of block.items.entries()) {
    let marked = false;
    for (const part of itemParts(item)) {
      if (!Array.isArray(part)) {
        const between = elementsOf(part, indent + 1);
        if (between.length > 0) open = null;
        out.push(...between);
      } else if (marked) {
        out.push(...section(part));
        open = null;
      } else {
        if (open === null) {
          open = startList(block, indent, index);
          out.push(open);
        }
        open.elements.push({ type: "rich_text_section", elements: part });
        marked = true;
      }
    }
  }
  return out;
}

/** An item as Slack can show it: its paragraphs as lines of one text, parted by whatever cannot stand in a line. */
function itemParts(item: readonly Block[]): (Inline[] | Exclude<Block, { type: "paragraph" }>)[] {
  const parts: ReturnType<typeof itemParts> = [];
  for (const block of item) {
    const last = parts.at(-1);
    if (block.type !== "paragraph") {
      parts.push(block);
      continue;
    }
    const line = inline(block.spans);
    if (line.length === 0) continue;
    if (Array.isArray(last)) last.push({ type: "text", text: "\n" }, ...line);
    else parts.push(line);
  }
  return parts;
}

function startList(block: ListBlock, indent: number, index: number): RichTextList {
  const offset = block.ordered ? Math.max(0, block.start - 1 + index) : 0;
  return {
    type: "rich_text_list",
    style: block.ordered ? "ordered" : "bullet",
    indent: Math.min(indent, limits.indent),
    ...(offset > 0 && { offset }),
    elements: [],
  };
}

/** A quote holds lines of text only: its paragraphs and list items become lines. */
function quoted(blocks: readonly Block[]): Inline[] {
  const lines = blocks.flatMap(quotedLines).filter((line) => line.length > 0);
  return lines.flatMap((line, index) => (index === 0 ? line : [...literal("\n"), ...line]));
}

function quotedLines(block: Block): Inline[][] {
  switch (block.type) {
    case "paragraph":
      return [inline(block.spans)];
    case "list":
      return block.items.flatMap((item, index) => {
        const [first, ...rest] = item.flatMap(quotedLines).filter((line) => line.length > 0);
        const mark = block.ordered ? `${block.start + index}. ` : "• ";
        return first ? [[...literal(mark), ...first], ...rest] : [];
      });
    case "quote":
      return block.blocks.flatMap(quotedLines);
    case "code":
      return [codeLine(block.text)];
    case "table":
      return [codeLine(tableText(block.rows))];
  }
}

function codeLine(text: string): Inline[] {
  return text.trim() === "" ? [] : inline([{ text: text.replace(/\s+$/u, ""), code: true }]);
}
