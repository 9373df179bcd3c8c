import { compactName } from "../glossary/names.ts";
import { languageOf } from "../language/languages.ts";
import { rememberFor } from "../language/rememberFor.ts";
import { type Likeness, lookupDefined, lookupOwn } from "./lookup.ts";
import type { NameKeys } from "./nameIndex.ts";
import type { Name } from "./names.ts";
import { spellTogether, spellWord } from "./spelling.ts";
import type { Index } from "./types.ts";

/** The most words a name is looked for in a longer question. */
const longestName = 5;
/** The most words of a question in which names are looked for. */
const longestQuestion = 40;

/** A name that stands in a question among other words. */
export interface Mention {
  name: Name;
  likeness: Likeness;
  /** The words as they stand in the question: the same list for all who are called so. */
  words: readonly string[];
}

/** Finds the entries that a question names, the longest names first and no word twice: "advantages of indirect sales". */
export function mentionsIn(question: string, index: Index): Mention[] {
  return mentionsBy(lookupOwn, index.names.own, { question, index, fewest: 1 });
}

/** A word alone is in too many sentences for all that some heading defines it. */
const fewestDefined = 2;

/** The same of what headings define. */
export function definedIn(question: string, index: Index): Mention[] {
  return mentionsBy(lookupDefined, index.names.defined, { question, index, fewest: fewestDefined });
}

function mentionsBy(
  find: typeof lookupOwn,
  keys: NameKeys,
  { question, index, fewest }: { question: string; index: Index; fewest: number },
): Mention[] {
  if (keys.list.length === 0) return [];
  const tokens = question
    .split(/[\s,;?!]+/u)
    .filter(Boolean)
    .slice(0, longestQuestion);
  const spelt = tokens.map((token) => spellWord(token, index));
  const mayBegin = spelt.map((word, at) => beginsName(word.compact + (spelt[at + 1]?.compact ?? ""), keys, index));
  const taken = new Set<number>();
  const mentions: Mention[] = [];
  for (let length = Math.min(longestName, tokens.length); length >= fewest; length--) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const places = Array.from({ length }, (_, step) => from + step);
      if (places.some((place) => taken.has(place))) continue;
      if (!mayBegin[from]) continue;
      const match = find(spellTogether(spelt.slice(from, from + length)), index);
      if (match === null) continue;
      for (const place of places) taken.add(place);
      const words = tokens.slice(from, from + length);
      mentions.push(...match.names.map((name) => ({ name, likeness: match.likeness, words })));
    }
  }
  return mentions;
}

/** So many letters stay as they are, whatever ending a name's first word takes; of a short name, but for its last one. */
const beginning = { long: 3, short: 2 };

const beginningsOf = rememberFor(
  ({ list }: NameKeys): ReadonlySet<string> => new Set(list.map(({ text }) => beginningOf(compactName(text)))),
);

/** Whether a name begins so: most words of a question begin none. */
function beginsName(compact: string, keys: NameKeys, { locales }: Index): boolean {
  const known = beginningsOf(keys);
  const spelt = [compact, ...locales.map((locale) => languageOf(locale).respell(compact))];
  return spelt.some((one) => known.has(one.slice(0, beginning.long)) || known.has(one.slice(0, beginning.short)));
}

function beginningOf(name: string): string {
  return name.slice(0, name.length > beginning.long ? beginning.long : beginning.short);
}
