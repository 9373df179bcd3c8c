import { readFile, stat } from "node:fs/promises";
import { readTable } from "../glossary/table/readTable.ts";
import { tableText } from "../glossary/table/tableText.ts";
import type { Term } from "../glossary/types.ts";
import type { Locale } from "../language/types.ts";

/** A table of this size holds thousands of terms; a larger file is no table of terms. In bytes. */
const largest = 20_000_000;

/** What became of a table: its lines for the one who imports, and whether some entry could not be written. */
export interface Imported {
  lines: string[];
  failed: boolean;
}

/**
 * Imports a table of terms; `write` writes one entry and gives its path, or rejects with why not. Rows without what an
 * entry needs are told and left out; the others are written. Throws when the file cannot be read.
 */
export async function importTable(
  path: string,
  otherwise: Locale,
  write: (term: Term) => Promise<string>,
): Promise<Imported> {
  const { size } = await stat(path);
  if (size > largest) throw new Error(`holds ${size} bytes, over the ${largest} that are read: split it`);
  const { entries, leftOut } = readTable(tableText(await readFile(path)), path, otherwise);
  const lines = leftOut.map(({ row, message }) => `${path}:${row}: left out: row ${row} ${message}`);
  if (entries.length === 0) throw new Error("no row has a term and a definition: head those columns so");
  let failed = false;
  for (const { row, term } of entries) {
    const written = await write(term).then(
      (target) => `${path}:${row}: written to ${target}`,
      (error: Error) => {
        failed = true;
        return `${path}:${row}: error: ${error.message}`;
      },
    );
    lines.push(written);
  }
  return { lines, failed };
}
