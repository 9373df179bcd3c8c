import { kindsOf } from "../language/kinds.ts";
import { spokenLanguages } from "../language/languages.ts";
import { remember } from "../language/remember.ts";
import type { Mention } from "../search/mentions.ts";

/** So many small words stand at most between a name and what asks for its meaning: "hva er egentlig et". */
const around = { before: 5, after: 4 };

/**
 * Whether a question asks what one of these is, whatever else it tells: "jeg er ny her, hva er en lead magnet", or "someone
 * said pipeline in the call, what is that".
 */
export function isDefinition(question: string, about: readonly Mention[]): boolean {
  return clausesOf(question).some((clause) => asksWhat([], clause)) || about.some(askedFor(question));
}

/**
 * Tells of a name whether a question asks in so many words what this is, and not something else that is only called by it
 * ("lead time").
 */
export function askedFor(question: string): (mention: Mention) => boolean {
  const clauses = clausesOf(question).map((clause) => clause.split(/\s+/u).filter(Boolean));
  const isAsked = remember((name) => clauses.some((tokens) => isAskedIn(tokens, name.split(" "))));
  return ({ words }) => isAsked(words.join(" "));
}

function isAskedIn(tokens: readonly string[], said: readonly string[]): boolean {
  const from = tokens.findIndex((_, at) => said.every((word, step) => tokens[at + step] === word));
  if (from === -1) return false;
  const to = from + said.length;
  const before = tokens.slice(Math.max(0, from - around.before), from);
  const after = tokens.slice(to, to + around.after);
  const isAskedBefore = before.some((_, at) => asksWhat(said, [...before.slice(at), ...said].join(" ")));
  const isAskedBehind = after.some((_, at) => asksWhat(said, [...said, ...after.slice(0, at + 1)].join(" ")));
  return (isAskedBefore && tokens.slice(to).every(isSmall)) || (isAskedBehind && isSmall(before.at(-1)));
}

function clausesOf(question: string): string[] {
  return question.split(/[,.;:!?]+(?=\s|$)/u);
}

/** Whether a text asks what something is, and small words aside that is just what was named; "that" is nothing. */
function asksWhat(said: readonly string[], text: string): boolean {
  return spokenLanguages.some(({ defines }) => {
    const topic = defines?.exec(text.trim())?.[1]?.split(" ");
    const told = topic?.filter((word) => said.includes(word) || !isSmall(word));
    return told !== undefined && told.join(" ") === said.join(" ");
  });
}

/** Whether a word says nothing of a topic; nor does one that is not there. */
function isSmall(word: string | undefined): boolean {
  if (word === undefined) return true;
  const kinds = kindsOf(word);
  return kinds.has("small") || kinds.has("courtesies");
}
