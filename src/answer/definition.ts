import { kindsOf } from "../language/kinds.ts";
import { spokenLanguages } from "../language/languages.ts";
import type { Mention } from "../search/mentions.ts";

/** So many small words stand at most between a name and what asks for its meaning: "hva er egentlig et". */
const around = { before: 5, after: 4 };

/**
 * Whether a question asks what one of these is, whatever else it tells: "jeg er ny her, hva er en lead magnet", or "someone
 * said pipeline in the call, what is that".
 */
export function isDefinition(question: string, about: readonly Mention[]): boolean {
  return question
    .split(/[,.;:!?]+/u)
    .some((clause) => isOf([], clause) || about.some(({ words }) => isAskedIn(clause, words)));
}

function isAskedIn(clause: string, said: readonly string[]): boolean {
  const tokens = clause.split(/\s+/u).filter(Boolean);
  const from = tokens.findIndex((_, at) => said.every((word, step) => tokens[at + step] === word));
  if (from === -1) return false;
  const to = from + said.length;
  const before = tokens.slice(Math.max(0, from - around.before), from);
  const after = tokens.slice(to, to + around.after);
  return (
    before.some((_, at) => isOf(said, [...before.slice(at), ...said].join(" "))) ||
    after.some((_, at) => isOf(said, [...said, ...after.slice(0, at + 1)].join(" ")))
  );
}

/** Whether a text asks what something is, and small words aside that is just what was named; "that" is nothing. */
function isOf(said: readonly string[], text: string): boolean {
  return spokenLanguages.some(({ defines }) => {
    const topic = defines?.exec(text.trim())?.[1]?.split(" ");
    const told = topic?.filter((word) => said.includes(word) || !kindsOf(word).has("small"));
    return told !== undefined && told.join(" ") === said.join(" ");
  });
}
