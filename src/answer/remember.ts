import type { Locale } from "../language/types.ts";
import type { Answer } from "./types.ts";

type Respond = (question: string, locales: readonly Locale[]) => Answer;

/** How many answers are remembered: a team asks the same few hundred words over and over. */
const most = 5_000;

/**
 * Answers each question once: the same words from readers of the same languages get the same answer, as long as the
 * corpus is the same. Make a new one for a new corpus.
 */
export function rememberAnswers(respond: Respond): Respond {
  const known = new Map<string, Answer>();
  return (question, locales) => {
    const key = `${locales.join(" ")}\n${question}`;
    const answer = known.get(key) ?? respond(question, locales);
    // Put last again, so that the one nobody asked for longest stands first.
    known.delete(key);
    known.set(key, answer);
    if (known.size > most) known.delete(known.keys().next().value as string);
    return answer;
  };
}
