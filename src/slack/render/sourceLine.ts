import type { KnownBlock } from "@slack/types";
import type { Term } from "../../glossary/types.ts";
import { cutAtGrapheme } from "./cut.ts";
import { shares } from "./limits.ts";
import { escapeMrkdwn, mrkdwnLink, webAddress } from "./mrkdwn.ts";
import { smallPrint } from "./parts.ts";
import { oneLine } from "./plain.ts";

/** Where an answer comes from: the file's path, linked when there is a template for its address. */
export function sourceLine(term: Term, label: string, template: string | null): KnownBlock[] {
  const file = cutAtGrapheme(oneLine(term.file), shares.file);
  if (file === "") return [];
  const url = template === null ? null : webAddress(fill(template, term));
  const link = url === null ? null : `${escapeMrkdwn(label)}: ${mrkdwnLink(url, file)}`;
  if (link === null || link.length > shares.sourceLink) return smallPrint(`${label}: ${file}`);
  return [{ type: "context", elements: [{ type: "mrkdwn", text: link, verbatim: true }] }];
}

/** An address template with `{file}`, `{slug}` and `{locale}` filled in, percent-encoded; slashes of a path stay. */
function fill(template: string, { file, slug, locale }: Term): string {
  const values: Record<string, string> = { file, slug, locale };
  return template.replace(/\{(file|slug|locale)\}/gu, (_, key: string) => encodePath(oneLine(values[key] ?? "")));
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
