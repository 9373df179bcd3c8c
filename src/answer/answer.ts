import type { Glossary } from "../glossary/types.ts";
import { isSpoken } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import type { Index } from "../search/types.ts";
import type { Answer } from "./types.ts";

/** What questions are answered from: swapped whole at a reload. */
export interface Corpus {
  glossary: Glossary;
  index: Index;
}

/** Decides what to tell somebody who asks. `locales` are the reader's languages, best first. */
export function answer(query: string, _corpus: Corpus, { locales }: { locales: readonly Locale[] }): Answer {
  return {
    outcome: "help",
    query,
    locale: locales.find(isSpoken) ?? "en",
    candidates: [],
    examples: [],
    thanks: false,
  };
}
