import { plainText } from "../glossary/blocks.ts";
import type { Problem, Term } from "../glossary/types.ts";
import { languageOf } from "../language/languages.ts";
import { words } from "../language/words.ts";
import type { Written } from "./review.ts";
import { lineWith, warning } from "./warning.ts";

/** So many words in a row are no coincidence. */
const long = 8;

interface Passage {
  term: Term;
  line: number;
}

/** Files that share a passage word for word: each pair is told once, at the later file. */
export function echoes({ glossary, linesOf }: Written): Problem[] {
  const first = new Map<string, Passage>();
  const told = new Set<string>();
  return glossary.terms.flatMap((term) =>
    passages(term).flatMap(({ text, line }): Problem[] => {
      const before = first.get(text);
      if (before === undefined) first.set(text, { term, line });
      if (before === undefined || before.term === term) return [];
      const pair = `${before.term.file}\n${term.file}`;
      if (told.has(pair)) return [];
      told.add(pair);
      const message = `shares "${text}" with ${before.term.file}:${before.line}: say it in one of them, and link`;
      return [warning(term, lineOf(linesOf(term), text, line), message)];
    }),
  );
}

/** Every run of so many words, with the line that its section begins in. */
function passages(term: Term): { text: string; line: number }[] {
  const language = languageOf(term.locale);
  return term.sections.flatMap(({ blocks, line }) => {
    const all = words(plainText(blocks), language);
    return all.slice(long - 1).map((_, at) => ({ text: all.slice(at, at + long).join(" "), line }));
  });
}

/** Where in the section the passage begins: the first line that has its first three words. */
function lineOf(lines: readonly string[], text: string, from: number): number {
  const [beginning = ""] = /^\S+ \S+ \S+/u.exec(text) ?? [];
  const plain = (line: string) => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
  const at = lineWith(lines.slice(from - 1), (line) => plain(line).includes(beginning));
  return from - 1 + at;
}
