import type { Article } from "../markdown.ts";
import type { Block, Section } from "../types.ts";
import { judge, type Verdict } from "./judge.ts";
import { type Line, readLines } from "./lines.ts";

const heading = /^ {0,3}#{1,6} |^ {0,3}(?:```|~~~)/mu;
const mark = /^ {0,3}>|\]\(|\*\*|__|^\|.*\||<\/?[a-z][^>]*>/iu;
const underline = /^ {0,3}(?:=+|-+) *$/u;
/** A page of so many lines may hold a stray mark of Markdown in every twentieth. */
const longPage = 20;

/** Whether a text is plain prose from a web page rather than Markdown: no heading or code in it, and hardly another mark. */
export function isPlainArticle(text: string): boolean {
  if (heading.test(text)) return false;
  const lines = text.split("\n");
  const written = lines.filter((line) => line.trim() !== "").length;
  const marks = lines.filter((line, at) => mark.test(line) || (underline.test(line) && lines[at - 1]?.trim())).length;
  return marks <= (written < longPage ? 0 : written / longPage);
}

/** Reads plain text as a person would cut the article out of its page: headings found, lists made, rubbish dropped. */
export function readPlain(text: string): Article {
  const lines = readLines(text);
  const { page, verdicts } = judge(lines);
  const sections: Section[] = [];
  lines.forEach((line, at) => {
    const verdict = verdicts[at];
    if (verdict === "heading") sections.push({ heading: line.text, depth: 2, line: line.line, blocks: [] });
    else if (verdict === "text" || verdict === "aside") {
      if (sections.length === 0) sections.push({ heading: null, depth: 0, line: line.line, blocks: [] });
      addTo(sections.at(-1)?.blocks ?? [], line, verdict);
    }
  });
  return { title: page.lines[page.title]?.text ?? null, sections, highlights: [], links: [] };
}

/** What became of each line of a text, by its number: how the rules are measured. */
export function readPlainVerdicts(text: string): Map<number, Verdict> {
  const lines = readLines(text);
  const { verdicts } = judge(lines);
  return new Map(lines.map((line, at) => [line.line, verdicts[at] ?? "text"]));
}

function addTo(blocks: Block[], line: Line, verdict: Verdict): void {
  const paragraph: Block = {
    type: "paragraph",
    spans: [{ text: line.text }],
    ...(verdict === "aside" ? { aside: true as const } : {}),
  };
  if (line.kind !== "item") {
    blocks.push(paragraph);
    return;
  }
  const last = blocks.at(-1);
  if (last?.type === "list" && last.ordered === line.ordered && (!line.ordered || line.start !== 1))
    last.items.push([paragraph]);
  else blocks.push({ type: "list", ordered: line.ordered, start: line.start, items: [[paragraph]] });
}
