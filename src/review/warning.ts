import type { Problem, Term } from "../glossary/types.ts";

/** A warning about a term, at a 1-based line of its file. */
export function warning({ file }: Term, line: number, message: string): Problem {
  return { file, line, severity: "warning", message };
}

/** The first line, 1-based, that a test finds; 1 when there is none, since then it is about the file. */
export function lineWith(lines: readonly string[], test: (line: string) => boolean): number {
  return lines.findIndex(test) + 1 || 1;
}
