import { slugKey } from "../glossary/slug.ts";
import { toTarget } from "../glossary/target.ts";
import type { Problem } from "../glossary/types.ts";
import { slips } from "../search/vocabulary.ts";
import type { Written } from "./review.ts";
import { warning } from "./warning.ts";

/** A slug with more slips than this share of its letters is another word. */
const mostSlips = 1 / 3;

/** Links to entries that nobody has written, with the entry that may be meant. */
export function deadLinks({ glossary, linesOf }: Written): Problem[] {
  const slugs = [...new Set(glossary.terms.map(({ slug }) => slug))];
  const nearest = new Map<string, string | null>();
  const near = (slug: string) => {
    const found = nearest.has(slug) ? nearest.get(slug) : nearestTo(slug, slugs);
    nearest.set(slug, found ?? null);
    return found ?? null;
  };
  return glossary.terms.flatMap((term) => {
    const dead = new Map(
      term.links.filter(({ slug }) => !glossary.entries.has(slugKey(slug))).map((link) => [slugKey(link.slug), link]),
    );
    const lines = dead.size > 0 ? linesOfLinks(linesOf(term)) : new Map<string, number>();
    return [...dead].map(([key, link]) => {
      // What stands nowhere as a link is about the file.
      const line = lines.get(key) ?? 1;
      const meant = near(link.slug);
      const what = meant === null ? "write that entry, or take the link out" : `is /${meant} meant?`;
      return warning(term, line, `links to /${link.slug}, which is no entry: ${what}`);
    });
  });
}

/** Entries that no other entry links to: readers of the others never come by. */
export function unlinked({ glossary }: Written): Problem[] {
  if (glossary.entries.size < 2) return [];
  return [...glossary.entries].flatMap(([key, [first]]) =>
    first === undefined || glossary.linkedFrom.has(key)
      ? []
      : [warning(first, 1, `is linked to from nowhere: link to /${first.slug} where a reader would want it`)],
  );
}

function nearestTo(slug: string, slugs: readonly string[]): string | null {
  let most = Math.floor(slug.length * mostSlips);
  let best: string | null = null;
  for (const one of slugs) {
    const distance = slips(slug, one, most);
    if (distance > most) continue;
    best = one;
    most = distance - 1;
    if (most < 0) break;
  }
  return best;
}

/** Where each entry is first linked to, by `slugKey`: `[text](/slug)`, or a reference's `[text]: /slug`. Lines are 1-based. */
function linesOfLinks(lines: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    for (const [, inline, reference] of line.matchAll(/\]\(\s*<?([^\s)>]+)|^\s*\[[^\]]+\]:\s*<?([^\s>]+)/gu)) {
      const target = toTarget(inline ?? reference ?? "");
      if (target === null || !("slug" in target)) continue;
      const key = slugKey(target.slug);
      if (!found.has(key)) found.set(key, at + 1);
    }
  }
  return found;
}
