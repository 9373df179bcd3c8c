import type { Block, Section, Term } from "../glossary/types.ts";
import type { Locale, SpokenLocale } from "../language/types.ts";

/** A section that may answer, as ranked. The score is 0..1 and compares between questions and corpora. */
export interface Candidate {
  term: Term;
  section: Section;
  score: number;
}

/** An entry to go on to. Known ones have a file; the others are only names so far. */
export interface Related {
  slug: string;
  label: string;
  known: boolean;
  /** Where a reader gets to: the entry (no section), or the section that explains a name without one; null when nowhere. */
  at: { term: Term; section: Section | null } | null;
}

interface Asked {
  /** The question as it came, cut to the length that is read. */
  query: string;
  /** The language the bot speaks in this answer. */
  locale: SpokenLocale;
  /** The ranking of sections, best first; empty for help. */
  candidates: Candidate[];
}

/** What to tell the asker. "Unknown" is an answer like the others, never an exception. */
export type Answer =
  | (Asked & {
      outcome: "answer";
      term: Term;
      /** Null only when the entry has no text at all. */
      section: Section | null;
      /** The section with its deeper sections, as it is shown. */
      blocks: Block[];
      /** True when the entry was asked for by its name, so that its description belongs above the section. */
      byName: boolean;
      /** The name that was meant, when what was typed had to be mended; else null. */
      readAs: string | null;
      /** The language that was wanted, when the entry does not have it; else null. */
      missing: Locale | null;
      related: Related[];
      /** The same entry in its other languages. */
      translations: readonly Term[];
      /** The entries that were asked for at once, five at most, when this section answers for them; else none. */
      compared: readonly Term[];
    })
  | (Asked & { outcome: "choose"; choices: Term[] })
  | (Asked & { outcome: "unknown"; suggestions: Term[] })
  | (Asked & {
      outcome: "help";
      /** Questions that this corpus answers. */
      examples: string[];
      /** True for a bare "thanks", which wants no reply where silence is polite. */
      thanks: boolean;
    });
