import type { KnownBlock } from "@slack/types";
import { refTo } from "../../answer/ref.ts";
import type { Answer } from "../../answer/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import { openButton, row } from "./actions.ts";
import { cutAtGrapheme } from "./cut.ts";
import { literal } from "./inline.ts";
import { limits, shares } from "./limits.ts";
import { paragraph, richBlock } from "./parts.ts";
import { oneLine } from "./plain.ts";

/** The related terms: those that lead somewhere as buttons, the names of the others, and of those too many, in a line. */
export function relatedBlocks({ related, locale }: Extract<Answer, { outcome: "answer" }>): KnownBlock[] {
  const labelled = related.map((one) => ({ ...one, label: oneLine(one.label) })).filter(({ label }) => label !== "");
  const buttons = labelled
    .flatMap(({ label, at }) => (at ? { label, at } : []))
    .slice(0, limits.buttons)
    .map(({ label, at }, n) => ({ at, button: openButton(label, refTo(at.term, at.section), n) }));
  const clickable = new Set(buttons.filter(({ button }) => button.length > 0).map(({ at }) => at));
  const others = labelled.filter(({ at }) => at === null || !clickable.has(at));
  const names = joined(others.map(({ label }) => cutAtGrapheme(label, shares.name)));
  if (names === "" && clickable.size === 0) return [];
  const label = phrasesOf(locale).related;
  return [
    ...richBlock(paragraph(...literal(names === "" ? label : `${label}: `, { bold: true }), ...literal(names))),
    ...row(
      "related",
      buttons.flatMap(({ button }) => button),
    ),
  ];
}

/** As many names as fit their share, in one line. */
function joined(names: readonly string[]): string {
  let line = "";
  for (const one of names) {
    const longer = line === "" ? one : `${line} · ${one}`;
    if (longer.length > shares.related) break;
    line = longer;
  }
  return line;
}
