import { byPath } from "../glossary/glossary.ts";
import type { Glossary, Problem, Term } from "../glossary/types.ts";
import { claimedTwice } from "./aliases.ts";
import { incomplete } from "./complete.ts";
import { echoes } from "./echoes.ts";
import { strangeKeys } from "./keys.ts";
import { deadLinks, unlinked } from "./links.ts";
import { missingLanguages, outdated } from "./translations.ts";

/** A corpus with its files as they are written, for finding the line that a writer has to look at. */
export interface Written {
  glossary: Glossary;
  /** The lines of a term's file; none when it is not at hand. */
  linesOf(term: Term): readonly string[];
}

/** What keeps a vocabulary good, beside being readable: each finds what a writer should look at. All of it warns. */
const rules: readonly ((written: Written) => Problem[])[] = [
  incomplete,
  strangeKeys,
  claimedTwice,
  deadLinks,
  unlinked,
  missingLanguages,
  outdated,
  echoes,
];

/**
 * Reads a corpus as an editor would, for `check`: what is missing, claimed twice, leads nowhere, is copied or left behind.
 * Gives the problems of reading and these together, in the order of paths and lines. `texts` are the files by their paths.
 */
export function review(glossary: Glossary, texts: ReadonlyMap<string, string>): Problem[] {
  const known = new Map<string, readonly string[]>();
  const linesOf = ({ file }: Term) => {
    const lines = known.get(file) ?? (texts.get(file) ?? "").split(/\r\n?|\n/u);
    known.set(file, lines);
    return lines;
  };
  const found = rules.flatMap((rule) => rule({ glossary, linesOf }));
  return [...glossary.problems, ...found].sort((a, b) => byPath(a.file, b.file) || a.line - b.line);
}
