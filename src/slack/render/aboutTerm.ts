import type { KnownBlock } from "@slack/types";
import type { Answer } from "../../answer/types.ts";
import { languageName, phrasesOf } from "../../language/languages.ts";
import { cutAtGrapheme } from "./cut.ts";
import { shares } from "./limits.ts";
import { smallPrint } from "./parts.ts";
import { oneLine } from "./plain.ts";
import { titleBlocks } from "./title.ts";

/** The top of an entry: title, how the question was read, the language that is missing, keywords and language. */
export function aboutTerm(answer: Extract<Answer, { outcome: "answer" }>, siteUrl: string | null): KnownBlock[] {
  const { term, locale, missing, readAs } = answer;
  const phrases = phrasesOf(locale);
  const keywords = cutAtGrapheme(oneLine(term.keywords.join(", ")), shares.keywords);
  const language = languageName(term.locale, locale);
  return [
    ...titleBlocks(term, siteUrl),
    ...(readAs === null ? [] : smallPrint(phrases.readAs(cutAtGrapheme(oneLine(readAs), shares.name)))),
    ...(missing === null ? [] : smallPrint(phrases.missing(languageName(missing, locale), language))),
    ...smallPrint(keywords === "" ? language : `${keywords} · ${language}`),
  ];
}
