import type { PlainTextElement, TextObject as Text } from "@slack/types";
import { Mrkdwn } from "./Mrkdwn.tsx";

/** A text object: plain, or in Slack's markup. */
export function TextObject({ text }: { text: Text }) {
  return text.type === "mrkdwn" ? <Mrkdwn text={text.text} /> : <span>{text.text}</span>;
}

/** What a plain text object says; empty for none. */
export function wordsOf(text: PlainTextElement | undefined): string {
  return text?.text ?? "";
}
