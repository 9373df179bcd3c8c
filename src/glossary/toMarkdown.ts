import { stringify } from "yaml";
import { isSpoken, phrasesOf } from "../language/languages.ts";
import { plainText } from "./blocks.ts";
import { spanText } from "./spans.ts";
import type { Block, Span, Term } from "./types.ts";

/** Writes a term as a file of the corpus, front matter and all: what `parse` reads of it again says the same. */
export function toMarkdown(term: Term): string {
  const front = {
    title: term.title,
    description: term.description || firstSentence(term),
    ...(term.keywords.length > 0 ? { keywords: term.keywords.join(", ") } : {}),
    ...(term.aliases.length > 0 ? { aliases: term.aliases } : {}),
    ...(term.locale === "und" ? {} : { lang: term.locale }),
  };
  const sections = term.sections.map(({ heading, depth, blocks }) =>
    [...(heading === null ? [] : [`${"#".repeat(Math.max(2, depth))} ${escaped(heading)}`]), blocksToMarkdown(blocks)]
      .filter(Boolean)
      .join("\n\n"),
  );
  const highlights =
    term.highlights.length > 0
      ? [
          `## ${isSpoken(term.locale) ? phrasesOf(term.locale).highlights : "Highlights"}\n\n${term.highlights.map((item) => `- ${inline(item)}`).join("\n")}`,
        ]
      : [];
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${[`# ${escaped(term.title)}`, ...sections, ...highlights].join("\n\n")}\n`;
}

function firstSentence(term: Term): string {
  const text = plainText(term.sections[0]?.blocks.slice(0, 1) ?? []).replace(/\s+/gu, " ");
  const [first] = new Intl.Segmenter(term.locale === "und" ? undefined : term.locale, {
    granularity: "sentence",
  }).segment(text);
  return first?.segment.trim() ?? "";
}

function blocksToMarkdown(blocks: readonly Block[]): string {
  return blocks.map(blockToMarkdown).join("\n\n");
}

function blockToMarkdown(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return inline(block.spans);
    case "quote":
      return indented(blocksToMarkdown(block.blocks), "> ", "> ");
    case "code":
      return `\`\`\`\n${block.text}\n\`\`\``;
    case "table":
      return [block.rows[0] ?? [], (block.rows[0] ?? []).map(() => [{ text: "---" }]), ...block.rows.slice(1)]
        .map((row) => `| ${row.map((cell) => spanText(cell)).join(" | ")} |`)
        .join("\n");
    case "list":
      return block.items
        .map((item, at) => {
          const mark = block.ordered ? `${block.start + at}. ` : "- ";
          return indented(blocksToMarkdown(item), mark, " ".repeat(mark.length));
        })
        .join("\n");
  }
}

function indented(text: string, first: string, next: string): string {
  return text
    .split("\n")
    .map((line, at) => (line === "" && next.trim() === "" ? line : (at === 0 ? first : next) + line))
    .join("\n");
}

function inline(spans: readonly Span[]): string {
  return spans
    .map(({ text, bold, italic, code, link }) => {
      let shown = code ? `\`${text}\`` : escaped(text);
      if (bold) shown = `**${shown}**`;
      if (italic) shown = `*${shown}*`;
      return link ? `[${shown}](${"slug" in link ? `/${link.slug}` : link.url})` : shown;
    })
    .join("");
}

/** Text in which Markdown finds nothing to do. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/gu, "\\$&")
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/^([-+])(?=\s)/u, "\\$1");
}
