import { spokenLanguages } from "./languages.ts";
import { remember } from "./remember.ts";
import { isSmallWord, words } from "./words.ts";

/** What a word does in a question beside saying what it is about. */
export type Kind = "courtesies" | "thanks" | "askingWords" | "comparingWords" | "joiningWords" | "small";

const listed = ["courtesies", "thanks", "askingWords", "comparingWords", "joiningWords"] as const;
/** Questions are made of few words beside their topic. */
const most = 2_000;

/**
 * What a token of a question does in any of the languages that the bot speaks; nothing for a token of several words
 * (`A/B-test`), unless these two together ask ("ne zaman").
 */
export const kindsOf: (token: string) => ReadonlySet<Kind> = remember((token) => {
  const kinds = new Set<Kind>();
  for (const language of spokenLanguages) {
    const [word, ...others] = words(token, language);
    if (word === undefined) continue;
    if (others.length > 0) {
      if (isSmallWord([word, ...others].join(" "), language)) kinds.add("askingWords");
      continue;
    }
    for (const kind of listed) if (language[kind].has(word)) kinds.add(kind);
    if (isSmallWord(word, language)) kinds.add("small");
  }
  return kinds;
}, most);
