import { longestQuestion } from "../answer/question.ts";

/** An entity of Slack's: a mention, a channel, a command for everybody, or a link, with or without a label. */
const entity = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/gu;

/** How much is looked at: what stands for a link or a name may be longer than what is read of it. */
const longestRaw = 8 * longestQuestion;

/**
 * The question in a message, as a person typed it: mentions and calls for everybody gone, channels and links by their
 * names, Slack's three escapes undone once.
 */
export function questionText(text: string): string {
  return text
    .slice(0, longestRaw)
    .replace(entity, (_, kind: string, target: string, label?: string) => {
      if (kind === "@" || kind === "!") return " ";
      if (kind === "#") return ` ${label ?? ""} `;
      return ` ${label ?? target} `;
    })
    .replace(/&(amp|lt|gt);/gu, (_, name: string) => ({ amp: "&", lt: "<", gt: ">" })[name] ?? "")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, longestQuestion)
    .replace(/\p{Cs}+$/u, "");
}
