import type { Block } from "../types.ts";
import type { World } from "../world/world.ts";

/** What a person typed, as Slack keeps it. */
export interface Composed {
  /** mrkdwn: https://docs.slack.dev/messaging/formatting-message-text */
  text: string;
  blocks: Block[];
}

/** `@name` of somebody in the team, `#name` of a channel; not in the middle of a word, as in an address. */
const mention = /(?<![\p{L}\p{N}@#])([@#])([\p{L}\p{N}._-]*[\p{L}\p{N}_-])/gu;

/**
 * Makes of what a person types in the composer what Slack makes of it: a text in mrkdwn, and one `rich_text` block. They
 * can name people of their own team, and whoever else is a member of the channel.
 */
export function compose(world: World, team: string, typed: string, members: readonly string[] = []): Composed {
  const elements: Block[] = [];
  let text = "";
  let from = 0;
  const plain = (part: string) => {
    if (part === "") return;
    elements.push({ type: "text", text: part });
    text += escaped(part);
  };
  for (const { 0: whole, 1: sign = "", 2: name = "", index } of typed.matchAll(mention)) {
    const meant = sign === "@" ? userNamed(world, team, name, members) : channelNamed(world, team, name);
    if (!meant) continue;
    plain(typed.slice(from, index));
    from = index + whole.length;
    elements.push(sign === "@" ? { type: "user", user_id: meant } : { type: "channel", channel_id: meant });
    text += `<${sign}${meant}>`;
  }
  plain(typed.slice(from));
  return { text, blocks: [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }] };
}

/** The three characters that mrkdwn escapes. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What is typed after a command: raw, or with mentions as `<@id|name>` and the rest escaped, as its manifest says. */
export function commandText(world: World, team: string, typed: string, isEscaped: boolean): string {
  if (!isEscaped) return typed;
  const { text } = compose(world, team, typed);
  return text.replace(/<([@#])(\w+)>/gu, (_, sign: string, id: string) => {
    const name = sign === "@" ? world.users.get(id)?.name : world.channels.get(id)?.name;
    return `<${sign}${id}|${name}>`;
  });
}

function userNamed(world: World, team: string, name: string, members: readonly string[]): string | undefined {
  const near = [...world.users.values()].filter((user) => user.team === team || members.includes(user.id));
  return near.find((user) => user.name === name)?.id;
}

function channelNamed(world: World, team: string, name: string): string | undefined {
  return [...world.channels.values()].find(
    (channel) => channel.team === team && channel.kind !== "im" && channel.name === name,
  )?.id;
}
