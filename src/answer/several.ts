import { kindsOf } from "../language/kinds.ts";
import { lookup, type Match } from "../search/lookup.ts";
import { type Mention, mentionsIn } from "../search/mentions.ts";
import { misspelt } from "../search/misspelt.ts";
import type { Index } from "../search/types.ts";

/** So many things are asked for at once; what names more is a text. */
const most = 5;

/** A part of more words than these is said of a thing, and is none. */
const longestThing = 2;
/** So many things that are no names are looked for in sections, which takes as long as another question each. */
const mostExplained = 2;

/**
 * The entries that a question names side by side ("CAC og LTV", "inside vs outside sales"), by their `slugKey`, in order.
 * Empty unless every part of it is a name; or some are, and of each other one `explains` knows the entry that tells what it
 * is.
 */
export function namedTogether(question: string, index: Index, explains: (thing: string) => string | null): string[] {
  const parts = partsOf(question);
  if (parts.length < 2 || parts.length > most) return [];
  const [tail] = (parts.at(-1) ?? "").split(" ").slice(-1);
  const named = parts.map((part, at) => {
    const match = nameOf(part, at < parts.length - 1 ? (tail ?? "") : "", index);
    return match ? entriesOf(match) : namedInRow(part, index);
  });
  const unnamed = named.filter((some) => some.length === 0).length;
  if (unnamed === named.length || unnamed > mostExplained) return [];
  const entries = named.map((some, at) => {
    const part = parts[at] ?? "";
    return some.length > 0 || part.split(" ").length > longestThing ? some : (explains(part) ?? []);
  });
  return entries.every((some) => some.length > 0) ? [...new Set(entries.flat())] : [];
}

/** Of the names in a question those that are one of its parts: of "demo vs webinar", where nobody wrote of webinars, the demo. */
export function standingAlone(mentions: readonly Mention[], question: string): Mention[] {
  const parts = partsOf(question);
  return parts.length < 2 ? [] : mentions.filter(({ words: said }) => parts.includes(said.join(" ")));
}

/** A part as a name; or with the word that it shares with the last part, which people write once. */
function nameOf(part: string, tail: string, index: Index): Match | null {
  const own = (match: Match | null) => (match?.names.some(({ section }) => section === null) ? match : null);
  const whole = lookup(part, index);
  return own(whole) ?? ((tail && own(lookup(`${part} ${tail}`, index))) || own(misspelt(part, index)) || whole);
}

/** The entries that are called so; of those with a section that is, the first. */
function entriesOf({ names }: Match): string[] {
  const own = names.filter(({ section }) => section === null);
  return [...new Set((own.length > 0 ? own : names.slice(0, 1)).map(({ entry }) => entry))];
}

/** The entries of names that stand in a row, with nothing between them: "sdr bant". */
function namedInRow(part: string, index: Index): string[] {
  const mentions = mentionsIn(part, index);
  const said = new Set(mentions.flatMap((mention) => mention.words));
  const isAll = part.split(" ").every((word) => said.has(word));
  return isAll ? [...new Set(mentions.map(({ name }) => name.entry))] : [];
}

/** What stands between commas, slashes and joining words, without greetings and the small and comparing words around it. */
function partsOf(question: string): string[] {
  const isFrame = (word: string) => {
    const kinds = kindsOf(word);
    return kinds.has("comparingWords") || kinds.has("courtesies") || kinds.has("small");
  };
  const parts: string[][] = [[]];
  for (const word of question
    .replace(/[,;/&+?!:]|\.(?!\S)/gu, " , ")
    .split(" ")
    .filter(Boolean)) {
    if (word === "," || kindsOf(word).has("joiningWords")) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.flatMap((some) => {
    const first = some.findIndex((word) => !isFrame(word));
    const last = some.findLastIndex((word) => !isFrame(word));
    return first === -1 ? [] : [some.slice(first, last + 1).join(" ")];
  });
}
