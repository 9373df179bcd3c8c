import { refTo } from "../../answer/ref.ts";
import type { Answer } from "../../answer/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import { openButton, row } from "./actions.ts";
import { cutAtGrapheme } from "./cut.ts";
import { literal } from "./inline.ts";
import { shares } from "./limits.ts";
import { escapeMrkdwn } from "./mrkdwn.ts";
import { paragraph, richBlock } from "./parts.ts";
import { oneLine } from "./plain.ts";
import { titleOf } from "./titleOf.ts";
import type { Message } from "./types.ts";

/** At most so many near names: a fourth is a guess. */
const most = 3;

/** Not in the glossary: what was asked, and names that are near it, to click on. */
export function renderUnknown({ query, suggestions, locale }: Extract<Answer, { outcome: "unknown" }>): Message {
  const phrases = phrasesOf(locale);
  const sorry = phrases.unknown(cutAtGrapheme(oneLine(query), shares.name));
  const near = suggestions.slice(0, most);
  if (near.length === 0) {
    const sentence = `${sorry} ${phrases.unknownHint}`;
    return { text: escapeMrkdwn(sentence), blocks: richBlock(paragraph(...literal(sentence))) };
  }
  const names = near.map((term) => cutAtGrapheme(titleOf(term), shares.name));
  const question = `${sorry} ${phrases.nearNames}`;
  return {
    text: escapeMrkdwn(`${question} ${names.join(", ")}`),
    blocks: [
      ...richBlock(paragraph(...literal(question))),
      ...row(
        "near",
        near.flatMap((term, at) => openButton(titleOf(term), refTo(term, null), at)),
      ),
    ],
  };
}
