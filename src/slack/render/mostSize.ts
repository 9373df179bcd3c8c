import type { Block, Span } from "../../glossary/types.ts";
import { limits } from "./limits.ts";
import { widestColumn } from "./table.ts";

/** What JSON puts around an element with all its marks, a block, an item: rounded up. */
const frame = 150;

/**
 * More characters than the blocks take as JSON, however they are rendered, found without rendering them: nearly every
 * answer is far below the limit, and to measure it exactly would take longer than to make it.
 */
export function mostSize(blocks: readonly Block[]): number {
  let sum = 0;
  for (const block of blocks) sum += frame + sizeOf(block);
  return sum;
}

function sizeOf(block: Block): number {
  switch (block.type) {
    case "paragraph":
      return spansSize(block.spans);
    case "list":
      return block.items.reduce((sum, item) => sum + frame + mostSize(item), 0);
    case "quote":
      return mostSize(block.blocks);
    case "code":
      return textSize(block.text);
    case "table": {
      const columns = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
      const padding = (block.rows.length + 1) * (columns + 1) * (widestColumn + 2);
      return padding + block.rows.reduce((sum, row) => sum + row.reduce((all, spans) => all + spansSize(spans), 0), 0);
    }
  }
}

function spansSize(spans: readonly Span[]): number {
  let sum = 0;
  for (const span of spans) {
    // In an address, one character may become three escaped bytes.
    const url = span.link && "url" in span.link ? Math.min(9 * span.link.url.length, limits.url) : 0;
    sum += frame + textSize(span.text) + 2 * url;
  }
  return sum;
}

/** Quotes, backslashes and line breaks take two characters in JSON; nothing that is shown takes more. */
function textSize(text: string): number {
  return 2 * text.length;
}
