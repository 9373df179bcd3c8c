import { parseArgs } from "node:util";
import { parseSources, readSources } from "../glossary/load.ts";
import { review } from "../review/review.ts";
import type { Command } from "./cli.ts";
import { UsageError } from "./usage.ts";

/** `check [DIR]`: prints every problem of a corpus, all at once, in the order of paths; 1 if one is an error. */
export const check: Command = async (args, { settings, stdout }) => {
  const { values, positionals } = parseArgs({ args, options: { json: { type: "boolean" } }, allowPositionals: true });
  if (positionals.length > 1) throw new UsageError("check takes one folder");
  const sources = await readSources(positionals[0] ?? settings.contentDir);
  const glossary = await parseSources(sources, settings);
  const problems = review(glossary, new Map(sources.files.map(({ file, text }) => [file, text])));
  if (values.json) stdout.write(`${JSON.stringify(problems)}\n`);
  else {
    for (const { file, line, severity, message } of problems)
      stdout.write(`${file}:${line}: ${severity}: ${message}\n`);
    if (problems.length === 0) stdout.write(`${glossary.terms.length} files, no problems\n`);
  }
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
};
