import type { Definition, Heading, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { plainText, toBlocks } from "./blocks.ts";
import { sameName } from "./names.ts";
import { type Definitions, spanText, toSpans } from "./spans.ts";
import type { Block, Link, Section, Span } from "./types.ts";

/** What a text holds, however it was written. */
export interface Article {
  /** The first heading, if it is of the first depth: the title, where nothing else gives one. */
  title: string | null;
  sections: Section[];
  highlights: Span[][];
  links: Link[];
}

/** What reading an article depends on. */
export interface ReadingOptions {
  /** The title from front matter, which an H1 may repeat; null when there is none. */
  title: string | null;
  /** Whether a heading announces the author's take-aways. */
  isHighlights(heading: string): boolean;
  /** How many lines stand before the text in its file. */
  lineOffset: number;
}

const plain = remark();
// One tilde means "about" in business prose; only two strike out.
const extended = remark().use(remarkGfm, { singleTilde: false });
/** Tables, strikes, footnotes and bare addresses need the extension, which doubles the time: most texts have none. */
const needsExtension = /\||~~|\[\^|https?:|www\./iu;

/** Reads Markdown: its sections, highlights and links. Throws RangeError on text nested too deep to be read. */
export function readMarkdown(text: string, options: ReadingOptions): Article {
  const root: Root = (needsExtension.test(text) ? extended : plain).parse(text);
  const definitions: Definitions = new Map(
    root.children
      .filter((node): node is Definition => node.type === "definition")
      .map((node) => [node.identifier, node.url]),
  );
  const headings = root.children.filter((node) => node.type === "heading");
  const first = headings[0]?.depth === 1 ? headingText(headings[0], definitions) : null;
  const title = options.title ?? first;

  const sections: Section[] = [];
  const highlights: Span[][] = [];
  const links: Link[] = [];
  let current: Section | "highlights" | null = null;

  for (const node of root.children) {
    const line = (node.position?.start.line ?? 1) + options.lineOffset;
    if (node.type === "heading") {
      const heading = headingText(node, definitions);
      if (options.isHighlights(heading)) current = "highlights";
      else if (node.depth === 1 && title !== null && sameName(heading, title)) current = null;
      else {
        current = { heading, depth: node.depth, line, blocks: [] };
        sections.push(current);
      }
      if (current !== "highlights")
        links.push(...linksOf(toSpans(node.children, definitions), current && sections.length - 1));
    } else if (current === "highlights") {
      const items = takeAways(node, definitions);
      highlights.push(...items);
      links.push(...items.flatMap((item) => linksOf(item, null)));
    } else {
      const blocks = toBlocks([node], definitions);
      if (blocks.length === 0) continue;
      if (current === null) {
        current = { heading: null, depth: 0, line, blocks: [] };
        sections.push(current);
      }
      current.blocks.push(...blocks);
      links.push(...blocks.flatMap((block) => linksIn(block, sections.length - 1)));
    }
  }
  return { title: first, sections, highlights, links };
}

function headingText(heading: Heading, definitions: Definitions): string {
  // Pandoc, Hugo and Docusaurus let writers name a heading's anchor: ## Price {#price}
  return spanText(toSpans(heading.children, definitions))
    .replaceAll("\n", " ")
    .replace(/\s*\{#[\w:.-]+\}$/u, "");
}

/** The take-aways in a node: list items, and paragraphs or lines that begin with a dash of any length. */
function takeAways(node: RootContent, definitions: Definitions): Span[][] {
  if (node.type === "table" || node.type === "code") return [[{ text: plainText(toBlocks([node], definitions)) }]];
  return paragraphsIn(node)
    .flatMap((paragraph) => linesOf(paragraph.children))
    .map((line) => toSpans(line, definitions))
    .map(withoutMarker)
    .filter((spans) => spans.length > 0);
}

function paragraphsIn(node: RootContent): Paragraph[] {
  if (node.type === "paragraph") return [node];
  return "children" in node ? (node.children as RootContent[]).flatMap(paragraphsIn) : [];
}

/** Parts inline nodes where a new line begins with a dash or bullet: `- one\n– two` is two items to its writer. */
function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const parts = node.type === "text" ? node.value.split(/\n(?=\s*[–—•·]\s)/u) : [];
    if (node.type !== "text" || parts.length === 1) lines.at(-1)?.push(node);
    else {
      lines.at(-1)?.push({ type: "text", value: parts[0] ?? "" });
      lines.push(...parts.slice(1).map((value): PhrasingContent[] => [{ type: "text", value }]));
    }
  }
  return lines;
}

function withoutMarker([first, ...rest]: Span[]): Span[] {
  if (first === undefined) return [];
  const text = first.text.replace(/^[–—•·‣▪-]\s*/u, "");
  return text === "" ? rest : [{ ...first, text }, ...rest];
}

function linksIn(block: Block, section: number): Link[] {
  switch (block.type) {
    case "paragraph":
      return linksOf(block.spans, section);
    case "list":
      return block.items.flat().flatMap((inner) => linksIn(inner, section));
    case "quote":
      return block.blocks.flatMap((inner) => linksIn(inner, section));
    case "table":
      return block.rows.flat().flatMap((cell) => linksOf(cell, section));
    case "code":
      return [];
  }
}

function linksOf(spans: readonly Span[], section: number | null): Link[] {
  return spans.flatMap(({ link, text }) =>
    link && "slug" in link ? [{ slug: link.slug, text: text.trim(), section }] : [],
  );
}
