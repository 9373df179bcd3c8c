import type { Locale } from "../language/types.ts";

/** Where a link leads: to an entry of the vocabulary, or to a page on the web (http, https or mailto; nothing else survives). */
export type Target = { slug: string } | { url: string };

/** A run of characters that share their marks. Text is literal: no Markdown, no HTML, no control characters are left in it. */
export interface Span {
  text: string;
  bold?: true;
  italic?: true;
  strike?: true;
  code?: true;
  link?: Target;
}

/** A piece of a section, already safe to show: what a renderer has to know, and nothing else. */
export type Block =
  /** `aside` marks a line of plain text that may not belong to the article: shown, yet never searched. */
  | { type: "paragraph"; spans: Span[]; aside?: true }
  | { type: "list"; ordered: boolean; start: number; items: Block[][] }
  | { type: "quote"; blocks: Block[] }
  | { type: "code"; text: string }
  /** The first row is the header. */
  | { type: "table"; rows: Span[][][] };

/**
 * A heading and the text under it, up to the next heading of any depth. Sections are disjoint, so that each word is
 * ranked once; `withChildren` puts the deeper ones back for showing.
 */
export interface Section {
  /** Plain text; null for the text before the first heading. */
  heading: string | null;
  /** 1 to 6 as written, 0 for the text before the first heading. */
  depth: number;
  /** 1-based in the file, front matter counted. */
  line: number;
  blocks: Block[];
}

/** A link from a term to another entry. */
export interface Link {
  /** As written, without folders, file ending and fragment. */
  slug: string;
  text: string;
  /** Which of the term's sections it stands in; null in the highlights. */
  section: number | null;
}

/** One file: a word and its explanation in one language. */
export interface Term {
  slug: string;
  locale: Locale;
  title: string;
  aliases: string[];
  /** Empty when the writer gave none. */
  description: string;
  keywords: string[];
  /** The day (YYYY-MM-DD) somebody last vouched for the text. */
  reviewed: string | null;
  /** The path inside the content folder, with `/`. */
  file: string;
  sections: Section[];
  /** The author's own take-aways, in order. */
  highlights: Span[][];
  links: Link[];
}

/** Something a writer should know about a file. An error means that the file, or a part of it, is not in the glossary. */
export interface Problem {
  file: string;
  /** 1-based; 1 when it is about the whole file. */
  line: number;
  severity: "error" | "warning";
  /** One sentence: what is wrong, and what to do. */
  message: string;
  /** Set where front matter could not be read as it was written, so that the term may lack what it said. */
  garbled?: true;
}

/** The corpus as it was read at one moment. Never changed: a reload makes a new one. */
export interface Glossary {
  /** In the order of their paths; at most one for a slug and language. */
  terms: readonly Term[];
  /** In the order of paths, then lines. */
  problems: readonly Problem[];
  /** The terms of each entry, by `slugKey`. */
  entries: ReadonlyMap<string, readonly Term[]>;
  /** Which entries link to an entry, both by `slugKey`, in the order of paths. */
  linkedFrom: ReadonlyMap<string, readonly string[]>;
}
