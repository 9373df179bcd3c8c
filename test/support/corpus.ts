import { fileURLToPath } from "node:url";
import { makeGlossary } from "../../src/glossary/glossary.ts";
import { loadGlossary } from "../../src/glossary/load.ts";
import { parse } from "../../src/glossary/parse.ts";
import { buildIndex } from "../../src/search/build.ts";
import type { Corpus } from "../../src/search/types.ts";

/** The entries that ship with the bot. */
export const shipped = fileURLToPath(new URL("../../content", import.meta.url));
/** Files as an export leaves them: opaque names, a flat folder, no language. */
export const exported = fileURLToPath(new URL("../fixtures/export", import.meta.url));

/** A folder, read and indexed. */
export async function corpusOf(folder: string): Promise<Corpus> {
  const glossary = await loadGlossary(folder, { highlightHeadings: [] });
  return { glossary, index: buildIndex(glossary) };
}

/** Files given by path and text, read and indexed. */
export function corpusFrom(files: Readonly<Record<string, string>>): Corpus {
  const glossary = makeGlossary(
    Object.entries(files).map(([file, text]) => parse(file, text, { highlightHeadings: [] })),
  );
  return { glossary, index: buildIndex(glossary) };
}
