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

/** The related terms that lead somewhere, the first few as buttons; the names of those that do not, in a line. */
export function relatedBlocks({ related, locale }: Extract<Answer, { outcome: "answer" }>): KnownBlock[] {
  const all = related.map(({ label, at }, n) => ({
    label,
    button: at ? openButton(label, refTo(at.term, at.section), n) : [],
  }));
  const buttons = all.flatMap(({ button }) => button).slice(0, limits.buttons);
  const names = joined(
    all
      .flatMap(({ label, button }) => (button.length > 0 ? [] : cutAtGrapheme(oneLine(label), shares.name)))
      .filter(Boolean),
  );
  if (names === "" && buttons.length === 0) return [];
  const label = phrasesOf(locale).related;
  return [
    ...richBlock(paragraph(...literal(names === "" ? label : `${label}: `, { bold: true }), ...literal(names))),
    ...row("related", buttons),
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
