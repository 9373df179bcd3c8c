import { liveMentions } from "../../../src/standin/rules/liveMentions.ts";
import { refusedMessage } from "../../../src/standin/rules/refusedMessage.ts";

type Json = Record<string, unknown>;

/**
 * Everything that Slack would refuse in a message of ours, or take for a command, or turn into something else than what
 * is written; empty when there is nothing. What Slack refuses is the stand-in's own account of it: a wrong number in the
 * product's table is not to pass here too.
 */
export function brokenRules(message: { text: string; blocks: readonly unknown[] }): string[] {
  const broken = [...(refusedMessage(message)?.messages ?? []), ...liveMentions(message).map((at) => `live: ${at}`)];
  if (message.text.trim() === "") broken.push("text is empty");
  if (message.blocks.length === 0) broken.push("no blocks");
  walk(message, (node) => broken.push(...strange(node)));
  return broken;
}

/** Text that Slack takes, and that does not come out as it was written. */
function strange(node: Json): string[] {
  const texts = Object.values(node).filter((value) => typeof value === "string");
  return [
    ...texts.filter((text) => /\p{Cs}/u.test(text)).map(() => "half a character"),
    ...texts.filter((text) => /(?![\n\t])\p{Cc}/u.test(text)).map(() => "a control character"),
    // Slack makes emoji of `:name:`, and links of what looks like one, unless it is told not to.
    ...(node.type === "plain_text" && node.emoji !== false ? [`emoji: ${JSON.stringify(node)}`] : []),
    ...(node.type === "mrkdwn" && node.verbatim !== true ? [`not verbatim: ${JSON.stringify(node)}`] : []),
  ];
}

function walk(value: unknown, visit: (node: Json) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (typeof value === "object" && value !== null) {
    visit(value as Json);
    for (const child of Object.values(value)) walk(child, visit);
  }
}
