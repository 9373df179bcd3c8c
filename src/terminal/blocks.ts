import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { plainText } from "../glossary/blocks.ts";
import { spanText } from "../glossary/spans.ts";
import type { Block, Span } from "../glossary/types.ts";
import type { Style } from "./style.ts";

/** Blocks as lines for a terminal: wrapped at its width, lists with bullets and numbers, quotes with a bar. */
export function blockLines(blocks: readonly Block[], style: Style): string[] {
  return blocks.flatMap((block, at) => [...(at === 0 ? [] : [""]), ...linesOf(block, style)]);
}

/** Spans with their marks, on one logical line. */
export function inline(spans: readonly Span[], { colors }: Style): string {
  return spans
    .map(({ text, bold, italic, strike, code, link }) => {
      let shown = link && "url" in link && link.url !== text ? `${text} (${link.url})` : text;
      if (code) shown = colors.cyan(shown);
      if (bold) shown = colors.bold(shown);
      if (italic) shown = colors.italic(shown);
      if (strike) shown = colors.strikethrough(shown);
      return link ? colors.underline(shown) : shown;
    })
    .join("");
}

/** Wraps a text, its further lines indented to stand under the first's text, or by `next`. */
export function wrap(
  text: string,
  { width }: Pick<Style, "width">,
  first = "",
  next = " ".repeat(stringWidth(first)),
): string[] {
  const room = width - Math.max(stringWidth(first), stringWidth(next));
  const lines = wrapAnsi(text, Math.max(10, room), { hard: true }).split("\n");
  return lines.map((line, at) => (at === 0 ? first : next) + line);
}

function linesOf(block: Block, style: Style): string[] {
  switch (block.type) {
    case "paragraph":
      return wrap(inline(block.spans, style), style);
    case "quote":
      return blockLines(block.blocks, { ...style, width: style.width - 2 }).map(
        (line) => style.colors.dim("│ ") + line,
      );
    case "code":
      return block.text.split("\n").map((line) => `    ${line}`);
    case "table":
      return tableLines(block.rows, style);
    case "list":
      return block.items.flatMap((item, at) => itemLines(item, block.ordered ? `${block.start + at}. ` : "• ", style));
  }
}

function itemLines(item: readonly Block[], mark: string, style: Style): string[] {
  const indent = " ".repeat(stringWidth(mark) + 2);
  return item
    .flatMap((block) => linesOf(block, { ...style, width: style.width - indent.length }))
    .map((line, at) => (at === 0 ? `  ${mark}` : indent) + line);
}

function tableLines(rows: readonly Span[][][], style: Style): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(spanText(row[column] ?? [])))),
  );
  const total = widths.reduce((sum, width) => sum + width + 2, 0);
  if (total > style.width)
    return plainText([{ type: "table", rows: rows as Span[][][] }])
      .split("\n")
      .flatMap((line) => wrap(line, style));
  return rows.map((row, at) => {
    const cells = row.map(
      (cell, column) => spanText(cell) + " ".repeat((widths[column] ?? 0) - stringWidth(spanText(cell))),
    );
    const line = cells.join("  ").trimEnd();
    return at === 0 ? style.colors.bold(line) : line;
  });
}
