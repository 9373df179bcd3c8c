import type { PauseReason, Place } from "../../../daily/types.ts";
import { phrasesOf } from "../../../language/languages.ts";
import type { SpokenLocale } from "../../../language/types.ts";
import { channelLink } from "../mrkdwn.ts";
import type { Message } from "../types.ts";
import { renderNews } from "./news.ts";

export interface StoppedOptions {
  /** Of whoever is told. */
  locale: SpokenLocale;
  command: string;
}

/** Tells whoever set a term of the day up why there is none for now, and how to start it again. */
export function renderStopped(
  { channel }: Pick<Place, "channel">,
  reason: Exclude<PauseReason, "asked">,
  { locale, command }: StoppedOptions,
): Message {
  const { hasStopped, stopped, howToResume } = phrasesOf(locale).daily;
  const sentence = `${hasStopped(channelLink(channel))} ${stopped[reason]}`;
  return renderNews({ sentence, facts: [], hint: howToResume(command) });
}
