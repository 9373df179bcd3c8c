import stringWidth from "string-width";
import type { Span } from "../../glossary/types.ts";
import { oneLine } from "./plain.ts";

/** Wider cells run over their column rather than push the others out of sight. */
export const widestColumn = 32;

/** A table as lines of text with their columns aligned, for a place with letters of one width. */
export function tableText(rows: readonly Span[][][]): string {
  const cells = rows.map((row) => row.map((spans) => oneLine(spans.map((span) => span.text).join(""))));
  const widths: number[] = [];
  for (const row of cells) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, Math.min(width(cell), widestColumn));
    }
  }
  const lines = cells.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const [header, ...body] = lines;
  if (header === undefined || lines.every((line) => line === "")) return "";
  return [header, widths.map((columnWidth) => "-".repeat(columnWidth)).join("  "), ...body].join("\n");
}

function pad(cell: string, columnWidth: number): string {
  return cell + " ".repeat(Math.max(0, columnWidth - width(cell)));
}

/**
 * How wide a cell looks, as far as it matters. Plain letters are one wide each, and nearly all that there is; to find out
 * about the others is slow, and needless for a cell that is wider than any column.
 */
function width(cell: string): number {
  if (/^[ -~]*$/u.test(cell)) return cell.length;
  return cell.length > 20 * widestColumn ? widestColumn : stringWidth(cell);
}
