import type { HomeView, ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Ref } from "../answer/ref.ts";
import type { Answer } from "../answer/types.ts";
import type { Term } from "../glossary/types.ts";
import { isSpoken, phrasesOf } from "../language/languages.ts";
import type { Locale, SpokenLocale } from "../language/types.ts";
import { causeOf, type Log } from "../log.ts";
import type { Corpus } from "../search/types.ts";
import type { DailyDesk } from "./daily/dailyDesk.ts";
import type { Poster } from "./post.ts";
import type { Readers } from "./readers.ts";
import type { Remembered } from "./remembered.ts";
import type { Surface } from "./render/renderAnswer.ts";
import type { Message } from "./render/types.ts";
import { sentence } from "./sentence.ts";

/** What every listener works with. */
export interface Desk {
  /** Decides what to tell; pure, and quick enough to be waited for. */
  respond(question: string, locales: readonly Locale[]): Answer;
  /** What is answered from at this moment. */
  current(): Corpus;
  render(answer: Answer, surface: Surface): Message;
  /** The whole entry in a window. */
  renderEntry(answer: Extract<Answer, { outcome: "answer" }>, trail: readonly Ref[]): ModalView;
  renderHome(entrances: readonly Term[], locale: SpokenLocale): HomeView;
  /** A message in a window. */
  window(message: Message): ModalView;
  /** The bot's name, as people mention it. */
  mention(): string;
  readers: Readers;
  poster: Poster;
  views: Pick<WebClient["views"], "open" | "update" | "publish">;
  /** What was shared already. */
  shared: Remembered;
  /** Clicks that were heard, by what they may open a window with. */
  clicked: Remembered;
  sharedChannels: "ignore" | "answer";
  daily: DailyDesk;
  log: Log;
}

/** Somebody who asked, and how to get back to them. */
export interface Visit {
  kind: "command" | "mention" | "direct message" | "click" | "form";
  team: string | undefined;
  /** None in a window or the app's home. */
  channel: string | null;
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
    const told = await visit.apologise(sentence(phrasesOf(spokenBy(locales)).failed)).then(
      () => true,
      () => false,
    );
    log.error({ ...line(), outcome: "failed", told, ...causeOf(error) }, "could not answer");
  }
}

/** The best of a reader's languages that the bot speaks. */
export function spokenBy(locales: readonly Locale[]): SpokenLocale {
  return locales.find(isSpoken) ?? "en";
}
