import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { findFiles, manyAtOnce, nameIn } from "../glossary/load.ts";
import type { Problem } from "../glossary/types.ts";

/** What a content folder looks like from outside: no file in it was read. */
export interface Look {
  /** Where the folder is, all links followed. */
  root: string;
  /** For each file, by its path inside the folder: another mark when it was written, or another file took its place. */
  marks: ReadonlyMap<string, string>;
  /** What cannot even be looked at. */
  problems: Problem[];
}

/** Looks at a content folder. Throws MissingFolder. */
export async function lookAt(folder: string): Promise<Look> {
  const { root, paths, problems } = await findFiles(folder);
  const marks = await manyAtOnce(paths, async (path) => [nameIn(root, path), await markOf(path)] as const);
  return { root, marks: new Map(marks), problems };
}

/** A key of a look: the same as long as nothing changed. */
export function fingerprint({ root, marks, problems }: Look): string {
  const told = JSON.stringify([root, [...marks], problems]);
  return createHash("sha256").update(told).digest("hex");
}

async function markOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs, ctimeMs, ino, mode } = await stat(path);
    return [size, mtimeMs, ctimeMs, ino, mode].join(" ");
  } catch (error) {
    return String(error);
  }
}
