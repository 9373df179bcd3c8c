import type { Backstage } from "../backstage.ts";
import { textOf } from "../json.ts";
import type { Channel, Json } from "../types.ts";
import { allIn, wireMessage } from "../world/messages.ts";
import { imOf } from "../world/world.ts";
import { flag, pageOf, required } from "./args.ts";
import { seenChannel, wireChannel } from "./channels.ts";
import type { Bot } from "./method.ts";
import { Refused } from "./refused.ts";

/** https://docs.slack.dev/reference/methods/conversations.info */
export function info({ world }: Backstage, bot: Bot, args: Json): Json {
  const channel = seenChannel(world, bot, required(args, "channel"));
  const count = flag(args, "include_num_members") && { num_members: channel.members.length };
  return { channel: { ...wireChannel(channel, bot, flag(args, "include_locale")), ...count } };
}

/** https://docs.slack.dev/reference/methods/conversations.members */
export function members({ world }: Backstage, bot: Bot, args: Json): Json {
  const channel = seenChannel(world, bot, required(args, "channel"));
  const { page, response_metadata } = pageOf(channel.members, args, 1000);
  return { members: page, response_metadata };
}

/**
 * https://docs.slack.dev/reference/methods/conversations.history: newest first, without the replies of threads, and with
 * metadata only when asked for.
 */
export function history({ world }: Backstage, bot: Bot, args: Json): Json {
  const channel = seenChannel(world, bot, required(args, "channel"));
  if (!channel.members.includes(bot.install.botUser)) throw new Refused("not_in_channel");
  const oldest = timeOf(args, "oldest") ?? 0;
  const latest = timeOf(args, "latest") ?? Number.POSITIVE_INFINITY;
  const withEnds = flag(args, "inclusive");
  const all = allIn(world, channel.id)
    .filter(({ ephemeralFor }) => ephemeralFor === null)
    .filter(({ threadTs, subtype }) => threadTs === null || subtype === "thread_broadcast")
    .filter(({ ts }) => (withEnds ? +ts >= oldest && +ts <= latest : +ts > oldest && +ts < latest))
    .toReversed();
  const { page, response_metadata } = pageOf(all, args, 999);
  const messages = page.map((message) => ({
    ...wireMessage(message),
    ...(flag(args, "include_all_metadata") && message.metadata && { metadata: message.metadata }),
  }));
  return { messages, has_more: response_metadata.next_cursor !== "", pin_count: 0, response_metadata };
}

function timeOf(args: Json, name: "oldest" | "latest"): number | null {
  const value = textOf(args[name]);
  if (value === null) return null;
  if (!/^\d+(?:\.\d+)?$/u.test(value)) throw new Refused(`invalid_ts_${name}`);
  return Number(value);
}

/** https://docs.slack.dev/reference/methods/conversations.open, for one person; the stand-in has no groups of several. */
export function open({ world }: Backstage, bot: Bot, args: Json): Json {
  const given = textOf(args.channel);
  if (given) return { no_op: true, already_open: true, channel: { id: seenChannel(world, bot, given).id } };
  const ids = (textOf(args.users) ?? "").split(",").filter(Boolean);
  if (ids.length === 0) throw new Refused("users_list_not_supplied");
  if (ids.length > 1) throw new Refused("method_not_supported_for_channel_type");
  const user = world.users.get(ids[0] ?? "");
  if (!user || user.isBot || user.team !== bot.install.team) throw new Refused("user_not_found");
  if (user.deleted) throw new Refused("user_disabled");
  const channel = seenChannel(world, bot, imOf(user.id));
  return { channel: flag(args, "return_im") ? wireChannel(channel, bot, false) : { id: channel.id } };
}

const kindOf: { readonly [type: string]: Channel["kind"] } = {
  public_channel: "public",
  private_channel: "private",
  im: "im",
};

/** The scope for each kind of channel in a list of them. */
export const readScopes = { public: "channels:read", private: "groups:read", im: "im:read" } as const;

/** The kinds of channel that `users.conversations` is asked for. */
export function typesAsked(args: Json): Channel["kind"][] {
  return (textOf(args.types) ?? "public_channel").split(",").map((type) => {
    const kind = kindOf[type.trim()];
    if (!kind) throw new Refused("invalid_types");
    return kind;
  });
}

/** https://docs.slack.dev/reference/methods/users.conversations: the bot's own, or those somebody shares with it. */
export function conversations({ world }: Backstage, bot: Bot, args: Json): Json {
  const kinds = typesAsked(args);
  const user = textOf(args.user) ?? bot.install.botUser;
  const all = [...world.channels.values()].filter(
    ({ team, kind, members, archived }) =>
      team === bot.install.team &&
      kinds.includes(kind) &&
      members.includes(user) &&
      (kind === "public" || members.includes(bot.install.botUser)) &&
      !(archived && flag(args, "exclude_archived")),
  );
  const { page, response_metadata } = pageOf(all, args, 999);
  return { channels: page.map((channel) => wireChannel(channel, bot, false)), response_metadata };
}
