import { parseArgs } from "node:util";
import { loadGlossary } from "../glossary/load.ts";
import type { Command } from "./cli.ts";
import { UsageError } from "./usage.ts";

/** `check [DIR]`: prints every problem of a corpus, all at once, in the order of paths; 1 if one is an error. */
export const check: Command = async (args, { settings, stdout }) => {
  const { values, positionals } = parseArgs({ args, options: { json: { type: "boolean" } }, allowPositionals: true });
  if (positionals.length > 1) throw new UsageError("check takes one folder");
  const { terms, problems } = await loadGlossary(positionals[0] ?? settings.contentDir, settings);
  if (values.json) stdout.write(`${JSON.stringify(problems)}\n`);
  else {
    for (const { file, line, severity, message } of problems)
      stdout.write(`${file}:${line}: ${severity}: ${message}\n`);
    if (problems.length === 0) stdout.write(`${terms.length} files, no problems\n`);
  }
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
};
