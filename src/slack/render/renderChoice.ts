import { refTo } from "../../answer/ref.ts";
import type { Answer } from "../../answer/types.ts";
import type { Term } from "../../glossary/types.ts";
import { languageName, phrasesOf } from "../../language/languages.ts";
import { openButton, row } from "./actions.ts";
import { cutAtGrapheme, cutAtSentence } from "./cut.ts";
import { type Inline, literal } from "./inline.ts";
import { limits, shares } from "./limits.ts";
import { escapeMrkdwn } from "./mrkdwn.ts";
import { bullets, paragraph, richBlock } from "./parts.ts";
import { oneLine } from "./plain.ts";
import { removeButton } from "./removeButton.ts";
import type { RenderOptions, Surface } from "./renderAnswer.ts";
import { linkedTitle } from "./title.ts";
import { titleOf } from "./titleOf.ts";
import type { Message } from "./types.ts";

/** Several entries alike: each with a line saying what it is, and its language where they differ; then to click on. */
export function renderChoice(
  { choices, locale }: Extract<Answer, { outcome: "choose" }>,
  surface: Surface,
  { siteUrl }: Pick<RenderOptions, "siteUrl">,
): Message {
  const { choose } = phrasesOf(locale);
  const offered = choices.slice(0, limits.buttons);
  const mixed = new Set(offered.map((term) => term.locale)).size > 1;
  const language = (term: Term) => (mixed ? ` (${languageName(term.locale, locale)})` : "");
  const line = (term: Term): Inline[] => {
    const description = cutAtSentence(oneLine(term.description), shares.choice);
    return [
      ...linkedTitle(term, siteUrl, shares.name),
      ...literal(language(term)),
      ...literal(description === "" ? "" : ` – ${description}`),
    ];
  };
  const titles = offered.map((term) => cutAtGrapheme(titleOf(term), shares.name)).join(", ");
  return {
    text: escapeMrkdwn(titles === "" ? choose : `${choose} ${titles}`),
    blocks: [
      ...richBlock([...paragraph(...literal(choose)), ...bullets(offered.map(line))]),
      ...row(
        "choices",
        offered.flatMap((term, at) => openButton(titleOf(term) + language(term), refTo(term, null), at)),
      ),
      ...row("own", removeButton(surface, locale)),
    ],
  };
}
