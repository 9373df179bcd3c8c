import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { readText } from "../glossary/load.ts";
import { parse } from "../glossary/parse.ts";
import { isPlainArticle, readPlainVerdicts } from "../glossary/plain/article.ts";
import { toMarkdown } from "../glossary/toMarkdown.ts";
import type { Command } from "./cli.ts";
import { UsageError } from "./usage.ts";

/**
 * `import FILE… --out DIR`: turns plain text into entries that a person can finish, one file each, and says what was
 * left out. Never writes over a file. 1 if a file failed; the others are written all the same.
 */
export const importFiles: Command = async (args, { settings, stdout }) => {
  const { values, positionals } = parseArgs({ args, options: { out: { type: "string" } }, allowPositionals: true });
  if (values.out === undefined) throw new UsageError("import needs --out DIR: the folder to write the entries to");
  if (positionals.length === 0) throw new UsageError("import needs at least one FILE");
  let failed = false;
  for (const path of positionals) {
    const lines = await importFile(path, values.out, settings.highlightHeadings).catch((error: unknown) => {
      failed = true;
      return [`${path}: error: ${reason(error)}`];
    });
    stdout.write(`${lines.join("\n")}\n`);
  }
  return failed ? 1 : 0;
};

async function importFile(path: string, out: string, highlightHeadings: readonly string[]): Promise<string[]> {
  if (/\.(?:csv|tsv|xlsx?)$/iu.test(path)) throw new Error("tables are not taken yet: give plain text or Markdown");
  const text = await readText(path);
  if (typeof text !== "string") throw new Error(text.problem);
  const { term, problems } = parse(basename(path), text, { highlightHeadings });
  if (term === null) throw new Error(problems.map((problem) => problem.message).join("; "));
  const target = join(out, term.locale, `${term.slug}.md`);
  await mkdir(join(out, term.locale), { recursive: true });
  // "wx": a file that is there already stays as it is.
  await writeFile(target, toMarkdown(term), { flag: "wx" });
  return [
    `${path}: written to ${target}`,
    ...problems.map(({ line, message }) => `${path}:${line}: warning: ${message}`),
    ...leftOut(path, text),
  ];
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
