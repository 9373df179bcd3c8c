import type { KnownBlock, RichTextBlockElement } from "@slack/types";
import type { Block, Term } from "../../glossary/types.ts";
import { literal } from "./inline.ts";
import { paragraph, richBlock } from "./parts.ts";
import { richText } from "./richText.ts";

/** A term's take-aways as a list; nothing when it has none. */
export function highlightsOf({ highlights }: Term): Block[] {
  const items = highlights.map((spans): Block[] => [{ type: "paragraph", spans }]);
  return items.length === 0 ? [] : [{ type: "list", ordered: false, start: 1, items }];
}

/** Take-aways under their label. */
export function highlightBlocks(points: readonly Block[], label: string): KnownBlock[] {
  return richBlock(underHeading(label, richText(points)));
}

/** Text under a bold line; without a line, the text alone. */
export function underHeading(heading: string, text: RichTextBlockElement[]): RichTextBlockElement[] {
  const [first, ...rest] = text;
  if (heading === "" || first === undefined) return text;
  const bold = literal(heading, { bold: true });
  return first.type === "rich_text_section"
    ? [...paragraph(...bold, { type: "text", text: "\n" }, ...first.elements), ...rest]
    : [...paragraph(...bold), ...text];
}
