import type { Glossary, Problem } from "../glossary/types.ts";

/** Why what was read is not served, and what a person needs to mend it. */
export interface Fault {
  kind: "unreadable" | "empty" | "errors" | "halved";
  /** What is wrong with the folder as a whole, when that is it. */
  cause: string | null;
  /** What is wrong with files that were right before. */
  problems: Problem[];
  /** How many terms are served, and how many would be. */
  before: number;
  after: number;
}

/**
 * Holds what was read against what is served; null when it may be served. Refused are: nothing in place of something;
 * a file that cannot be read as it is written, unless it could not before; and the loss of more than half the terms,
 * which is more often a wrong folder than a wish.
 */
export function judge(served: Glossary, read: Glossary): Fault | null {
  const before = served.terms.length;
  const after = read.terms.length;
  const broken = new Set(served.problems.filter(isBreaking).map(({ file }) => file));
  const problems = read.problems.filter((problem) => isBreaking(problem) && !broken.has(problem.file));
  const fault = (kind: Fault["kind"]): Fault => ({ kind, cause: null, problems, before, after });
  if (after === 0 && before > 0) return fault("empty");
  if (problems.length > 0) return fault("errors");
  return after < before / 2 ? fault("halved") : null;
}

/** A folder that cannot be read at all. */
export function unreadable(served: Glossary, cause: string): Fault {
  return { kind: "unreadable", cause, problems: [], before: served.terms.length, after: 0 };
}

/** Whether somebody who knows better may have it served all the same. */
export function isForcible({ kind }: Fault): boolean {
  return kind === "errors" || kind === "halved";
}

function isBreaking({ severity, garbled }: Problem): boolean {
  return severity === "error" || garbled === true;
}
