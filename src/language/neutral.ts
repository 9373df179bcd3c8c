import type { Language } from "./types.ts";

const none: ReadonlySet<string> = new Set();

/** Any language without a file of its own: words are matched as they are written, and folded. */
export const neutral: Language = {
  locale: "und",
  lower: (text) => text.toLowerCase(),
  unclutter: (text) => text,
  stem: (word) => word,
  root: (word) => word,
  respell: (word) => word,
  stopWords: none,
  askingWords: none,
  comparingWords: none,
  joiningWords: none,
  courtesies: none,
  thanks: none,
  defines: null,
  genitive: null,
  highlightHeadings: [],
};
