import type { Answer } from "../answer/types.ts";
import { isSpoken, phrasesOf } from "../language/languages.ts";
import type { Locale, Phrases } from "../language/types.ts";
import { causeOf, type Log } from "../log.ts";
import type { Locales } from "./locales.ts";
import type { Poster } from "./post.ts";
import type { Message } from "./render/types.ts";
import { sentence } from "./sentence.ts";

/** What every listener works with. */
export interface Desk {
  /** Decides what to tell; pure, and quick enough to be waited for. */
  respond(question: string, locales: readonly Locale[]): Answer;
  render(answer: Answer): Message;
  locales: Locales;
  poster: Poster;
  log: Log;
}

/** Somebody who asked, and how to get back to them. */
export interface Visit {
  kind: "command" | "mention" | "direct message";
  team: string | undefined;
  channel: string;
  locales: Promise<Locale[]>;
  /** Answers; gives the outcome for the log. */
  answer(locales: readonly Locale[]): Promise<string>;
  /** Tells the asker alone that there will be no answer. */
  apologise(message: Message): Promise<void>;
}

/** Attends to a visit so that it ends well whatever happens: an answer or a sentence to the asker, and one line in the log. */
export async function attend({ log }: Desk, visit: Visit): Promise<void> {
  const began = performance.now();
  const { kind, team, channel } = visit;
  const line = () => ({ kind, team, channel, ms: Math.round(performance.now() - began) });
  const locales = await visit.locales;
  try {
    const outcome = await visit.answer(locales);
    log.info({ ...line(), outcome }, "answered");
  } catch (error) {
    const told = await visit.apologise(sentence(phrasesFor(locales).failed)).then(
      () => true,
      () => false,
    );
    log.error({ ...line(), outcome: "failed", told, ...causeOf(error) }, "could not answer");
  }
}

/** The bot's words in the best of a reader's languages that it speaks. */
function phrasesFor(locales: readonly Locale[]): Phrases {
  return phrasesOf(locales.find(isSpoken) ?? "en");
}
