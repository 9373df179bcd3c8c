import { byPath } from "../glossary/glossary.ts";
import type { Problem, Term } from "../glossary/types.ts";
import { languageName } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import type { Written } from "./review.ts";
import { lineWith, warning } from "./warning.ts";

/** A language that this share of the entries has is one that the corpus is kept in. */
const keptShare = 1 / 3;
/** So many days behind its siblings, a text has missed what was learned since. */
const farBehind = 180;

const day = 86_400_000;

/** Entries that lack a language which the corpus is kept in. */
export function missingLanguages({ glossary }: Written): Problem[] {
  const entries = [...glossary.entries.values()];
  const counts = new Map<Locale, number>();
  for (const { locale } of glossary.terms) counts.set(locale, (counts.get(locale) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= entries.length * keptShare).map(([locale]) => locale);
  // One language is a corpus in one language: a text in another is a guest.
  if (kept.length < 2) return [];
  return entries.flatMap((terms) => {
    const [first] = terms;
    const missing = kept.filter((locale) => !terms.some((term) => term.locale === locale));
    if (first === undefined || missing.length === 0) return [];
    const names = missing.map((locale) => `${languageName(locale, "en")} (${locale})`).join(" and ");
    return [warning(first, 1, `the entry ${first.slug} is missing in ${names}: write it, with the slug ${first.slug}`)];
  });
}

/** Texts that were last vouched for long before another language of the same entry. */
export function outdated({ glossary, linesOf }: Written): Problem[] {
  return [...glossary.entries.values()].flatMap((terms) => {
    const dated = terms.filter((term): term is Term & { reviewed: string } => term.reviewed !== null);
    const [newest, ...older] = dated.sort((a, b) => byPath(b.reviewed, a.reviewed));
    return older.flatMap((term) => {
      const days = (Date.parse(newest?.reviewed ?? "") - Date.parse(term.reviewed)) / day;
      if (!(days > farBehind)) return [];
      const line = lineWith(linesOf(term), (text) => /^reviewed\s*:/u.test(text));
      const message = `was reviewed ${days} days before ${newest?.file}: read it beside that one, and set "reviewed"`;
      return [warning(term, line, message)];
    });
  });
}
