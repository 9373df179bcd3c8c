import { compactName } from "../glossary/names.ts";
import type { Term } from "../glossary/types.ts";
import { fold } from "../language/fold.ts";
import type { Language } from "../language/types.ts";
import { foldedMark, words } from "../language/words.ts";

/**
 * Something that finds an entry; or a section, whose heading says what it is, or where a link's text names an entry that
 * nobody wrote.
 */
export interface Name {
  text: string;
  term: Term;
  /** The `slugKey` of the term's entry. */
  entry: string;
  /** The section of `term` that is found; null when the name is the term's own. */
  section: number | null;
  /** In how many files this name stands: a link's text is the stronger, the more have it. */
  files: number;
}

/** Below this many letters, names that are alike only without their diacritics are two words (`on`, `ön`). */
const shortestFolded = 4;

/** What a name is found under in one language. */
export interface KeysOfName {
  /** As it is written, apart from case, punctuation and hyphens. */
  exact: string;
  /** Without diacritics, spaces and hyphens; empty when it is too short to be told apart that way. */
  folded: string;
  /** Without its endings. */
  stemmed: string;
  /**
   * The same without diacritics, by folding the stems and by stemming the folded words, which may differ: marked, so that
   * nothing is found by it that was written otherwise; none of a name that is too short, or has none.
   */
  foldedStems: readonly string[];
  /** The same unmarked, as names that have no diacritics are found. */
  plainStems: readonly string[];
}

/** The words of a text in one language, apart by spaces: as they are, and what is left of them. */
export interface Stems {
  words: string;
  stems: string;
  foldedStems: string;
  stemsOfFolded: string;
  roots: string;
  rootsOfFolded: string;
}

/** Reads the words of a text in a language. */
export function stemsOf(text: string, language: Language): Stems {
  const all = words(text, language);
  const typed = all.join(" ");
  const stems = all.map(language.stem).join(" ");
  const roots = all.map(language.root).join(" ");
  const read = { words: typed, stems, foldedStems: fold(stems), roots };
  const plain = fold(typed);
  // Nothing to fold, which is often so.
  if (plain === typed) return { ...read, stemsOfFolded: stems, rootsOfFolded: roots };
  const folded = plain.split(" ");
  return {
    ...read,
    stemsOfFolded: folded.map(language.stem).join(" "),
    rootsOfFolded: folded.map(language.root).join(" "),
  };
}

/**
 * Makes the keys of a name, the same for the glossary's names and for what is asked. `compact` is its compactName, which
 * all languages share.
 */
export function keysOfName(
  { words, stems, foldedStems, stemsOfFolded }: Stems,
  language: Language,
  compact: string,
): KeysOfName {
  const { locale } = language;
  // A title of signs alone is found by none of them: every question without words would be it.
  if (words === "") return { exact: "", folded: "", stemmed: "", foldedStems: [], plainStems: [] };
  const folded = compact.length < shortestFolded ? "" : compact;
  const plain = folded === "" ? [] : [...new Set([foldedStems, stemsOfFolded])];
  return {
    exact: words,
    folded,
    stemmed: `${locale}:${stems}`,
    foldedStems: plain.map((key) => `${locale}${foldedMark}${key}`),
    plainStems: plain.map((key) => `${locale}:${key}`),
  };
}

/** The same with every ending off. */
export function rootsOfName(
  { roots, rootsOfFolded }: Stems,
  { locale }: Language,
): { root: string; foldedRoot: string; plainRoot: string } {
  if (roots === "") return { root: "", foldedRoot: "", plainRoot: "" };
  return {
    root: `${locale}=${roots}`,
    foldedRoot: `${locale}=${foldedMark}${rootsOfFolded}`,
    plainRoot: `${locale}=${rootsOfFolded}`,
  };
}

/**
 * The three-letter pieces of a name, its ends marked: what misspelt names still share. Each as the number that its three
 * code units make, in half the time of texts.
 */
export function piecesOf(name: string): Set<number> {
  const compact = ` ${compactName(name)} `;
  const pieces = new Set<number>();
  for (let at = 0; at + 2 < compact.length; at++) {
    const [first, second, third] = [compact.charCodeAt(at), compact.charCodeAt(at + 1), compact.charCodeAt(at + 2)];
    pieces.add((first * codeUnits + second) * codeUnits + third);
  }
  return pieces;
}

const codeUnits = 2 ** 16;
