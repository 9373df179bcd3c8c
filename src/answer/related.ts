import { termIn } from "../glossary/glossary.ts";
import { sameName } from "../glossary/names.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Section, Term } from "../glossary/types.ts";
import { lookup } from "../search/lookup.ts";
import type { Corpus, Index } from "../search/types.ts";
import type { Related } from "./types.ts";

/**
 * The entries around a term: those it links to, in order of appearance, then those that link to it. Each once, itself
 * never. `shown` is the section that the reader has before them.
 */
export function relatedTo(term: Term, shown: Section | null, { glossary, index }: Corpus): Related[] {
  const own = slugKey(term.slug);
  const seen = new Set([own]);
  const take = (slug: string, text: string | null): Related[] => {
    const key = slugKey(slug);
    if (seen.has(key)) return [];
    seen.add(key);
    const known = termIn(glossary.entries.get(key) ?? [], [term.locale]);
    if (known) return [{ slug: known.slug, label: known.title, known: true, at: { term: known, section: null } }];
    if (!text || sameName(text, term.title)) return [];
    const at = explained(text, shown, index) ?? explained(slug, shown, index);
    if (at?.section !== null) return [{ slug, label: text, known: false, at }];
    // An alias of an entry: there is one way to each, and none to the entry that is read.
    const entry = slugKey(at.term.slug);
    const isThere = seen.has(entry);
    seen.add(entry);
    return [{ slug, label: text, known: false, at: isThere ? null : at }];
  };
  return [
    ...term.links.flatMap((link) => take(link.slug, link.text)),
    ...(glossary.linkedFrom.get(own) ?? []).flatMap((key) => take(key, null)),
  ];
}

/** Where a name without an entry is explained, other than in the section that is read: null when nowhere. */
function explained(name: string, shown: Section | null, index: Index): Related["at"] {
  for (const { term, section } of lookup(name, index)?.names ?? []) {
    if (section === null) return { term, section: null };
    const there = term.sections[section] ?? null;
    if (there !== null && there !== shown) return { term, section: there };
  }
  return null;
}
