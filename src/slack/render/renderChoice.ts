import type { Answer } from "../../answer/types.ts";
import type { Term } from "../../glossary/types.ts";
import { languageName, phrasesOf } from "../../language/languages.ts";
import { cutAtGrapheme, cutAtSentence } from "./cut.ts";
import { type Inline, literal } from "./inline.ts";
import { shares } from "./limits.ts";
import { escapeMrkdwn } from "./mrkdwn.ts";
import { bullets, name, paragraph, richBlock } from "./parts.ts";
import { oneLine } from "./plain.ts";
import { titleOf } from "./titleOf.ts";
import type { Message } from "./types.ts";

/** More would be a list to search, not a choice. */
const most = 5;

/** Several entries alike: each with a line saying what it is, and its language where they differ. */
export function renderChoice({ choices, locale }: Extract<Answer, { outcome: "choose" }>): Message {
  const { choose } = phrasesOf(locale);
  const offered = choices.slice(0, most);
  const mixed = new Set(offered.map((term) => term.locale)).size > 1;
  const line = (term: Term): Inline[] => {
    const description = cutAtSentence(oneLine(term.description), shares.choice);
    return [
      ...name(titleOf(term), shares.name, { bold: true }),
      ...literal(mixed ? ` (${languageName(term.locale, locale)})` : ""),
      ...literal(description === "" ? "" : ` – ${description}`),
    ];
  };
  const titles = offered.map((term) => cutAtGrapheme(titleOf(term), shares.name)).join(", ");
  return {
    text: escapeMrkdwn(titles === "" ? choose : `${choose} ${titles}`),
    blocks: richBlock([...paragraph(...literal(choose)), ...bullets(offered.map(line))]),
  };
}
