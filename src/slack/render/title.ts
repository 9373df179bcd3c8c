import type { KnownBlock } from "@slack/types";
import type { Term } from "../../glossary/types.ts";
import { addressOf } from "./address.ts";
import { cutAtGrapheme } from "./cut.ts";
import type { Inline } from "./inline.ts";
import { limits, shares } from "./limits.ts";
import { name, paragraph, plainText, richBlock } from "./parts.ts";
import { titleOf } from "./titleOf.ts";

/**
 * The title above an entry. A header holds no link: where the entry is published, the title is a bold line that leads
 * there. A title that the header cannot hold is said once more, whole.
 */
export function titleBlocks(term: Term, siteUrl: string | null): KnownBlock[] {
  const title = titleOf(term);
  if (addressOf(siteUrl, term, shares.address) !== null)
    return richBlock(paragraph(...linkedTitle(term, siteUrl, shares.title)));
  const shown: KnownBlock = { type: "header", text: plainText(cutAtGrapheme(title, limits.header)) };
  return title.length <= limits.header
    ? [shown]
    : [shown, ...richBlock(paragraph(...name(title, shares.title, { bold: true })))];
}

/** A title in bold, leading to where the entry is published if it is. `max` is in characters. */
export function linkedTitle(term: Term, siteUrl: string | null, max: number): Inline[] {
  const url = addressOf(siteUrl, term, shares.address);
  const text = cutAtGrapheme(titleOf(term), max);
  return url === null ? name(text, max, { bold: true }) : [{ type: "link", url, text, style: { bold: true } }];
}
