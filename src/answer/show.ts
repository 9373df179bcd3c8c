import { withChildren } from "../glossary/blocks.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Section, Term } from "../glossary/types.ts";
import { isSpoken } from "../language/languages.ts";
import type { SpokenLocale } from "../language/types.ts";
import type { Corpus } from "../search/types.ts";
import { relatedTo } from "./related.ts";
import type { Answer } from "./types.ts";

type Shown = Omit<Extract<Answer, { outcome: "answer" }>, "query" | "candidates">;

/** A section of a term, as an answer shows it, in the term's language where the bot speaks it. */
export function show(term: Term, section: Section | null, corpus: Corpus, otherwise: SpokenLocale): Shown {
  const entry = corpus.glossary.entries.get(slugKey(term.slug)) ?? [];
  return {
    outcome: "answer",
    locale: isSpoken(term.locale) ? term.locale : otherwise,
    term,
    section,
    blocks: section ? withChildren(term.sections, section) : [],
    related: relatedTo(term, section, corpus),
    translations: entry.filter((other) => other !== term),
    byName: false,
    readAs: null,
    missing: null,
    compared: [],
  };
}
