import type { Answer } from "../../answer/types.ts";
import { renderChoice } from "./renderChoice.ts";
import { renderHelp } from "./renderHelp.ts";
import { renderTerm } from "./renderTerm.ts";
import { renderUnknown } from "./renderUnknown.ts";
import type { Message } from "./types.ts";

/** What rendering has to know beside the answer. */
export interface RenderOptions {
  /** Where a file can be seen, with `{file}`, `{slug}` and `{locale}` to be filled in; null for nowhere. */
  sourceUrl: string | null;
  /** Where an entry is published, in the same way. */
  siteUrl: string | null;
  /** The slash command, as people type it. */
  command: string;
  /** The bot's name, as people type it to mention it. */
  mention: string;
}

/** Who will see a message, which decides what they can do with it. */
export type Surface =
  /** The asker alone, among others: they may share it. */
  | { kind: "private" }
  /** Everybody in the channel: the asker, a user id, may delete it. It says so when it was shared by them. */
  | { kind: "public"; asker: string; shared?: true }
  /** The asker, in their own conversation with the bot. */
  | { kind: "direct" };

/**
 * An answer as Slack shows it. Every limit of Slack's is met whatever the answer holds (`limits.ts`), and nothing in it
 * can mention, ping or run anything: people's text stands only where Slack takes it literally, or is escaped.
 */
export function renderAnswer(answer: Answer, surface: Surface, options: RenderOptions): Message {
  switch (answer.outcome) {
    case "answer":
      return renderTerm(answer, surface, options);
    case "choose":
      return renderChoice(answer, surface, options);
    case "unknown":
      return renderUnknown(answer);
    case "help":
      return renderHelp(answer, surface, options);
  }
}
