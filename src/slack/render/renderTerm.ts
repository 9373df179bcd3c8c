import type { KnownBlock } from "@slack/types";
import type { Answer } from "../../answer/types.ts";
import { sameName } from "../../glossary/names.ts";
import { isSaid } from "../../glossary/said.ts";
import type { Block, Term } from "../../glossary/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import type { Phrases } from "../../language/types.ts";
import { aboutTerm } from "./aboutTerm.ts";
import { cutAtGrapheme, cutAtSentence } from "./cut.ts";
import { entryRow } from "./entryRow.ts";
import { fitInto } from "./fitInto.ts";
import { highlightBlocks, highlightsOf, underHeading } from "./highlights.ts";
import { literal } from "./inline.ts";
import { limits, shares } from "./limits.ts";
import { mostSize } from "./mostSize.ts";
import { mentionOf } from "./mrkdwn.ts";
import { paragraph, richBlock, size, smallPrint } from "./parts.ts";
import { oneLine } from "./plain.ts";
import { relatedBlocks } from "./relatedBlocks.ts";
import type { RenderOptions, Surface } from "./renderAnswer.ts";
import { richText } from "./richText.ts";
import { sourceLine } from "./sourceLine.ts";
import { summary } from "./summary.ts";
import type { Message } from "./types.ts";

type TermAnswer = Extract<Answer, { outcome: "answer" }>;

/** An entry: title, keywords, description, the section that answers, highlights, related terms, what to do next, source. */
export function renderTerm(
  answer: TermAnswer,
  surface: Surface,
  { sourceUrl, siteUrl }: Pick<RenderOptions, "sourceUrl" | "siteUrl">,
): Message {
  const { term, blocks, locale } = answer;
  const phrases = phrasesOf(locale);
  const takeaways = highlightsOf(term);
  const above = [...sharedBy(surface, phrases), ...aboutTerm(answer, siteUrl), ...description(answer)];
  const below = (isCut: boolean): KnownBlock[] => [
    ...relatedBlocks(answer),
    ...entryRow(answer, surface, isCut),
    ...sourceLine(term, phrases.sourceFile, sourceUrl),
  ];
  const assemble: Assemble = (text, points, { note, tail }) => [
    ...above,
    ...sectionBlocks(answer, text),
    ...note,
    ...highlightBlocks(points, phrases.highlights),
    ...tail,
  ];
  const ending = { note: [], tail: below(false) };
  const room = limits.total - size([...above, ...ending.tail]);
  if (mostSize(blocks) + mostSize(takeaways) + headingFrame < room)
    return { text: summary(answer), blocks: assemble(blocks, takeaways, ending) };
  const endingOfCut = () => ({ note: smallPrint(phrases.cut(fileOf(term))), tail: below(true) });
  return { text: summary(answer), blocks: shortened(assemble, blocks, takeaways, ending, endingOfCut) };
}

/** What follows the section: whether it was cut, and what stands below. */
interface Ending {
  note: KnownBlock[];
  tail: KnownBlock[];
}

type Assemble = (text: readonly Block[], points: readonly Block[], ending: Ending) => KnownBlock[];

/** More than two blocks with a heading each take, beside what stands under them. */
const headingFrame = 4 * shares.heading;

/**
 * The whole message if Slack takes it; else with highlights that keep to their share, and as much of the section as there
 * is room for then.
 */
function shortened(
  assemble: Assemble,
  text: readonly Block[],
  points: readonly Block[],
  ending: Ending,
  endingOfCut: () => Ending,
): KnownBlock[] {
  // Not even rendered when it is an order of magnitude too long.
  if (mostSize(text) + mostSize(points) < 10 * limits.total) {
    const everything = assemble(text, points, ending);
    if (size(everything) <= limits.total) return everything;
  }
  const cut = endingOfCut();
  const bare = size(assemble([], [], cut));
  const few = fitInto(points, shares.highlights, (part) => size(assemble([], part, cut)) - bare).blocks;
  const kept = fitInto(text, limits.total, (part) => size(assemble(part, few, cut))).blocks;
  return assemble(kept, few, cut);
}

/** Who shared it: the one mention that is ever made, of somebody who asked for it by clicking. */
function sharedBy(surface: Surface, phrases: Phrases): KnownBlock[] {
  if (surface.kind !== "public" || !surface.shared) return [];
  return [{ type: "context", elements: [{ type: "mrkdwn", text: phrases.sharedBy(mentionOf(surface.asker)) }] }];
}

/** Shown when the entry was asked for by name, or has nothing else to say; never twice. */
function description({ term, byName, blocks }: TermAnswer): KnownBlock[] {
  const text = oneLine(term.description);
  if ((!byName && blocks.length > 0) || text === "" || isSaid(text, blocks)) return [];
  return richBlock(paragraph(...literal(cutAtSentence(text, shares.description))));
}

/** The heading and the text that answers. */
function sectionBlocks({ term, section }: TermAnswer, text: readonly Block[]): KnownBlock[] {
  const heading = oneLine(section?.heading ?? "");
  const shown = sameName(heading, term.title) ? "" : cutAtGrapheme(heading, shares.heading);
  return richBlock(underHeading(shown, richText(text)));
}

function fileOf(term: Term): string {
  return cutAtGrapheme(oneLine(term.file), shares.file);
}
