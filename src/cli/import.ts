import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { readText } from "../glossary/load.ts";
import { parse } from "../glossary/parse.ts";
import { isPlainArticle, readPlainVerdicts } from "../glossary/plain/article.ts";
import { toMarkdown } from "../glossary/toMarkdown.ts";
import type { Term } from "../glossary/types.ts";
import type { Settings } from "../settings.ts";
import type { Command } from "./cli.ts";
import { type Imported, importTable } from "./importTable.ts";
import { UsageError } from "./usage.ts";

const table = /\.(?:csv|tsv|tab)$/iu;

/**
 * `import FILE… --out DIR`: turns plain text, or a table of terms, into entries that a person can finish, one file each,
 * and says what was left out. Never writes over a file. 1 if a file failed; the others are written all the same.
 */
export const importFiles: Command = async (args, { settings, stdout }) => {
  const { values, positionals } = parseArgs({ args, options: { out: { type: "string" } }, allowPositionals: true });
  const { out } = values;
  if (out === undefined) throw new UsageError("import needs --out DIR: the folder to write the entries to");
  if (positionals.length === 0) throw new UsageError("import needs at least one FILE");
  let anyFailed = false;
  for (const path of positionals) {
    const { lines, failed } = await importFile(path, out, settings).catch((error: unknown) => ({
      lines: [`${path}: error: ${reason(error)}`],
      failed: true,
    }));
    anyFailed ||= failed;
    stdout.write(`${lines.join("\n")}\n`);
  }
  return anyFailed ? 1 : 0;
};

async function importFile(
  path: string,
  out: string,
  { highlightHeadings, defaultLocale }: Settings,
): Promise<Imported> {
  if (/\.xlsx?$/iu.test(path)) throw new Error("is a workbook: save the sheet as CSV, and import that");
  if (table.test(path)) return importTable(path, defaultLocale, (term) => write(term, out));
  const text = await readText(path);
  if (typeof text !== "string") throw new Error(text.problem);
  const { term, problems } = parse(basename(path), text, { highlightHeadings });
  if (term === null)
    return { lines: problems.map(({ line, message }) => `${path}:${line}: error: ${message}`), failed: true };
  const lines = [
    `${path}: written to ${await write(term, out)}`,
    ...problems.map(({ line, message }) => `${path}:${line}: warning: ${message}`),
    ...leftOut(path, text),
  ];
  return { lines, failed: false };
}

/** Writes an entry where its language and slug say; gives the path. Rejects where there is one already. */
async function write(term: Term, out: string): Promise<string> {
  const target = join(out, term.locale, `${term.slug}.md`);
  await mkdir(join(out, term.locale), { recursive: true });
  // "wx": a file that is there already stays as it is.
  await writeFile(target, toMarkdown(term), { flag: "wx" }).catch((error: unknown) => {
    throw new Error(reason(error));
  });
  return target;
}

/** The lines of a scraped page that did not make it, so that a person can take one back. */
function leftOut(path: string, text: string): string[] {
  if (!isPlainArticle(text)) return [];
  const lines = text.split(/\r\n?|\n/u);
  return [...readPlainVerdicts(text)].flatMap(([line, verdict]) => {
    const shown = (lines[line - 1] ?? "").trim().slice(0, 80);
    if (verdict === "drop") return [`${path}:${line}: left out, it does not look like the article's: ${shown}`];
    return verdict === "aside" ? [`${path}:${line}: kept, but look at it: ${shown}`] : [];
  });
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EEXIST") return "there is an entry of this name already; move it away to import this one";
  return message;
}
