import type { Channel, Json } from "../types.ts";
import { imOf, type World } from "../world/world.ts";
import type { Bot } from "./method.ts";
import { Refused } from "./refused.ts";

/** Each kind of channel's part in the name of a scope: `channels:read`, `groups:history` … */
const families = { public: "channels", private: "groups", im: "im" } as const;

/**
 * The scopes of a method that works on every kind of channel: the one for the channel in question, any of them when there
 * is no such channel. https://docs.slack.dev/reference/methods/conversations.info, "Scopes"
 */
export function scopesFor(access: "read" | "history"): (world: World, args: Json) => string[] {
  return (world, args) => {
    const channel = world.channels.get(String(args.channel));
    return channel
      ? [`${families[channel.kind]}:${access}`]
      : Object.values(families).map((name) => `${name}:${access}`);
  };
}

/** A channel that the bot can see: of its team, and not private without it. */
export function seenChannel(world: World, { install }: Bot, id: string): Channel {
  const channel = world.channels.get(id);
  const member = channel?.members.includes(install.botUser);
  if (!channel || channel.team !== install.team || (channel.kind !== "public" && !member)) {
    throw new Refused("channel_not_found");
  }
  return channel;
}

/**
 * A channel that the bot can write to. A user's id stands for their direct messages with the app; a channel's name, which
 * Slack takes too, is refused here: names differ from team to team, and change.
 * https://docs.slack.dev/reference/methods/chat.postMessage, "Channels" and "Errors"
 */
export function writableChannel(world: World, bot: Bot, id: string): Channel {
  const channel = seenChannel(world, bot, world.users.has(id) ? imOf(id) : id);
  const member = channel.members.includes(bot.install.botUser);
  if (channel.archived) throw new Refused("is_archived");
  if (!member && !world.app.scopes.includes("chat:write.public")) throw new Refused("not_in_channel");
  if (channel.posting === "restricted") throw new Refused("restricted_action");
  if (channel.kind === "im" && !world.app.messagesTab) throw new Refused("messages_tab_disabled");
  return channel;
}

/** https://docs.slack.dev/reference/objects/conversation-object */
export function wireChannel(channel: Channel, { install }: Bot, withLocale: boolean): Json {
  const locale = withLocale && { locale: channel.locale };
  if (channel.kind === "im") {
    const user = channel.members.find((id) => id !== install.botUser);
    return { id: channel.id, created: 1_700_000_000, is_im: true, is_org_shared: false, user, ...locale };
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    created: 1_700_000_000,
    is_channel: channel.kind === "public",
    is_group: channel.kind === "private",
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === "private",
    is_archived: channel.archived,
    is_general: channel.name === "general",
    is_member: channel.members.includes(install.botUser),
    is_shared: channel.extShared,
    is_ext_shared: channel.extShared,
    is_org_shared: false,
    context_team_id: channel.team,
    topic: { value: "", creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
    previous_names: [],
    ...locale,
  };
}
