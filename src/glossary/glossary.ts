import type { Locale } from "../language/types.ts";
import type { Parsed } from "./parse.ts";
import { slugKey } from "./slug.ts";
import type { Glossary, Problem, Term } from "./types.ts";

/** Puts what was read together, in the order of paths: one term for a slug and language, and all that is wrong. */
export function makeGlossary(parsed: readonly Parsed[], loading: readonly Problem[] = []): Glossary {
  const entries = new Map<string, Term[]>();
  const terms: Term[] = [];
  const problems: Problem[] = [...loading, ...parsed.flatMap((one) => one.problems)];
  const inOrder = parsed.flatMap(({ term }) => (term === null ? [] : [term])).sort((a, b) => byPath(a.file, b.file));
  for (const term of inOrder) {
    const key = slugKey(term.slug);
    const siblings = entries.get(key) ?? [];
    const twin = siblings.find((other) => other.locale === term.locale);
    if (twin) {
      const message = `has the slug "${term.slug}" and language ${term.locale} of ${twin.file}, which is kept: give one of them another slug`;
      problems.push({ file: term.file, line: 1, severity: "warning", message });
      continue;
    }
    entries.set(key, [...siblings, term]);
    terms.push(term);
  }
  problems.sort((a, b) => byPath(a.file, b.file) || a.line - b.line);
  return { terms, problems, entries, linkedFrom: backlinks(terms) };
}

/** Compares paths by their characters, the same on every machine. */
export function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The term of an entry in the first of these languages that has it, else the entry's first by path. */
export function termIn(terms: readonly Term[], locales: readonly Locale[]): Term | undefined {
  for (const locale of locales) {
    const term = terms.find((one) => one.locale === locale);
    if (term) return term;
  }
  return terms[0];
}

function backlinks(terms: readonly Term[]): Map<string, string[]> {
  const from = new Map<string, Set<string>>();
  for (const term of terms) {
    const source = slugKey(term.slug);
    for (const target of new Set(term.links.map((link) => slugKey(link.slug)))) {
      if (target !== source) from.set(target, (from.get(target) ?? new Set()).add(source));
    }
  }
  return new Map([...from].map(([target, sources]) => [target, [...sources]]));
}
