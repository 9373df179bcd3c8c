import type { PhrasingContent } from "mdast";
import { toTarget } from "./target.ts";
import type { Span, Target } from "./types.ts";

type Marks = Omit<Span, "text">;
/** The addresses of `[text][label]` links, by label. */
export type Definitions = ReadonlyMap<string, string>;

/** What no text may hold: control characters, and those that turn the direction of a whole line around. */
const unprintable = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Most text holds none of that, and is known not to at a glance. */
const isPlain = /^[\n\t\x20-\x7e]*$/u;

/** What tells a terminal to change colours and the like, as a whole. */
const escapes = /(?![\n\t])\p{Cc}\[[\d;?]*[A-Za-z]/gu;

/** Text as it may be shown: without control characters, in NFC. Keeps line breaks and tabs. */
export function printable(text: string): string {
  if (isPlain.test(text)) return text;
  return text.replace(escapes, "").replace(unprintable, "").normalize("NFC");
}

/** Turns Markdown's inline nodes into spans: marks flattened, HTML dropped with what scripts hold, images as their alternative text. */
export function toSpans(nodes: readonly PhrasingContent[], definitions: Definitions): Span[] {
  return tidy(collect(nodes, {}, definitions));
}

/** The text of spans, without marks. */
export function spanText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}

function collect(nodes: readonly PhrasingContent[], marks: Marks, definitions: Definitions): Span[] {
  const spans: Span[] = [];
  let hidden: string | null = null;
  for (const node of nodes) {
    if (node.type === "html") {
      const tag = /^<(\/?)(script|style|template|iframe|noscript)\b/iu.exec(node.value);
      if (tag?.[2]) hidden = tag[1] ? null : tag[2];
      else if (hidden === null && /^<br\b/iu.test(node.value)) spans.push({ ...marks, text: "\n" });
    } else if (hidden === null) spans.push(...spansOf(node, marks, definitions));
  }
  return spans;
}

function spansOf(node: PhrasingContent, marks: Marks, definitions: Definitions): Span[] {
  switch (node.type) {
    case "text":
      return [{ ...marks, text: oneLine(printable(node.value)) }];
    case "inlineCode":
      return [{ ...marks, code: true, text: printable(node.value) }];
    case "break":
      return [{ ...marks, text: "\n" }];
    case "strong":
      return collect(node.children, { ...marks, bold: true }, definitions);
    case "emphasis":
      return collect(node.children, { ...marks, italic: true }, definitions);
    case "delete":
      return collect(node.children, { ...marks, strike: true }, definitions);
    case "link":
      return collect(node.children, linked(marks, toTarget(node.url)), definitions);
    case "linkReference":
      return collect(node.children, linked(marks, toTarget(definitions.get(node.identifier) ?? "#")), definitions);
    case "image":
      return [{ ...marks, text: printable(node.alt ?? "") }];
    case "imageReference":
      return [{ ...marks, text: printable(node.alt ?? "") }];
    default:
      return [];
  }
}

/** A line break in the source is a space. Split and trimmed, as a pattern would take quadratic time on long white space. */
function oneLine(text: string): string {
  if (!text.includes("\n")) return text;
  const lines = text.split("\n");
  const last = lines.length - 1;
  return lines
    .map((line, at) => (at === 0 ? line : line.trimStart()))
    .map((line, at) => (at === last ? line : line.trimEnd()))
    .join(" ");
}

function linked(marks: Marks, link: Target | null): Marks {
  return link === null ? marks : { ...marks, link };
}

/** Joins neighbours that look alike, mends what exports leave behind links, and trims the ends. */
function tidy(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const [at, span] of spans.entries()) {
    const last = joined.at(-1);
    const next = spans[at + 1];
    if (span.text === "") continue;
    // "[business to](/b2b) [business](/b2b)" is one link that an export cut in two.
    const bridge = last?.link && !span.link && /^\s+$/u.test(span.text) && next && sameMarks(last, next);
    if (last && (bridge || sameMarks(last, span))) last.text += span.text;
    else
      joined.push({
        ...span,
        text: last?.link && !span.link ? withoutStrays(span.text, next === undefined) : span.text,
      });
  }
  const first = joined[0];
  const end = joined.at(-1);
  if (first) first.text = first.text.trimStart();
  if (end) end.text = end.text.trimEnd();
  return joined.filter((span) => span.text !== "");
}

/** "[text](/slug),. more" is an export's mark for a comma; at the end of the text it stands for the full stop. */
function withoutStrays(text: string, last: boolean): string {
  return text.replace(/^([,;:])\.(?=\s|$)/u, (_, mark: string) => (last && text.length === 2 ? "." : mark));
}

function sameMarks(a: Span, b: Span): boolean {
  return (
    a.bold === b.bold && a.italic === b.italic && a.strike === b.strike && a.code === b.code && sameLink(a.link, b.link)
  );
}

function sameLink(a: Target | undefined, b: Target | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return "slug" in a ? "slug" in b && a.slug === b.slug : "url" in b && a.url === b.url;
}
