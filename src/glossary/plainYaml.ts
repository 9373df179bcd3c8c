/** A key, which YAML wants short, and words that can mean nothing but themselves: no sign that YAML reads in any place. */
const line = /^([a-z]{1,60}):(?: ([\p{L}\p{N}](?: |[^:#\p{C}\p{Z}])*)| \[((?: |[^:#[\]{}"'\p{C}\p{Z}])*)\])?$/u;
/** One more item of the list under a key. */
const item = /^ {2}- ([\p{L}\p{N}](?: |[^:#\p{C}\p{Z}])*)$/u;
const word = /^[\p{L}\p{N}]/u;

/**
 * Reads YAML that is nothing but keys with plain words, or lists of them, as nearly all front matter is: a parser for all
 * of YAML takes ten times as long, which is a tenth of a start. Null for whatever else it may be.
 */
export function readPlainYaml(text: string): Map<string, unknown> | null {
  const read = new Map<string, string | string[]>();
  let open: string[] | null = null;
  for (const each of text.split("\n")) {
    const more = item.exec(each)?.[1];
    if (more !== undefined && open !== null) open.push(more.trimEnd());
    else {
      const [, key, value, list] = line.exec(each) ?? [];
      if (key === undefined || read.has(key) || open?.length === 0) return null;
      const items = list?.split(",").map((one) => one.trim());
      if (items && !items.every((one) => word.test(one))) return null;
      open = value === undefined && items === undefined ? [] : null;
      read.set(key, open ?? items ?? (value ?? "").trimEnd());
    }
  }
  return open?.length === 0 ? null : read;
}
