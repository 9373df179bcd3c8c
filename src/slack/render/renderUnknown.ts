import type { Answer } from "../../answer/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import { cutAtGrapheme } from "./cut.ts";
import { literal } from "./inline.ts";
import { shares } from "./limits.ts";
import { escapeMrkdwn } from "./mrkdwn.ts";
import { bullets, name, paragraph, richBlock } from "./parts.ts";
import { oneLine } from "./plain.ts";
import type { Message } from "./types.ts";

/** At most so many near names: a fourth is a guess. */
const most = 3;

/** Not in the glossary: what was asked, and names that are near it. */
export function renderUnknown({ query, suggestions, locale }: Extract<Answer, { outcome: "unknown" }>): Message {
  const phrases = phrasesOf(locale);
  const sorry = phrases.unknown(cutAtGrapheme(oneLine(query), shares.name));
  const near = suggestions.slice(0, most).map((suggestion) => cutAtGrapheme(oneLine(suggestion), shares.name));
  const names = near.filter(Boolean);
  const sentence = names.length === 0 ? `${sorry} ${phrases.unknownHint}` : sorry;
  return {
    text: escapeMrkdwn(names.length === 0 ? sentence : `${sentence} ${phrases.nearNames} ${names.join(", ")}`),
    blocks: [
      ...richBlock(paragraph(...literal(sentence))),
      ...(names.length === 0
        ? []
        : richBlock([
            ...paragraph(...literal(phrases.nearNames)),
            ...bullets(names.map((near) => name(near, shares.name))),
          ])),
    ],
  };
}
