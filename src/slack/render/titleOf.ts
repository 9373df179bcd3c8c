import type { Term } from "../../glossary/types.ts";
import { oneLine } from "./plain.ts";

/** A term's title in one line. Never empty, as a header cannot be: a term without one goes by its slug or its file. */
export function titleOf(term: Term): string {
  return oneLine(term.title) || oneLine(term.slug) || oneLine(term.file) || "?";
}
