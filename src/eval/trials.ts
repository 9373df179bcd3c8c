import { isMap, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import { toLocale } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";

/** A question with the answer that its writer expects. */
export interface Trial {
  question: string;
  /** What the asker reads. */
  locale: Locale;
  /** What the question puts to the test, in the writer's own word; null when not said. */
  kind: string | null;
  /** The slugs of the entries to be told of; none where the only right answer is that it is not known. */
  entries: readonly string[];
  /** The heading of the section that answers; null when the entry as a whole is asked for. */
  section: string | null;
  /** The content folder it is asked of, as seen from the file of questions; null for the one that is there anyway. */
  corpus: string | null;
  /** Where it stands in its file, 1-based. */
  line: number;
}

/** Thrown for a file that holds no questions in their form: the line, and what is allowed there. */
export class WrongTrials extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** What each key may hold. */
const keys: Record<string, { takes(value: unknown): boolean; allowed: string }> = {
  question: { takes: isText, allowed: "what somebody types, in quotes if need be" },
  locale: {
    takes: (value) => isText(value) && toLocale(value) !== null,
    allowed: "nb, tr, en or another language tag",
  },
  kind: { takes: isText, allowed: "a word of your own for what it puts to the test" },
  entry: {
    takes: (value) =>
      value === null || isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText)),
    allowed: "a slug, a list of slugs, or null when the answer is that it is not known",
  },
  section: { takes: isText, allowed: "the heading of a section" },
  corpus: { takes: isText, allowed: "a folder, as seen from this file" },
};
const needed = ["question", "locale", "entry"];

/** Reads the text of a file of questions. Throws WrongTrials at the first that is not right. */
export function readTrials(text: string): Trial[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (at: number | undefined) => (at === undefined ? 1 : Math.max(1, lines.linePos(at).line));
  const [error] = document.errors;
  if (error) throw new WrongTrials(lineOf(error.pos[0]), `is no YAML: ${error.message}`);
  const { contents } = document;
  if (!isSeq<Node>(contents) || contents.items.length === 0)
    throw new WrongTrials(lineOf(contents?.range?.[0]), "is no list of questions: begin each with `- question: …`");
  return contents.items.map((item) => {
    const line = lineOf(item.range?.[0]);
    if (!isMap<Node, Node>(item))
      throw new WrongTrials(line, "is no question: write `- question: …`, `locale` and `entry`");
    return { ...readTrial(item, line, lineOf), line };
  });
}

function readTrial(item: YAMLMap<Node, Node>, line: number, lineOf: (at?: number) => number): Omit<Trial, "line"> {
  const values = new Map<string, unknown>();
  for (const { key: keyNode, value: node } of item.items) {
    const key = String(keyNode);
    const at = lineOf(keyNode.range?.[0]);
    const rule = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (rule === undefined) throw new WrongTrials(at, `has "${key}", which is none of ${Object.keys(keys).join(", ")}`);
    const value = node === null ? null : plain(node);
    if (!rule.takes(value)) throw new WrongTrials(at, `has no ${key} that can be read: write ${rule.allowed}`);
    values.set(key, value);
  }
  const missing = needed.find((key) => !values.has(key));
  if (missing !== undefined)
    throw new WrongTrials(line, `is a question without ${missing}: write ${keys[missing]?.allowed}`);
  const text = (key: string) => (values.get(key) as string | undefined)?.normalize("NFC") ?? null;
  const entry = values.get("entry") as string | string[] | null;
  const trial = {
    question: values.get("question") as string,
    locale: toLocale(String(values.get("locale"))) ?? "und",
    kind: text("kind"),
    entries: entry === null ? [] : [entry].flat(),
    section: text("section"),
    corpus: text("corpus"),
  };
  if (trial.section !== null && entry === null)
    throw new WrongTrials(line, "names a section though no entry answers: leave section out, or name the entry");
  return trial;
}

/** What a node holds; undefined for one that points at another, as no question needs. */
function plain(node: Node): unknown {
  try {
    return JSON.parse(JSON.stringify(node));
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
