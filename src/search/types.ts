import type MiniSearch from "minisearch";
import type { Glossary, Section, Term } from "../glossary/types.ts";
import type { Lexicon, Texts } from "./lexicon.ts";
import type { NameIndex } from "./nameIndex.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Parts } from "./weights.ts";

/** A section with the term it belongs to: what is ranked. */
export interface Unit {
  term: Term;
  section: Section;
}

/** A ranked section. The score is 0..1 and compares between questions: 1 says all that was asked, word for word, in its title. */
export interface Hit extends Unit {
  score: number;
  /** What the score is made of, before it is weighed. */
  parts: Parts;
  /** The share of the question's weight in words that the section holds, 0..1; what it is refused by. */
  coverage: number;
  /** The words of the question that it holds, as in `AskedWord.text`. */
  holds: readonly string[];
}

/** Everything questions are answered from, built once from a glossary. */
export interface Index {
  units: readonly Unit[];
  names: NameIndex;
  vocabulary: Vocabulary;
  words: MiniSearch;
  lexicon: Lexicon;
  texts: Texts;
  /** The languages that the glossary's terms are written in. */
  locales: readonly string[];
}

/** What a question is answered from; a reload swaps it whole. */
export interface Corpus {
  glossary: Glossary;
  index: Index;
}
