import matter from "gray-matter";
import { parseDocument } from "yaml";
import { readPlainYaml } from "./plainYaml.ts";
import { printable } from "./spans.ts";
import type { Problem } from "./types.ts";

/** The known keys of front matter, checked: what is missing, or of a type that means nothing, is null or empty. */
export interface FrontMatter {
  title: string | null;
  description: string;
  keywords: string[];
  aliases: string[];
  slug: string | null;
  lang: string | null;
  reviewed: string | null;
}

interface Split {
  front: FrontMatter;
  /** The text under the front matter. */
  body: string;
  /** How many lines stand above the body. */
  lineOffset: number;
  problems: Omit<Problem, "file">[];
}

const texts = ["title", "description", "slug", "lang", "reviewed"] as const;
const lists = ["keywords", "aliases"] as const;
const knownKey = /^(title|description|slug|lang|reviewed|keywords|aliases)\s*:(.*)$/u;
/** What a line of front matter looks like: a key, an item, more of a value, or a comment. */
const frontLine = /^(?:[\w-]+\s*:|\s*-\s|\s+\S|#(?!#*\s))/u;
/** A larger block is no front matter that a person wrote. */
const largest = 64 * 1024;

/** Thrown for front matter in a language that is code or none of ours; the file is not read. */
export class ForeignFrontMatter extends Error {}

/**
 * Parts a file into front matter and body. Broken YAML never costs the article: the known keys are then taken line by
 * line, and a problem says so. Throws ForeignFrontMatter on `---js` and its like, which gray-matter would run.
 * Takes text with `\n` line ends.
 */
export function splitFrontMatter(text: string): Split {
  const none = { front: check(new Map(), text).front, body: text, lineOffset: 0, problems: [] };
  const toml = /^\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+[ \t]*(?:\n|$)/u.exec(text)?.[0];
  if (toml !== undefined) {
    const message = "front matter in TOML (+++) is not read: write it as YAML between --- lines";
    return {
      ...none,
      body: text.slice(toml.length),
      lineOffset: toml.split("\n").length - 1,
      problems: [{ line: 1, severity: "warning", message }],
    };
  }
  const fence = /^---([^\n-][^\n]*)?(?:\n|$)/u.exec(text);
  if (fence === null) return none;
  const engine = (fence[1] ?? "").trim().toLowerCase();
  if (engine !== "" && !/^[a-z]+$/u.test(engine)) return none;
  if (engine !== "" && engine !== "yaml" && engine !== "yml") {
    throw new ForeignFrontMatter(`front matter in "${engine}" is never read: begin it with --- alone and write YAML`);
  }
  const lines = text.split("\n");
  const close = lines.findIndex((line, at) => at > 0 && /^---\s*$/u.test(line));
  // A blank line with prose below it is the article: the fence further down is a rule, or underlines a heading.
  const blank = lines.findIndex((line, at) => at > 0 && line.trim() === "");
  const isProse =
    blank !== -1 &&
    blank < close &&
    lines.slice(blank, close).some((line) => line.trim() !== "" && !frontLine.test(line));
  if (close === -1 || (isProse && knownKey.test(lines[1] ?? ""))) return unclosed(text, lines) ?? none;

  const yaml = lines.slice(1, close).join("\n");
  const body = lines.slice(close + 1).join("\n");
  const split = { body, lineOffset: close + 1 };
  const long = tooLong(yaml);
  if (long) return { ...split, ...long };
  const plain = readPlainYaml(yaml);
  if (plain) return { ...split, ...check(plain, yaml) };
  try {
    const { data } = matter(`---\n${yaml}\n---\n`, { engines });
    // A rule, some prose, another rule: what stands between them is text, not front matter.
    if (typeof data === "string") return none;
    if (data instanceof Map) return { ...split, ...check(data, yaml) };
    if (Object.keys(data).length === 0) return { ...split, ...check(new Map(), yaml) };
    return { ...split, ...byLine(lines.slice(1, close), "is a list, not keys with values", 2) };
  } catch (error) {
    return { ...split, ...byLine(lines.slice(1, close), reason(error), yamlLine(error)) };
  }
}

const refuse = () => {
  throw new ForeignFrontMatter("only YAML front matter is read");
};

/** gray-matter's own engines run code and expand alias bombs: each of them is replaced. */
const engines = {
  // The failsafe schema knows text, lists and maps only, so that a title 1.10 or a date stays what was written.
  yaml: (text: string): object => {
    const document = parseDocument(text, { schema: "failsafe", uniqueKeys: true });
    if (document.errors[0]) throw document.errors[0];
    return document.toJS({ maxAliasCount: 0, mapAsMap: true }) as object;
  },
  json: refuse,
  js: refuse,
  javascript: refuse,
  coffee: refuse,
};

function tooLong(yaml: string): Pick<Split, "front" | "problems"> | null {
  if (yaml.length <= largest) return null;
  const message = `front matter of ${yaml.length} characters is too long to be read (at most ${largest}): keep it to a few lines`;
  return { front: check(new Map(), "").front, problems: [{ line: 1, severity: "error", message }] };
}

function unclosed(text: string, lines: string[]): Split | null {
  const end = lines.findIndex((line, at) => at > 0 && !frontLine.test(line));
  const head = lines.slice(1, end === -1 ? lines.length : end);
  if (!head.some((line) => knownKey.test(line))) return null;
  const body = end === -1 ? "" : lines.slice(end).join("\n");
  return {
    ...(tooLong(head.join("\n")) ?? byLine(head, "is never closed: put --- on a line of its own under it", 1)),
    body,
    lineOffset: text === "" ? 0 : head.length + 1,
  };
}

/** Takes what can be told from broken front matter: `key: value` lines and the `- item` lines under them. */
function byLine(lines: readonly string[], what: string, line: number): Pick<Split, "front" | "problems"> {
  const data = new Map<string, unknown>();
  let list: string[] | null = null;
  let folded: string | null = null;
  for (const written of lines) {
    const [, key, rest] = knownKey.exec(written) ?? [];
    const item = /^\s*-\s+(.+)$/u.exec(written)?.[1];
    if (key !== undefined && !data.has(key)) {
      const value = unquoted(rest ?? "");
      const flow = /^\[(.*)\]$/u.exec(value)?.[1];
      list = value === "" ? [] : null;
      data.set(key, flow === undefined ? (list ?? value) : flow.split(",").map(unquoted));
      folded = /^[>|][+-]?$/u.test(value) ? key : null;
      if (folded) data.set(folded, "");
    } else if (folded && /^\s+\S/u.test(written)) data.set(folded, `${data.get(folded)} ${written.trim()}`.trim());
    else if (item !== undefined && list) list.push(unquoted(item));
    else list = null;
  }
  for (const [key, value] of data) if (Array.isArray(value) && value.length === 0) data.delete(key);
  const message = `front matter ${what}; its keys were read line by line instead`;
  return { front: check(data, "").front, problems: [{ line, severity: "warning", message, garbled: true }] };
}

function unquoted(text: string): string {
  const value = text.trim();
  return /^(["']).*\1$/su.test(value) ? value.slice(1, -1) : value;
}

function check(data: ReadonlyMap<unknown, unknown>, yaml: string): Pick<Split, "front" | "problems"> {
  const problems: Split["problems"] = [];
  const warn = (key: string, message: string) =>
    problems.push({ line: lineOf(yaml, key), severity: "warning", message });
  const front: FrontMatter = {
    title: null,
    description: "",
    keywords: [],
    aliases: [],
    slug: null,
    lang: null,
    reviewed: null,
  };
  for (const key of texts) {
    const value = data.get(key);
    if (typeof value === "string") {
      const text = oneLine(value);
      if (text !== "" && text !== "null" && text !== "~") front[key] = text;
    } else if (value !== undefined)
      warn(key, `${key} must be text, so this one is ignored: write "${key}: …" on one line`);
  }
  for (const key of lists) {
    const value = data.get(key);
    if (typeof value === "string") front[key] = unique(value.split(","));
    else if (Array.isArray(value)) {
      front[key] = unique(value.filter((item) => typeof item === "string"));
      if (value.some((item) => typeof item !== "string"))
        warn(key, `${key} must hold plain words only: the others are ignored`);
    } else if (value !== undefined)
      warn(key, `${key} must be a list of words, so this one is ignored: write "${key}: one, two"`);
  }
  if (front.reviewed !== null && !/^\d{4}-\d{2}-\d{2}$/u.test(front.reviewed)) {
    warn("reviewed", `reviewed must be a day written as YYYY-MM-DD, so this one is ignored`);
    front.reviewed = null;
  }
  return { front, problems };
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items.map(oneLine).filter(Boolean))];
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, " ").trim();
}

/** The line in the file where a key stands: the fence is line 1. */
function lineOf(yaml: string, key: string): number {
  return (
    Math.max(
      0,
      yaml.split("\n").findIndex((line) => line.startsWith(key)),
    ) + 2
  );
}

/** gray-matter hands over the block with the line break of its fence, so that its lines count as the file's. */
function yamlLine(error: unknown): number {
  const { linePos } = error as { linePos?: [{ line: number }] };
  return linePos?.[0].line ?? 1;
}

function reason(error: unknown): string {
  const { message } = error as Error;
  // The lines below it show the place, and so may hold the key `aliases`.
  const first = message.split("\n", 1)[0] ?? "";
  if (/\balias\b/iu.test(first)) return "uses YAML aliases (*name), which are refused";
  if (error instanceof RangeError) return "nests too deep";
  return `is not valid YAML (${first.replace(/ at line \d+.*$/u, "").replace(/[.:]$/u, "")}): a value with a colon needs quotes around it`;
}
