import type { RichTextElement, RichTextLink, RichTextText } from "@slack/types";
import type { Span } from "../../glossary/types.ts";
import { webAddress } from "./mrkdwn.ts";
import { plain } from "./plain.ts";

/** The two elements we ever write. Users, groups, channels and broadcasts have elements of their own: we write none. */
export type Inline = RichTextText | RichTextLink;

/** Literal text, in bold if asked for: Slack reads neither formats nor mentions in it. None for text that is empty. */
export function literal(text: string, style?: { bold: true }): Inline[] {
  const shown = plain(text);
  return shown === "" ? [] : [{ type: "text", text: shown, ...(style && { style }) }];
}

/** Marked text as elements of `rich_text`. Links to other entries show as their text. Empty when there is nothing to see. */
export function inline(spans: readonly Span[]): Inline[] {
  const elements: Inline[] = [];
  for (const next of spans.flatMap(element)) {
    const last = elements.at(-1);
    // Bare text goes on in one element: every element takes its share of what Slack allows.
    if (last && isBare(last) && isBare(next))
      elements[elements.length - 1] = { type: "text", text: last.text + next.text };
    else elements.push(next);
  }
  return elements.some(isVisible) ? elements : [];
}

function isBare(element: Inline): element is RichTextText {
  return element.type === "text" && element.style === undefined;
}

function element(span: Span): Inline[] {
  const text = plain(span.text);
  if (text === "") return [];
  const style = styleOf(span);
  const url = span.link && "url" in span.link ? webAddress(span.link.url) : null;
  if (url !== null && text.trim() !== "") return [{ type: "link", url, text, ...style }];
  return [{ type: "text", text, ...style }];
}

function styleOf({ bold, italic, strike, code }: Span): { style?: NonNullable<RichTextText["style"]> } {
  if (!(bold || italic || strike || code)) return {};
  return {
    style: { ...(bold && { bold }), ...(italic && { italic }), ...(strike && { strike }), ...(code && { code }) },
  };
}

function isVisible(element: RichTextElement): boolean {
  return "text" in element && element.text !== undefined && element.text.trim() !== "";
}
