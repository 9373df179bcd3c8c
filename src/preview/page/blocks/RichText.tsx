import type { RichTextBlockElement, RichTextElement, RichTextList } from "@slack/types";
import type { Marks } from "../mrkdwn.ts";
import { usePage } from "../page.ts";
import { moment } from "../time.ts";
import { Marked } from "./Mrkdwn.tsx";
import { ChannelName, PersonName, WebLink } from "./Names.tsx";

/** A block of rich text. */
export function RichText({ elements }: { elements: readonly RichTextBlockElement[] }) {
  return (
    <div class="rich">
      {elements.map((element, index) => (
        <Element key={index} element={element} />
      ))}
    </div>
  );
}

function Element({ element }: { element: RichTextBlockElement }) {
  switch (element.type) {
    case "rich_text_section":
      return <p>{inline(element.elements)}</p>;
    case "rich_text_quote":
      return <blockquote>{inline(element.elements)}</blockquote>;
    case "rich_text_preformatted":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so has to be reached by keyboard
        <pre tabIndex={0}>{inline(element.elements)}</pre>
      );
    case "rich_text_list":
      return <List list={element} />;
  }
}

function List({ list: { style, indent = 0, elements, offset = 0 } }: { list: RichTextList & { offset?: number } }) {
  const items = elements.map((item, index) => <li key={index}>{inline(item.elements)}</li>);
  const look = `indent-${Math.min(indent, 8)} level-${indent % 3}`;
  return style === "ordered" ? (
    <ol class={look} start={offset + 1}>
      {items}
    </ol>
  ) : (
    <ul class={look}>{items}</ul>
  );
}

function inline(elements: readonly RichTextElement[]) {
  return elements.map((element, index) => (
    <Marked key={index} marks={marksOf(element.style)}>
      <Inline element={element} />
    </Marked>
  ));
}

function Inline({ element }: { element: RichTextElement }) {
  const { zone } = usePage();
  switch (element.type) {
    case "text":
      return <>{element.text}</>;
    case "link":
      return <WebLink url={element.url}>{element.text || element.url}</WebLink>;
    case "user":
      return <PersonName id={element.user_id} />;
    case "channel":
      return <ChannelName id={element.channel_id} />;
    case "emoji":
      return <>{element.unicode ? fromCodes(element.unicode) : `:${element.name}:`}</>;
    case "date":
      return <>{element.fallback ?? moment(element.timestamp * 1000, zone)}</>;
    case "broadcast":
      return <span class="mention">@{element.range}</span>;
    case "usergroup":
      return <span class="mention">@{element.usergroup_id}</span>;
    case "color":
      return <code>{element.value}</code>;
    case "team":
      return <>{element.team_id}</>;
  }
}

/** Slack writes an emoji as code points in hexadecimal, parted by dashes. */
function fromCodes(unicode: string): string {
  return String.fromCodePoint(...unicode.split("-").map((code) => Number.parseInt(code, 16)));
}

function marksOf(style: { [mark in keyof Marks]?: boolean } | undefined): Marks {
  return {
    ...(style?.bold && { bold: true }),
    ...(style?.italic && { italic: true }),
    ...(style?.strike && { strike: true }),
    ...(style?.code && { code: true }),
  };
}
