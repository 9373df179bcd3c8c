import Papa from "papaparse";
import { detectDocument } from "../../language/detect.ts";
import { toLocale } from "../../language/languages.ts";
import type { Locale } from "../../language/types.ts";
import { slugify, slugKey } from "../slug.ts";
import { printable } from "../spans.ts";
import type { Block, Term } from "../types.ts";
import { type Column, readHeader } from "./columns.ts";

/** A table as entries to finish, and what was left out of it; rows count from 1, the header among them. */
export interface TableEntries {
  entries: { row: number; term: Term }[];
  leftOut: { row: number; message: string }[];
}

/** Between two names in one cell. */
const between = /[,;|\n]/u;

/**
 * Reads a table of terms as a spreadsheet saves it: one row a term, its columns told by their headings, else the first
 * two. The delimiter is found by looking. A row without a language has that of its text, else of most rows, else
 * `otherwise`.
 */
export function readTable(text: string, file: string, otherwise: Locale): TableEntries {
  // Spreadsheets may say their delimiter in a line of its own.
  const [, said, rest = text] = /^\ufeff?sep=(.)\r?\n([\s\S]*)$/u.exec(text) ?? [];
  const cells = rest.replace(/^\ufeff/u, "");
  // Blank lines count as rows, so that a row's number is the spreadsheet's, but would mislead the look for a delimiter.
  const delimiter = said ?? Papa.parse(cells, { skipEmptyLines: "greedy", preview: 50 }).meta.delimiter;
  const { data } = Papa.parse<string[]>(cells, { delimiter });
  const header = readHeader(data[0] ?? []);
  const columns =
    header ??
    new Map<Column, number>([
      ["term", 0],
      ["definition", 1],
    ]);
  const first = header === null ? 1 : 2;
  const rows = data.slice(first - 1).map((cells, at) => ({ row: at + first, cell: cellsOf(cells, columns) }));
  const common = mostCommon(rows.flatMap(({ cell }) => localeOf(cell) ?? [])) ?? otherwise;

  const entries: TableEntries["entries"] = [];
  const leftOut: TableEntries["leftOut"] = [];
  const seen = new Map<string, number>();
  for (const { row, cell } of rows) {
    if (cell("term") === "" && cell("definition") === "") continue;
    const term = termOf(cell, localeOf(cell) ?? common, file);
    const key = `${slugKey(term.slug)} ${term.locale}`;
    const before = seen.get(key);
    const message = problemWith(cell, term, before);
    if (message !== null) leftOut.push({ row, message });
    else {
      seen.set(key, row);
      entries.push({ row, term });
    }
  }
  return { entries, leftOut };
}

type Cells = (column: Column) => string;

function cellsOf(cells: readonly string[], columns: ReadonlyMap<Column, number>): Cells {
  return (column) => printable(cells[columns.get(column) ?? -1] ?? "").trim();
}

function problemWith(cell: Cells, { slug, locale }: Term, before: number | undefined): string | null {
  if (cell("term") === "") return "has a definition and no term: write the term";
  if (cell("definition") === "") return `"${cell("term")}" has no definition: write one`;
  if (slug === "") return `"${cell("term")}" has no letter or digit to name a file by: give it a slug`;
  if (before !== undefined) return `"${cell("term")}" stands in row ${before} already (${slug}, ${locale}): keep one`;
  return null;
}

function localeOf(cell: Cells): Locale | null {
  const told = cell("language");
  return (told === "" ? null : (toLocale(told) ?? byName(told))) ?? detectDocument(cell("definition"));
}

/** Languages as people call them in their tables. */
const languageNames: readonly [Locale, RegExp][] = [
  ["nb", /^(?:norsk|norwegian|bokmål|norveççe)/iu],
  ["tr", /^(?:türkçe|turkish|tyrkisk)/iu],
  ["en", /^(?:english|engelsk|i̇?ngilizce)/iu],
  ["de", /^(?:deutsch|german|tysk|almanca)/iu],
  ["es", /^(?:español|spanish|spansk|i̇?spanyolca)/iu],
];

function byName(name: string): Locale | null {
  return languageNames.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

function mostCommon(locales: readonly Locale[]): Locale | null {
  const counts = new Map<Locale, number>();
  for (const locale of locales) counts.set(locale, (counts.get(locale) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function termOf(cell: Cells, locale: Locale, file: string): Term {
  const title = cell("term").replace(/\s+/gu, " ");
  const list = (column: Column) =>
    cell(column)
      .split(between)
      .map((name) => name.trim())
      .filter(Boolean);
  return {
    slug: slugify(cell("slug") || title),
    locale,
    title,
    aliases: [...new Set(list("aliases"))].filter((alias) => alias !== title),
    description: "",
    keywords: list("keywords"),
    reviewed: null,
    file,
    sections: [{ heading: null, depth: 0, line: 1, blocks: blocksOf(cell("definition")) }],
    highlights: [],
    links: [],
  };
}

const item = /^\s*(?:[-–•*]|\d+[.)])\s+/u;

/** The lines of a cell: paragraphs, and lists where lines begin like items. */
function blocksOf(definition: string): Block[] {
  const blocks: Block[] = [];
  for (const line of definition.split(/\r\n?|\n/u).filter((one) => one.trim() !== "")) {
    const paragraph: Block = { type: "paragraph", spans: [{ text: line.replace(item, "").trim() }] };
    const last = blocks.at(-1);
    if (!item.test(line)) blocks.push(paragraph);
    else if (last?.type === "list") last.items.push([paragraph]);
    else blocks.push({ type: "list", ordered: false, start: 1, items: [[paragraph]] });
  }
  return blocks;
}
