import type { BlockContent, DefinitionContent, RootContent } from "mdast";
import { type Definitions, printable, spanText, toSpans } from "./spans.ts";
import type { Block, Section, Span } from "./types.ts";

type Node = RootContent | BlockContent | DefinitionContent;

/** Turns Markdown nodes into blocks. Raw HTML, rules and whatever holds no text leave nothing; a heading in a quote or list is a bold line. */
export function toBlocks(nodes: readonly Node[], definitions: Definitions): Block[] {
  return nodes.flatMap((node) => blocksOf(node, definitions));
}

function blocksOf(node: Node, definitions: Definitions): Block[] {
  switch (node.type) {
    case "paragraph":
      return paragraph(toSpans(node.children, definitions));
    case "heading":
      return paragraph(toSpans(node.children, definitions).map((span) => ({ ...span, bold: true })));
    case "list": {
      const items = node.children.map((item) => toBlocks(item.children, definitions)).filter((item) => item.length > 0);
      return items.length > 0 ? [{ type: "list", ordered: node.ordered === true, start: node.start ?? 1, items }] : [];
    }
    case "blockquote": {
      const blocks = toBlocks(node.children, definitions);
      return blocks.length > 0 ? [{ type: "quote", blocks }] : [];
    }
    case "code": {
      const text = printable(node.value).trimEnd();
      return text === "" ? [] : [{ type: "code", text }];
    }
    case "table":
      return [
        {
          type: "table",
          rows: node.children.map((row) => row.children.map((cell) => toSpans(cell.children, definitions))),
        },
      ];
    case "footnoteDefinition":
      return toBlocks(node.children, definitions);
    default:
      return [];
  }
}

function paragraph(spans: Span[]): Block[] {
  return spans.length > 0 ? [{ type: "paragraph", spans }] : [];
}

/** A section's blocks with those of its deeper sections, whose headings become bold lines: the way a section is shown. */
export function withChildren(sections: readonly Section[], section: Section): Block[] {
  const [, ...children] = familyOf(sections, section);
  return [
    ...section.blocks,
    ...children.flatMap((child): Block[] => [
      { type: "paragraph", spans: [{ text: child.heading ?? "", bold: true }] },
      ...child.blocks,
    ]),
  ];
}

/** A section and the deeper ones under it. */
export function familyOf(sections: readonly Section[], section: Section): Section[] {
  const start = sections.indexOf(section);
  // Text before the first heading owns nothing: what follows stands on its own.
  const next =
    section.depth === 0 ? start + 1 : sections.findIndex((other, at) => at > start && other.depth <= section.depth);
  return sections.slice(start, next === -1 ? undefined : next);
}

/**
 * Blocks as plain text: blocks apart by a blank line, list items as `- `, nested ones indented, rows of a table as
 * cells apart by ` | `. With `asides: false` the lines that nobody is sure of are left out.
 */
export function plainText(blocks: readonly Block[], { asides = true } = {}): string {
  return blocks
    .filter((block) => asides || !(block.type === "paragraph" && block.aside))
    .map((block) => plainBlock(block, asides))
    .join("\n\n");
}

function plainBlock(block: Block, asides: boolean): string {
  switch (block.type) {
    case "paragraph":
      return spanText(block.spans);
    case "quote":
      return plainText(block.blocks, { asides });
    case "code":
      return block.text;
    case "table":
      return block.rows.map((row) => row.map(spanText).join(" | ")).join("\n");
    case "list":
      return block.items
        .map((item) => {
          const lines = item
            .map((inner) => plainBlock(inner, asides))
            .join("\n")
            .split("\n");
          return lines.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`)).join("\n");
        })
        .join("\n");
  }
}

/** What a writer set in bold: most often the word that is explained. */
export function boldIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === "paragraph") return block.spans.flatMap(({ bold, text }) => (bold ? [text] : []));
    if (block.type === "list") return boldIn(block.items.flat());
    return block.type === "quote" ? boldIn(block.blocks) : [];
  });
}
