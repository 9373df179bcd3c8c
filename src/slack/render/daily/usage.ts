import type { RichTextElement } from "@slack/types";
import { phrasesOf } from "../../../language/languages.ts";
import type { SpokenLocale } from "../../../language/types.ts";
import { cutAtGrapheme } from "../cut.ts";
import { literal } from "../inline.ts";
import { shares } from "../limits.ts";
import { escapeMrkdwn } from "../mrkdwn.ts";
import { paragraph, richBlock, smallPrint } from "../parts.ts";
import { oneLine } from "../plain.ts";
import type { Message } from "../types.ts";

/** What it takes to say how to speak of the term of the day. */
export interface UsageOptions {
  /** Of the reader. */
  locale: SpokenLocale;
  command: string;
  /** A word that these begin with and that names an entry, too; null when there is none. */
  clash: string | null;
}

/** What can be written about the term of the day; `text` is what was not understood, empty for whoever asked for help. */
export function renderUsage(text: string, { locale, command, clash }: UsageOptions): Message {
  const phrases = phrasesOf(locale).daily;
  const asked = cutAtGrapheme(oneLine(text), shares.name);
  const sentence = asked === "" ? phrases.usage : `${phrases.unclear(asked)} ${phrases.usage}`;
  const lines = phrases.uses.map(([words, what]): RichTextElement[] => [
    { type: "text", text: `${command} ${words}`, style: { code: true } },
    { type: "text", text: `: ${what}` },
  ]);
  return {
    text: escapeMrkdwn(sentence),
    blocks: [
      ...richBlock([
        ...paragraph(...literal(sentence)),
        {
          type: "rich_text_list",
          style: "bullet",
          elements: lines.map((elements) => ({ type: "rich_text_section", elements })),
        },
      ]),
      ...smallPrint(clash === null ? "" : phrases.asWord(command, clash)),
    ],
  };
}
