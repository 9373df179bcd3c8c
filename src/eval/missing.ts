import { slugKey } from "../glossary/slug.ts";
import type { Glossary } from "../glossary/types.ts";
import type { Trial } from "./trials.ts";

/** What a question expects and the glossary does not have, in words: it can only be missed. Null when all is there. */
export function missingOf({ entries, section, locale }: Trial, glossary: Glossary): string | null {
  const termsOf = (slug: string) => glossary.entries.get(slugKey(slug)) ?? [];
  const absent = entries.find((slug) => termsOf(slug).length === 0);
  if (absent !== undefined) return `there is no entry ${absent}`;
  const terms = entries.flatMap(termsOf);
  const own = terms.filter((term) => term.locale === locale);
  const files = own.length > 0 ? own : terms;
  const isThere = files.some((term) => term.sections.some(({ heading }) => heading?.normalize("NFC") === section));
  return section === null || isThere ? null : `${files.map(({ file }) => file).join(" and ")} has no such section`;
}
