import type { Answer } from "../../answer/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import { row } from "./actions.ts";
import { cutAtGrapheme } from "./cut.ts";
import { literal } from "./inline.ts";
import { shares } from "./limits.ts";
import { escapeMrkdwn } from "./mrkdwn.ts";
import { bullets, name, paragraph, richBlock, smallPrint } from "./parts.ts";
import { oneLine } from "./plain.ts";
import { removeButton } from "./removeButton.ts";
import type { RenderOptions, Surface } from "./renderAnswer.ts";
import type { Message } from "./types.ts";

/** How to ask, with examples that this corpus answers; to a bare "thanks", a short word back. */
export function renderHelp(
  { locale, examples, thanks }: Extract<Answer, { outcome: "help" }>,
  surface: Surface,
  { command, mention }: Pick<RenderOptions, "command" | "mention">,
): Message {
  const phrases = phrasesOf(locale);
  const sentence = thanks
    ? phrases.welcome
    : phrases.help(oneLine(command), cutAtGrapheme(oneLine(mention), shares.name));
  const questions = thanks ? [] : examples.slice(0, 3).map((example) => name(example, shares.name));
  const list = bullets(questions);
  return {
    text: escapeMrkdwn(sentence),
    blocks: [
      ...richBlock(paragraph(...literal(sentence))),
      ...(list.length === 0 ? [] : richBlock([...paragraph(...literal(phrases.examples)), ...list])),
      ...(thanks ? [] : smallPrint(phrases.daily.offer(command))),
      ...row("own", removeButton(surface, locale)),
    ],
  };
}
