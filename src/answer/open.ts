import { termIn } from "../glossary/glossary.ts";
import { slugKey } from "../glossary/slug.ts";
import { isSpoken } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import type { Corpus } from "../search/types.ts";
import { defining } from "./byName.ts";
import { type Ref, sectionOf } from "./ref.ts";
import { show } from "./show.ts";
import type { Answer } from "./types.ts";

/**
 * What to tell somebody who clicks their way to an entry: the entry as if asked for by name, or the section. An entry that
 * lost the language is shown in the best other one. Null when the corpus has it no more. `locales` are the reader's.
 */
export function open(
  { slug, locale, section }: Ref,
  corpus: Corpus,
  locales: readonly Locale[],
): Extract<Answer, { outcome: "answer" }> | null {
  const term = termIn(corpus.glossary.entries.get(slugKey(slug)) ?? [], [locale, ...locales]);
  if (!term) return null;
  const wanted = section === null ? null : sectionOf(term, section);
  const shown = show(term, wanted ?? defining(term), corpus, locales.find(isSpoken) ?? "en");
  const missing = term.locale === locale ? null : locale;
  return {
    ...shown,
    locale: missing !== null && isSpoken(missing) ? missing : shown.locale,
    query: term.title,
    candidates: [],
    byName: wanted === null,
    missing,
  };
}
