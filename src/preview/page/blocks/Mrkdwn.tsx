import type { ComponentChildren } from "preact";
import { type Marks, type Piece, readMrkdwn } from "../mrkdwn.ts";
import { ChannelName, PersonName, WebLink } from "./Names.tsx";

/** Slack's own markup, drawn. */
export function Mrkdwn({ text }: { text: string }) {
  return (
    <>
      {readMrkdwn(text).map((part, index) => {
        if (part.type === "code") return <pre key={index}>{part.text}</pre>;
        const pieces = part.pieces.map((piece, at) => <Drawn key={at} piece={piece} />);
        return part.type === "quote" ? (
          <blockquote key={index}>{pieces}</blockquote>
        ) : (
          <span key={index}>{pieces}</span>
        );
      })}
    </>
  );
}

function Drawn({ piece }: { piece: Piece }) {
  switch (piece.type) {
    case "text":
      return <Marked marks={piece.marks}>{piece.text}</Marked>;
    case "link":
      return (
        <Marked marks={piece.marks}>
          <WebLink url={piece.url}>{piece.text}</WebLink>
        </Marked>
      );
    case "user":
      return <PersonName id={piece.id} />;
    case "channel":
      return <ChannelName id={piece.id} />;
    case "broadcast":
      return <span class="mention">@{piece.range}</span>;
  }
}

/** Text with its marks. */
export function Marked({ marks, children }: { marks: Marks; children: ComponentChildren }) {
  let drawn = <>{children}</>;
  if (marks.code) drawn = <code>{drawn}</code>;
  if (marks.strike) drawn = <s>{drawn}</s>;
  if (marks.italic) drawn = <em>{drawn}</em>;
  if (marks.bold) drawn = <strong>{drawn}</strong>;
  return drawn;
}
