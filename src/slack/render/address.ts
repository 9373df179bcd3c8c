import type { Term } from "../../glossary/types.ts";
import { webAddress } from "./mrkdwn.ts";
import { oneLine } from "./plain.ts";

/**
 * Where a term can be seen on the web: a template with `{file}`, `{slug}` and `{locale}` filled in, percent-encoded;
 * slashes of a path stay. Null without a template, when Slack would not take the
 * address, and when it has more characters than `most`.
 */
export function addressOf(template: string | null, { file, slug, locale }: Term, most: number): string | null {
  if (template === null) return null;
  const values: Record<string, string> = { file, slug, locale };
  const filled = template.replace(/\{(file|slug|locale)\}/gu, (_, key: string) =>
    encodePath(oneLine(values[key] ?? "")),
  );
  const address = webAddress(filled);
  return address !== null && address.length <= most ? address : null;
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
