import { printable } from "../spans.ts";

/** What a line looks like: an item of a list, running text, or a short line that may be a heading or rubbish. */
export type Kind = "item" | "sentence" | "short";

/** One line of a page, wrapped lines already joined. */
export interface Line {
  /** 1-based, where it begins. */
  line: number;
  /** Without indentation and bullet. */
  text: string;
  kind: Kind;
  ordered: boolean;
  /** The number of an ordered item; 1 for the others. */
  start: number;
  /** Whether a blank line, or the end of the page, stands above and below. */
  gapAbove: boolean;
  gapBelow: boolean;
}

const item = /^\s*(?:([•‣▪◦●○∙·*+–—-])|(\d{1,3})[.)])\s+(?=\S)/u;
const sentenceEnd = /[.!…:;。]["'”’»)\]]*$/u;
const questionEnd = /[?？]["'”’»)\]]*$/u;
const innerEnd = /(?:\p{Ll}{3}|[\p{N}"'”»)])[.!?…]["'”»)]*\s+["'“«¿¡(]*\p{Lu}/u;

/** Parts a page into lines, puts paragraphs wrapped at a column together again, and says what each line looks like. */
export function readLines(text: string): Line[] {
  const raw = text.split("\n").map((line) => printable(line).replaceAll("\t", "    ").trimEnd());
  const width = wrapWidth(raw);
  const lines: Line[] = [];
  let gap = true;
  raw.forEach((line, at) => {
    const last = lines.at(-1);
    // A rule of dashes or stars is a gap.
    if (!/[\p{L}\p{N}]/u.test(line)) {
      if (last) last.gapBelow = true;
      gap = true;
      return;
    }
    const mark = item.exec(line);
    if (!gap && last && mark === null && continues(raw[at - 1] ?? "", line, width)) {
      last.text += ` ${line.trim()}`;
      last.kind = last.kind === "item" ? "item" : kindOf(last.text);
      return;
    }
    const body = mark ? line.slice(mark[0].length).trim() : line.trim();
    lines.push({
      line: at + 1,
      text: body,
      kind: mark ? "item" : kindOf(body),
      ordered: mark?.[2] !== undefined,
      start: Number(mark?.[2] ?? 1),
      gapAbove: gap,
      gapBelow: false,
    });
    gap = false;
  });
  const end = lines.at(-1);
  if (end) end.gapBelow = true;
  return lines;
}

function kindOf(text: string): Kind {
  const length = wordCount(text);
  if (/(?:\.\.\.|…)$/u.test(text) && !innerEnd.test(text) && length <= 10) return "short";
  if (questionEnd.test(text)) return length <= 14 && !innerEnd.test(text) ? "short" : "sentence";
  return sentenceEnd.test(text) || (length > 16 && innerEnd.test(text)) || length > 40 ? "sentence" : "short";
}

/** The number of words, counted at white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * The column at which a page's paragraphs were wrapped, or null when each stands on one line. Wrapped text has many lines
 * of nearly one length that end in mid-sentence with the next line right below.
 */
function wrapWidth(raw: readonly string[]): number | null {
  const broken = raw.filter((line, at) => {
    const next = raw[at + 1] ?? "";
    return line.length >= 50 && line.length <= 110 && next.trim() !== "" && !item.test(next) && !sentenceEnd.test(line);
  });
  if (broken.length < 5) return null;
  const width = Math.max(...broken.map((line) => line.length));
  return broken.filter((line) => line.length >= width - 16).length >= broken.length * 0.8 ? width : null;
}

/** Whether a line goes on in the next: its next word would not have fitted, or it stops in mid-sentence. */
function continues(line: string, next: string, width: number | null): boolean {
  const nextWord = /^\s*(\S+)/u.exec(next)?.[1] ?? "";
  if (width !== null && line.length <= width && line.length + 1 + nextWord.length > width) return true;
  if (line.length < 50 || sentenceEnd.test(line) || questionEnd.test(line)) return false;
  return /[,;–-]$/u.test(line) || (/^\p{Ll}/u.test(nextWord) && sentenceEnd.test(next.trim()));
}
