import type { KnownBlock } from "@slack/types";
import type { Term } from "../../glossary/types.ts";
import { addressOf } from "./address.ts";
import { cutAtGrapheme } from "./cut.ts";
import { shares } from "./limits.ts";
import { escapeMrkdwn, mrkdwnLink } from "./mrkdwn.ts";
import { smallPrint } from "./parts.ts";
import { oneLine } from "./plain.ts";

/** Where an answer comes from: the file's path, linked when there is a template for its address. */
export function sourceLine(term: Term, label: string, template: string | null): KnownBlock[] {
  const file = cutAtGrapheme(oneLine(term.file), shares.file);
  if (file === "") return [];
  const url = addressOf(template, term, shares.sourceLink);
  const link = url === null ? null : `${escapeMrkdwn(label)}: ${mrkdwnLink(url, file)}`;
  if (link === null || link.length > shares.sourceLink) return smallPrint(`${label}: ${file}`);
  return [{ type: "context", elements: [{ type: "mrkdwn", text: link, verbatim: true }] }];
}
