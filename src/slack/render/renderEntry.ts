import type { KnownBlock, ModalView, RichTextBlockElement } from "@slack/types";
import { type Ref, refTo } from "../../answer/ref.ts";
import type { Answer } from "../../answer/types.ts";
import { isSaid } from "../../glossary/said.ts";
import type { Block, Section } from "../../glossary/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import { aboutTerm } from "./aboutTerm.ts";
import { actionIds, button, row } from "./actions.ts";
import { cutAtGrapheme, cutAtSentence } from "./cut.ts";
import { languageButtons } from "./entryRow.ts";
import { fitInto } from "./fitInto.ts";
import { highlightBlocks, highlightsOf, underHeading } from "./highlights.ts";
import { literal } from "./inline.ts";
import { limits, shares } from "./limits.ts";
import { mostSize } from "./mostSize.ts";
import { paragraph, plainText, richBlock, size, smallPrint } from "./parts.ts";
import { oneLine } from "./plain.ts";
import { relatedBlocks } from "./relatedBlocks.ts";
import type { RenderOptions } from "./renderAnswer.ts";
import { richText } from "./richText.ts";
import { sourceLine } from "./sourceLine.ts";
import { titleOf } from "./titleOf.ts";
import { metadataOf } from "./trail.ts";

type TermAnswer = Extract<Answer, { outcome: "answer" }>;

/** A whole entry in a modal, its related terms and languages to go on to, and back to those of `trail`, the latest last. */
export function renderEntry(
  answer: TermAnswer,
  trail: readonly Ref[],
  { sourceUrl, siteUrl }: Pick<RenderOptions, "sourceUrl" | "siteUrl">,
): ModalView {
  const { term, locale, translations } = answer;
  const phrases = phrasesOf(locale);
  const above = [...aboutTerm(answer, siteUrl), ...description(answer)];
  const below = [
    ...relatedBlocks({ ...answer, related: elsewhere(answer) }),
    ...row("ways", [
      ...(trail.length > 0 ? button(`← ${phrases.back}`, actionIds.back, "back") : []),
      ...languageButtons(translations, locale),
    ]),
    ...sourceLine(term, phrases.sourceFile, sourceUrl),
  ];
  return {
    type: "modal",
    callback_id: "entry",
    title: plainText(cutAtGrapheme(titleOf(term), limits.viewTitle)),
    close: plainText(cutAtGrapheme(phrases.close, limits.viewTitle)),
    private_metadata: metadataOf({ here: refTo(term, null), trail }),
    blocks: [...above, ...text(answer, limits.viewTotal - size([...above, ...below])), ...below],
  };
}

/** Related terms without the ways into this entry, all of which is before the reader. */
function elsewhere({ term, related }: TermAnswer): TermAnswer["related"] {
  return related.map((one) => (one.at?.term === term ? { ...one, at: null } : one));
}

function description({ term }: TermAnswer): KnownBlock[] {
  const text = oneLine(term.description);
  if (
    text === "" ||
    isSaid(
      text,
      term.sections.flatMap(({ blocks }) => blocks),
    )
  )
    return [];
  return richBlock(paragraph(...literal(cutAtSentence(text, shares.description))));
}

/** Every section under its heading, then the highlights; what there is no room for is said to be missing. */
function text({ term, locale }: TermAnswer, room: number): KnownBlock[] {
  const phrases = phrasesOf(locale);
  const points = highlightBlocks(fitInto(highlightsOf(term), shares.highlights, mostSize).blocks, phrases.highlights);
  const note = smallPrint(phrases.cut(cutAtGrapheme(oneLine(term.file), shares.file)));
  let left = room - size([...points, ...note]);
  const shown: KnownBlock[] = [];
  for (const part of partsOf(term.sections)) {
    const taken: RichTextBlockElement[] = [];
    for (const { heading, blocks } of part) {
      const under = (some: readonly Block[]) => sectionText(heading, some);
      const fitted = fitInto(blocks, left, (some) => size(richBlock([...taken, ...under(some)])));
      taken.push(...under(fitted.blocks));
      if (!fitted.whole) return [...shown, ...richBlock(taken), ...note, ...points];
    }
    shown.push(...richBlock(taken));
    left -= size(richBlock(taken));
  }
  return [...shown, ...points];
}

/** A section's text under its heading; a heading that only parts what follows stands alone. */
function sectionText(heading: string | null, blocks: readonly Block[]): RichTextBlockElement[] {
  const title = cutAtGrapheme(oneLine(heading ?? ""), shares.heading);
  const text = richText(blocks);
  return text.length === 0 ? paragraph(...literal(title, { bold: true })) : underHeading(title, text);
}

/** How many blocks the sections may take of a view's: what stands above and below them needs the others. */
const mostParts = limits.viewBlocks - 20;

/** The sections, a block each; several to a block where there are too many. */
function partsOf(sections: readonly Section[]): Section[][] {
  const each = Math.max(1, Math.ceil(sections.length / mostParts));
  return Array.from({ length: Math.ceil(sections.length / each) }, (_, at) =>
    sections.slice(at * each, (at + 1) * each),
  );
}
