import { phrasesOf } from "../language/languages.ts";
import { type Desk, spokenBy } from "./desk.ts";
import type { OnClick } from "./onClick.ts";
import { removeOriginal, tellAlone } from "./reply.ts";
import { sentence } from "./sentence.ts";

/** *Delete*: takes a public answer away, for whoever asked for it and nobody else. */
export function onRemove(desk: Desk): OnClick {
  return async (click, locales) => {
    if (!("channel" in click.at)) return "nowhere";
    if (click.value !== click.user) {
      await tellAlone(desk, click, sentence(phrasesOf(spokenBy(locales)).notYours));
      return "not theirs";
    }
    await removeOriginal(desk, click.at);
    return "removed";
  };
}
