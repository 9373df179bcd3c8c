import type { Problem } from "../glossary/types.ts";
import type { Written } from "./review.ts";
import { warning } from "./warning.ts";

/** What an entry is expected to have, and what it is for. */
const parts = [
  {
    has: ({ description }: { description: string }) => description !== "",
    message:
      'has no description: write one or two sentences behind "description:", shown where entries are chosen from',
  },
  {
    has: ({ highlights }: { highlights: readonly unknown[] }) => highlights.length > 0,
    message: "has no highlights: list three to five take-aways under a heading such as Highlights",
  },
] as const;

/** Entries without a description, highlights, or sections that say something. */
export function incomplete({ glossary }: Written): Problem[] {
  return glossary.terms.flatMap((term) => [
    ...parts.filter(({ has }) => !has(term)).map(({ message }) => warning(term, 1, message)),
    ...(term.sections.some(({ heading, blocks }) => heading !== null && blocks.length > 0)
      ? []
      : [warning(term, 1, "has no sections: put text under ## headings that say what it answers")]),
  ]);
}
