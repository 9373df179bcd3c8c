import { termIn } from "../glossary/glossary.ts";
import { sameName } from "../glossary/names.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Glossary, Term } from "../glossary/types.ts";
import type { Related } from "./types.ts";

/** The entries around a term: those it links to, in order of appearance, then those that link to it. Each once, itself never. */
export function relatedTo(term: Term, glossary: Glossary): Related[] {
  const own = slugKey(term.slug);
  const seen = new Set([own]);
  const take = (slug: string, text: string | null): Related[] => {
    const key = slugKey(slug);
    if (seen.has(key)) return [];
    seen.add(key);
    const known = termIn(glossary.entries.get(key) ?? [], [term.locale]);
    if (known) return [{ slug: known.slug, label: known.title, known: true }];
    return text && !sameName(text, term.title) ? [{ slug, label: text, known: false }] : [];
  };
  return [
    ...term.links.flatMap((link) => take(link.slug, link.text)),
    ...(glossary.linkedFrom.get(own) ?? []).flatMap((key) => take(key, null)),
  ];
}
