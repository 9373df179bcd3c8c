import type { Locale } from "../language/types.ts";
import type { Grouped } from "./grouped.ts";

/**
 * The words of a corpus, numbered, once for each language that they stand in, small ones too; and the grams that words
 * are made of, numbered as well.
 */
export interface Lexicon {
  /** The languages in which texts are read, "und" being one. */
  locales: readonly Locale[];
  /** What stands for words when they are compared, as in `indexForms`, numbered; and those of each word. */
  forms: ReadonlyMap<string, number>;
  formsOf: Grouped;
  grams: ReadonlyMap<string, number>;
  /** The grams of each word; none of a small one. */
  gramsOf: Grouped;
  /** In how many sections each gram is. */
  sectionsWith: Uint32Array;
}

/** The texts of the sections in order, as numbers of words: what is looked at closely. */
export interface Texts {
  /** The title of its term, aliases too. */
  titles: Grouped;
  headings: Grouped;
  bodies: Grouped;
}
