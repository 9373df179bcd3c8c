import type { KnownBlock } from "@slack/types";
import { refTo } from "../../../answer/ref.ts";
import type { Answer } from "../../../answer/types.ts";
import type { Block } from "../../../glossary/types.ts";
import { languageName, phrasesOf } from "../../../language/languages.ts";
import { openButton, row } from "../actions.ts";
import { cutAtSentence } from "../cut.ts";
import { fitInto } from "../fitInto.ts";
import { literal } from "../inline.ts";
import { shares } from "../limits.ts";
import { mostSize } from "../mostSize.ts";
import { paragraph, richBlock, smallPrint } from "../parts.ts";
import { oneLine } from "../plain.ts";
import type { RenderOptions } from "../renderAnswer.ts";
import { richText } from "../richText.ts";
import { summary } from "../summary.ts";
import { titleBlocks } from "../title.ts";
import type { Message } from "../types.ts";

type TermAnswer = Extract<Answer, { outcome: "answer" }>;

/** How many related terms the post leads to: it is to be read in passing. */
const mostRelated = 2;

/** The term of the day: its title, what it is, one take-away, and where to read on. Each click is answered in private. */
export function renderPost(answer: TermAnswer, { siteUrl }: Pick<RenderOptions, "siteUrl">): Message {
  const { term, locale, missing, related } = answer;
  const { missing: lacking, daily } = phrasesOf(locale);
  const known = related.flatMap(({ label, at }) => (at === null ? [] : [{ label, ref: refTo(at.term, at.section) }]));
  return {
    text: `${daily.title}: ${summary(answer)}`,
    blocks: [
      ...smallPrint(daily.title),
      ...titleBlocks(term, siteUrl),
      ...(missing === null
        ? []
        : smallPrint(lacking(languageName(missing, locale), languageName(term.locale, locale)))),
      ...whatItIs(answer),
      ...takeaway(answer),
      ...row("daily", [
        ...openButton(daily.readMore, refTo(term, null), 0),
        ...known.slice(0, mostRelated).flatMap(({ label, ref }, at) => openButton(label, ref, at + 1)),
      ]),
    ],
  };
}

/** The description, or without one the beginning of the text. */
function whatItIs({ term, blocks }: TermAnswer): KnownBlock[] {
  const description = oneLine(term.description);
  if (description !== "") return richBlock(paragraph(...literal(cutAtSentence(description, shares.description))));
  const first = blocks.filter(({ type }) => type === "paragraph").slice(0, 1);
  return richBlock(richText(fitInto(first, shares.description, mostSize).blocks));
}

/** The first of the writer's take-aways that shows. */
function takeaway({ term }: TermAnswer): KnownBlock[] {
  for (const spans of term.highlights) {
    const quote: Block = { type: "quote", blocks: [{ type: "paragraph", spans }] };
    const elements = richText(fitInto([quote], shares.description, mostSize).blocks);
    if (elements.length > 0) return richBlock(elements);
  }
  return [];
}
