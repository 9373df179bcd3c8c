import type { Answer } from "../../answer/types.ts";
import { spanText } from "../../glossary/spans.ts";
import { cutAtGrapheme, cutAtSentence, firstSentence } from "./cut.ts";
import { limits, shares } from "./limits.ts";
import { escapeMrkdwn } from "./mrkdwn.ts";
import { oneLine } from "./plain.ts";
import { titleOf } from "./titleOf.ts";

/**
 * The answer in a line, for notifications, screen readers, and for when Slack refuses the blocks: the title and what it
 * is, or where that is not known the first sentence of what is shown.
 */
export function summary({ term, byName, blocks }: Extract<Answer, { outcome: "answer" }>): string {
  const title = cutAtGrapheme(titleOf(term), limits.header);
  const said = oneLine(
    blocks.flatMap((block) => (block.type === "paragraph" ? [spanText(block.spans)] : [])).join(" "),
  );
  const description = oneLine(term.description);
  const text = byName ? description || firstSentence(said) : firstSentence(said) || description;
  const sentence = cutAtSentence(text, shares.summary);
  return escapeMrkdwn(sentence === "" ? title : `${title}: ${sentence}`);
}
