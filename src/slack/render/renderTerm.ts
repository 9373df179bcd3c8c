import type { KnownBlock, RichTextBlockElement } from "@slack/types";
import type { Answer } from "../../answer/types.ts";
import { sameName } from "../../glossary/names.ts";
import { isSaid } from "../../glossary/said.ts";
import type { Block, Term } from "../../glossary/types.ts";
import { languageName, phrasesOf } from "../../language/languages.ts";
import { cutAtGrapheme, cutAtSentence } from "./cut.ts";
import { fitInto } from "./fitInto.ts";
import { literal } from "./inline.ts";
import { limits, shares } from "./limits.ts";
import { mostSize } from "./mostSize.ts";
import { name, paragraph, plainText, richBlock, size, smallPrint } from "./parts.ts";
import { oneLine } from "./plain.ts";
import type { RenderOptions } from "./renderAnswer.ts";
import { richText } from "./richText.ts";
import { sourceLine } from "./sourceLine.ts";
import { summary } from "./summary.ts";
import { titleOf } from "./titleOf.ts";
import type { Message } from "./types.ts";

type TermAnswer = Extract<Answer, { outcome: "answer" }>;

/** An entry: title, keywords, description, the section that answers, highlights, related terms, source. */
export function renderTerm(answer: TermAnswer, { sourceUrl }: Pick<RenderOptions, "sourceUrl">): Message {
  const { term, blocks, locale } = answer;
  const phrases = phrasesOf(locale);
  const takeaways = highlightsOf(term);
  const above = [...header(answer), ...context(answer), ...description(answer)];
  const below = [...related(answer), ...sourceLine(term, phrases.sourceFile, sourceUrl)];
  const assemble = (text: readonly Block[], points: readonly Block[], note: KnownBlock[]) => [
    ...above,
    ...sectionBlocks(answer, text),
    ...note,
    ...highlightBlocks(points, phrases.highlights),
    ...below,
  ];
  const room = limits.total - size([...above, ...below]);
  const whole = mostSize(blocks) + mostSize(takeaways) + headingFrame < room;
  return {
    text: summary(answer),
    blocks: whole ? assemble(blocks, takeaways, []) : shortened(assemble, blocks, takeaways, phrases.cut(fileOf(term))),
  };
}

/** More than two blocks with a heading each take, beside what stands under them. */
const headingFrame = 4 * shares.heading;

/**
 * The whole message if Slack takes it; else with highlights that keep to their share, and as much of the section as there
 * is room for then.
 */
function shortened(
  assemble: (text: readonly Block[], points: readonly Block[], note: KnownBlock[]) => KnownBlock[],
  text: readonly Block[],
  points: readonly Block[],
  cut: string,
): KnownBlock[] {
  // Not even rendered when it is an order of magnitude too long.
  if (mostSize(text) + mostSize(points) < 10 * limits.total) {
    const everything = assemble(text, points, []);
    if (size(everything) <= limits.total) return everything;
  }
  const note = smallPrint(cut);
  const bare = size(assemble([], [], note));
  const few = fitInto(points, shares.highlights, (part) => size(assemble([], part, note)) - bare).blocks;
  const kept = fitInto(text, limits.total, (part) => size(assemble(part, few, note))).blocks;
  return assemble(kept, few, note);
}

/** The title; once more, whole, when the header could not hold it. */
function header({ term }: TermAnswer): KnownBlock[] {
  const title = titleOf(term);
  const shown: KnownBlock = { type: "header", text: plainText(cutAtGrapheme(title, limits.header)) };
  return title.length <= limits.header
    ? [shown]
    : [shown, ...richBlock(paragraph(...name(title, shares.title, { bold: true })))];
}

function context({ term, locale, missing, readAs }: TermAnswer): KnownBlock[] {
  const phrases = phrasesOf(locale);
  const keywords = cutAtGrapheme(oneLine(term.keywords.join(", ")), shares.keywords);
  const language = languageName(term.locale, locale);
  return [
    ...(readAs === null ? [] : smallPrint(phrases.readAs(cutAtGrapheme(oneLine(readAs), shares.name)))),
    ...(missing === null ? [] : smallPrint(phrases.missing(languageName(missing, locale), language))),
    ...smallPrint(keywords === "" ? language : `${keywords} · ${language}`),
  ];
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

function underHeading(heading: string, text: RichTextBlockElement[]): RichTextBlockElement[] {
  const [first, ...rest] = text;
  if (heading === "" || first === undefined) return text;
  const bold = literal(heading, { bold: true });
  return first.type === "rich_text_section"
    ? [...paragraph(...bold, { type: "text", text: "\n" }, ...first.elements), ...rest]
    : [...paragraph(...bold), ...text];
}

function highlightsOf({ highlights }: Term): Block[] {
  const items = highlights.map((spans): Block[] => [{ type: "paragraph", spans }]);
  return items.length === 0 ? [] : [{ type: "list", ordered: false, start: 1, items }];
}

function highlightBlocks(points: readonly Block[], label: string): KnownBlock[] {
  return richBlock(underHeading(label, richText(points)));
}

function fileOf(term: Term): string {
  return cutAtGrapheme(oneLine(term.file), shares.file);
}

function related({ related, locale }: TermAnswer): KnownBlock[] {
  const labels = related.map(({ label }) => cutAtGrapheme(oneLine(label), shares.name)).filter(Boolean);
  let line = "";
  for (const label of labels) {
    const longer = line === "" ? label : `${line} · ${label}`;
    if (longer.length > shares.related) break;
    line = longer;
  }
  if (line === "") return [];
  return richBlock(paragraph(...literal(`${phrasesOf(locale).related}: `, { bold: true }), ...literal(line)));
}
