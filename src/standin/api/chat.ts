import type { Backstage } from "../backstage.ts";
import type { Json, Message } from "../types.ts";
import { change, find, post, remove, wireMessage } from "../world/messages.ts";
import { flag, required } from "./args.ts";
import { seenChannel, writableChannel } from "./channels.ts";
import { contentOf, metadataOf, threadOf } from "./content.ts";
import type { Bot } from "./method.ts";
import { Refused } from "./refused.ts";

/** https://docs.slack.dev/reference/methods/chat.postMessage */
export function postMessage({ world, events }: Backstage, bot: Bot, args: Json): Json {
  const channel = writableChannel(world, bot, required(args, "channel"));
  const threadTs = threadOf(world, channel.id, args);
  const message = post(world, {
    ...contentOf(args),
    ...written(bot, channel.id),
    metadata: metadataOf(args),
    threadTs,
    subtype: threadTs !== null && flag(args, "reply_broadcast") ? "thread_broadcast" : null,
    origin: { via: "call", payload: args },
  });
  void events.message(message);
  return { channel: channel.id, ts: message.ts, message: wireMessage(message) };
}

/**
 * https://docs.slack.dev/reference/methods/chat.postEphemeral: "only shown if there is already an active thread", so in
 * one without replies the message is taken and seen by nobody.
 */
export function postEphemeral({ world }: Backstage, bot: Bot, args: Json): Json {
  const channel = writableChannel(world, bot, required(args, "channel"));
  const user = required(args, "user");
  if (!channel.members.includes(user)) throw new Refused("user_not_in_channel");
  const threadTs = threadOf(world, channel.id, args);
  const content = contentOf(args);
  if (threadTs && !find(world, channel.id, threadTs)?.replyCount) return { message_ts: world.stamp() };
  const { ts } = post(world, {
    ...content,
    ...written(bot, channel.id),
    threadTs,
    ephemeralFor: user,
    origin: { via: "call", payload: args },
  });
  return { message_ts: ts };
}

/** https://docs.slack.dev/reference/methods/chat.update: 4,000 characters at most, and blocks stay that are not given. */
export function update({ world, events }: Backstage, bot: Bot, args: Json): Json {
  const channel = seenChannel(world, bot, required(args, "channel"));
  const message = lasting(find(world, channel.id, required(args, "ts")));
  if (message.botId !== bot.install.botId) throw new Refused("cant_update_message");
  if (channel.archived) throw new Refused("is_inactive");
  if (String(args.text ?? "").length > longestUpdate) throw new Refused("msg_too_long");
  const { text, blocks, attachments } = contentOf({ ...args, ...kept(message, args) });
  const changed = change(world, message, {
    text,
    attachments,
    ...(args.blocks !== undefined && { blocks }),
    ...(args.metadata !== undefined && { metadata: metadataOf(args) }),
    edited: text === message.text ? message.edited : { user: bot.install.botUser, ts: world.stamp() },
    origin: { via: "call", payload: args },
  });
  void events.message(changed, changedEvent(world.stamp(), changed, message));
  return { channel: channel.id, ts: changed.ts, text: changed.text, message: wireMessage(changed) };
}

const longestUpdate = 4000;

/** https://docs.slack.dev/reference/methods/chat.delete: a bot deletes what it wrote. */
export function deleteMessage({ world, events }: Backstage, bot: Bot, args: Json): Json {
  const channel = seenChannel(world, bot, required(args, "channel"));
  const message = lasting(find(world, channel.id, required(args, "ts")));
  if (message.botId !== bot.install.botId) throw new Refused("cant_delete_message");
  remove(world, message);
  void events.message(message, deletedEvent(world.stamp(), message));
  return { channel: channel.id, ts: message.ts };
}

/** https://docs.slack.dev/reference/methods/chat.getPermalink */
export function getPermalink({ world }: Backstage, bot: Bot, args: Json): Json {
  const channel = seenChannel(world, bot, required(args, "channel"));
  const { ts, threadTs } = lasting(find(world, channel.id, required(args, "message_ts")));
  const place = `https://${world.teams.get(channel.team)?.domain}.slack.com/archives/${channel.id}/p${ts.replace(".", "")}`;
  return { channel: channel.id, permalink: threadTs ? `${place}?thread_ts=${threadTs}&cid=${channel.id}` : place };
}

/** The fields of a `message_changed` event: https://docs.slack.dev/reference/events/message/message_changed */
export function changedEvent(ts: string, message: Message, before: Message): Json {
  const change = { subtype: "message_changed", hidden: true, ts, event_ts: ts };
  return { ...nothing, ...change, message: wireMessage(message), previous_message: wireMessage(before) };
}

/** The fields of a `message_deleted` event: https://docs.slack.dev/reference/events/message/message_deleted */
export function deletedEvent(ts: string, message: Message): Json {
  const change = { subtype: "message_deleted", hidden: true, ts, event_ts: ts, deleted_ts: message.ts };
  return { ...nothing, ...change, previous_message: wireMessage(message) };
}

/** Of the message itself, such an event carries nothing outside `message` and `previous_message`. */
const nothing = Object.fromEntries(
  ["user", "text", "team", "bot_id", "app_id", "blocks", "attachments", "thread_ts", "client_msg_id", "edited"].map(
    (name) => [name, undefined],
  ),
);

function written({ install }: Bot, channel: string) {
  return { team: install.team, channel, user: install.botUser, botId: install.botId };
}

/** A message that methods can touch: an ephemeral one is not kept by Slack. */
function lasting(message: Message | null): Message {
  if (!message || message.ephemeralFor !== null) throw new Refused("message_not_found");
  return message;
}

function kept(message: Message, args: Json): Json {
  return {
    text: args.text ?? message.text,
    ...(args.blocks === undefined && { blocks: message.blocks }),
    ...(args.attachments === undefined && { attachments: message.attachments }),
  };
}
