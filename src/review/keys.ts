import { columnNamed } from "../glossary/table/columns.ts";
import type { Problem } from "../glossary/types.ts";
import { slips } from "../search/vocabulary.ts";
import type { Written } from "./review.ts";
import { warning } from "./warning.ts";

/** The keys of front matter that mean something. */
const known = ["title", "description", "keywords", "aliases", "slug", "lang", "reviewed"] as const;

/** What people write for them, beside what heads the columns of aliases and of languages in a table of terms. */
const synonyms: Readonly<Record<string, (typeof known)[number]>> = {
  tags: "keywords",
  keyword: "keywords",
  summary: "description",
  excerpt: "description",
  name: "title",
  permalink: "slug",
  updated: "reviewed",
  lastreviewed: "reviewed",
};

/** Keys that look like one of ours and are not read: a slip, or another tool's word for it. */
export function strangeKeys({ glossary, linesOf }: Written): Problem[] {
  return glossary.terms.flatMap((term) => {
    const lines = linesOf(term);
    const end = lines[0]?.trim() === "---" ? lines.findIndex((line, at) => at > 0 && line.trim() === "---") : -1;
    const given = lines.slice(1, Math.max(end, 1)).map((line) => /^(\p{L}[\p{L}_ -]*):/u.exec(line)?.[1]?.trim() ?? "");
    return given.flatMap((key, at) => {
      const meant = meantBy(key);
      // The key itself stands there too: what the other tool reads beside it is its own affair.
      if (meant === null || given.includes(meant)) return [];
      return [warning(term, at + 2, `has the key "${key}", which is not read: write "${meant}"`)];
    });
  });
}

function meantBy(key: string): (typeof known)[number] | null {
  const name = key.toLowerCase().replace(/[_-]/gu, "");
  if (name === "" || known.some((one) => one === key)) return null;
  const column = columnNamed(key);
  if (column === "aliases") return "aliases";
  if (column === "language") return "lang";
  const synonym = Object.hasOwn(synonyms, name) ? synonyms[name] : undefined;
  return synonym ?? known.find((one) => slips(name, one, most(one)) <= most(one)) ?? null;
}

/** A short key with two slips is another word. */
function most(key: string): number {
  return key.length > 5 ? 2 : 1;
}
