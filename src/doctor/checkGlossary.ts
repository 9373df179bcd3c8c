import { access, constants, mkdir } from "node:fs/promises";
import { type CorpusSettings, dataFolder, loadCorpus } from "../corpus.ts";
import { MissingFolder } from "../glossary/load.ts";
import type { Problem } from "../glossary/types.ts";
import { nameOf } from "./callSlack.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

/** So many places are named; `check` names them all. */
const mostNamed = 5;

/** What the bot answers from: whether it can be read, and what is wrong with it, by place. */
export async function checkGlossary(settings: CorpusSettings): Promise<Finding> {
  const elsewhere = "Set CONTENT_DIR to a folder of Markdown files.";
  try {
    const { terms, problems } = (await loadCorpus(settings)).glossary;
    if (terms.length === 0) return fail("Glossary", "no entry in it", elsewhere, placesOf(problems));
    const locales = [...new Set(terms.map(({ locale }) => locale))].sort().join(", ");
    const found = `${terms.length} files that can be read, in ${locales}`;
    if (problems.length === 0) return ok("Glossary", found);
    const errors = problems.filter(({ severity }) => severity === "error");
    const counts = `errors: ${errors.length}, warnings: ${problems.length - errors.length}`;
    const advice = "`node dist/cli.js check` says what is wrong, and what to do.";
    return warn("Glossary", `${found}; ${counts}`, advice, placesOf(problems));
  } catch (error) {
    if (error instanceof MissingFolder) return fail("Glossary", "CONTENT_DIR leads to no folder", elsewhere);
    return fail("Glossary", `cannot be read (${nameOf(error)})`, elsewhere);
  }
}

function placesOf(problems: readonly Problem[]): string[] {
  const inOrder = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
  const named = inOrder.slice(0, mostNamed).map(({ file, line, severity }) => `${file}:${line}: ${severity}`);
  const rest = problems.length - named.length;
  return rest > 0 ? [...named, `… and ${rest} more`] : named;
}

/** Whether the parsed glossary can be kept for the next start. */
export async function checkCache({ databaseUrl }: Pick<CorpusSettings, "databaseUrl">): Promise<Finding> {
  const folder = dataFolder(databaseUrl);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return ok("Cache", "can be written, so the next start is quick");
  } catch (error) {
    const advice = "Give the bot's user the right to write beside DATABASE_URL, or set it to another place.";
    return warn("Cache", `cannot be written (${nameOf(error)}), so each start reads all files anew`, advice);
  }
}
