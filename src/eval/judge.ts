import type { Answer } from "../answer/types.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Trial } from "./trials.ts";

/** What of an answer is as expected; null where nothing is expected. */
export interface Verdict {
  /** The entry answers, or is among those to choose from or compared; where several are expected, all of them are. */
  entry: boolean | null;
  section: boolean | null;
  /** It is said not to be known, as it should. */
  refused: boolean | null;
  /** It is said not to be known, though it is. */
  lost: boolean;
  /** Nothing is wrong. */
  right: boolean;
}

/** Holds an answer against what was expected. */
export function judge({ entries, section }: Trial, answer: Answer): Verdict {
  const unknown = answer.outcome === "unknown" || answer.outcome === "help";
  if (entries.length === 0) return { entry: null, section: null, refused: unknown, lost: false, right: unknown };
  const told = new Set(toldBy(answer).map(slugKey));
  const entry = entries.every((slug) => told.has(slugKey(slug)));
  const isSection =
    entry &&
    answer.outcome === "answer" &&
    entries.some((slug) => slugKey(slug) === slugKey(answer.term.slug)) &&
    answer.section?.heading?.normalize("NFC") === section;
  return {
    entry,
    section: section === null ? null : isSection,
    refused: null,
    lost: unknown,
    right: section === null ? entry : isSection,
  };
}

/** The entries that an answer tells of or offers, each once, the one it answers with first. */
export function toldBy(answer: Answer): string[] {
  if (answer.outcome === "choose") return answer.choices.map(({ slug }) => slug);
  if (answer.outcome !== "answer") return [];
  const { slug: own } = answer.term;
  // The entry that answers is one of those that are compared.
  const others = answer.compared.map(({ slug }) => slug).filter((slug) => slugKey(slug) !== slugKey(own));
  return [own, ...others];
}
