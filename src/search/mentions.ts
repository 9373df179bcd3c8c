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
  const longest = spelt.map((word, at) => longestBeginning(word.compact + (spelt[at + 1]?.compact ?? ""), keys, index));
  const taken = new Set<number>();
  const mentions: Mention[] = [];
  for (let length = Math.min(longestName, tokens.length); length >= fewest; length--) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const places = Array.from({ length }, (_, step) => from + step);
      if (places.some((place) => taken.has(place))) continue;
      if (length > (longest[from] ?? 0)) continue;
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

/** The beginnings of names, with the most words that a name has which begins so. */
const beginningsOf = rememberFor(({ list }: NameKeys): ReadonlyMap<string, number> => {
  const longest = new Map<string, number>();
  for (const { text } of list) {
    const begins = beginningOf(compactName(text));
    longest.set(begins, Math.max(longest.get(begins) ?? 0, text.split(/[^\p{L}\p{N}\p{M}]+/u).length));
  }
  return longest;
});

/** How many words a name may have in a question that begins so, one of them taken apart (`lead magnet`); 0 when none does. */
function longestBeginning(compact: string, keys: NameKeys, { locales }: Index): number {
  const known = beginningsOf(keys);
  const spelt = [compact, ...locales.map((locale) => languageOf(locale).respell(compact))];
  const most = Math.max(
    ...spelt
      .flatMap((one) => [one.slice(0, beginning.long), one.slice(0, beginning.short)])
      .map((one) => known.get(one) ?? 0),
  );
  return most === 0 ? 0 : most + 1;
}

function beginningOf(name: string): string {
  return name.slice(0, name.length > beginning.long ? beginning.long : beginning.short);
}
