import { kindsOf } from "../language/kinds.ts";
import { lookup, type Match, misspelt } from "../search/lookup.ts";
import { type Mention, mentionsIn } from "../search/mentions.ts";
import type { Index } from "../search/types.ts";

/** So many things are asked for at once; what names more is a text. */
const most = 5;

/**
 * The entries that a question names side by side ("CAC og LTV", "inside vs outside sales"), by their `slugKey`, in order.
 * Empty unless every part of it is a name.
 */
export function namedTogether(question: string, index: Index): string[] {
  const parts = partsOf(question);
  if (parts.length < 2 || parts.length > most) return [];
  const [tail] = (parts.at(-1) ?? "").split(" ").slice(-1);
  const entries = parts.map((part, at) => {
    const match = nameOf(part, at < parts.length - 1 ? (tail ?? "") : "", index);
    const own = match ? entriesOf(match) : namedInRow(part, index);
    return own.length > 0 ? own : linkedAs(part, index);
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
  return own(lookup(part, index)) ?? ((tail && own(lookup(`${part} ${tail}`, index))) || misspelt(part, index));
}

/** The entries that a name is of, each once. */
function entriesOf({ names }: Match): string[] {
  return [...new Set(names.map(({ entry }) => entry))];
}

/** The one entry that has a section by this name. */
function linkedAs(part: string, index: Index): string[] {
  const match = lookup(part, index);
  const entries = match ? entriesOf(match) : [];
  return entries.length === 1 ? entries : [];
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
