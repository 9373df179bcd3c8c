import { compactName } from "../glossary/names.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Problem, Term } from "../glossary/types.ts";
import type { Written } from "./review.ts";
import { lineWith, warning } from "./warning.ts";

/** Aliases that another entry claims, as its title or alias: whoever asks for one is made to choose. */
export function claimedTwice({ glossary, linesOf }: Written): Problem[] {
  const claims = new Map<string, Term[]>();
  for (const term of glossary.terms) {
    for (const key of new Set([term.title, ...term.aliases].map(compactName)))
      if (key !== "") claims.set(key, [...(claims.get(key) ?? []), term]);
  }
  return glossary.terms.flatMap((term) =>
    term.aliases.flatMap((alias) => {
      const other = claims.get(compactName(alias))?.find((one) => slugKey(one.slug) !== slugKey(term.slug));
      if (other === undefined) return [];
      const line = lineWith(linesOf(term), (text) => text.includes(alias));
      return [warning(term, line, `has the alias "${alias}", which ${other.file} claims too: leave it to one of them`)];
    }),
  );
}
