import type { HomeView } from "@slack/types";
import { refTo } from "../../answer/ref.ts";
import type { Term } from "../../glossary/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import type { SpokenLocale } from "../../language/types.ts";
import { openButton, row } from "./actions.ts";
import { literal } from "./inline.ts";
import { limits } from "./limits.ts";
import { paragraph, richBlock, smallPrint } from "./parts.ts";
import type { RenderOptions } from "./renderAnswer.ts";
import { titleOf } from "./titleOf.ts";

/** The app's home: how to ask, and entries to begin with, each opening in a window. */
export function renderHome(
  entrances: readonly Term[],
  locale: SpokenLocale,
  { command, mention }: Pick<RenderOptions, "command" | "mention">,
): HomeView {
  const phrases = phrasesOf(locale);
  const buttons = entrances
    .slice(0, limits.buttons)
    .flatMap((term, at) => openButton(titleOf(term), refTo(term, null), at));
  return {
    type: "home",
    blocks: [
      ...richBlock(paragraph(...literal(phrases.help(command, mention)))),
      ...(buttons.length === 0 ? [] : richBlock(paragraph(...literal(phrases.examples, { bold: true })))),
      ...row("entrances", buttons),
      ...smallPrint(phrases.daily.offer(command)),
    ],
  };
}
