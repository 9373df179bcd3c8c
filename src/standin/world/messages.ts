import { appId } from "../manifest.ts";
import type { Block, Json, Message } from "../types.ts";
import { withIds } from "./elements.ts";
import type { World } from "./world.ts";

/** A message to be: all that is not said is as in a plain message in a channel. */
export type Draft = Pick<Message, "team" | "channel" | "user" | "text" | "origin"> &
  Partial<Omit<Message, "ts" | "blocks" | "replyCount" | "latestReply">> & { blocks?: readonly unknown[] };

/** Puts a message into the world, and gives it as it stands there. */
export function post(world: World, draft: Draft): Message {
  const message: Message = {
    botId: null,
    attachments: [],
    threadTs: null,
    ephemeralFor: null,
    subtype: null,
    edited: null,
    metadata: null,
    reactions: [],
    replyCount: 0,
    latestReply: null,
    clientMsgId: null,
    ...draft,
    ts: world.stamp(),
    blocks: withIds(world, draft.blocks ?? []),
  };
  world.messages.set(message.channel, [...allIn(world, message.channel), message]);
  if (message.threadTs && message.ephemeralFor === null) {
    const root = find(world, message.channel, message.threadTs);
    if (root) swap(world, { ...root, replyCount: root.replyCount + 1, latestReply: message.ts });
  }
  tell(world, message);
  return message;
}

/** Changes a message; gives the new one. Blocks that are given replace those there were. */
export function change(
  world: World,
  message: Message,
  fields: Partial<Omit<Message, "blocks">> & { blocks?: readonly unknown[] },
): Message {
  const { blocks, ...rest } = fields;
  const changed = { ...message, ...rest, ...(blocks && { blocks: withIds(world, blocks) }) };
  swap(world, changed);
  tell(world, changed);
  return changed;
}

/** Takes a message away; one that has replies leaves a tombstone, so that the thread stays. */
export function remove(world: World, message: Message): void {
  if (message.replyCount > 0) {
    change(world, message, { subtype: "tombstone", text: "This message was deleted.", blocks: [], user: "USLACKBOT" });
    return;
  }
  world.messages.set(
    message.channel,
    allIn(world, message.channel).filter((each) => each.ts !== message.ts),
  );
  const root = message.threadTs === null ? null : find(world, message.channel, message.threadTs);
  if (root && message.ephemeralFor === null) swap(world, { ...root, replyCount: root.replyCount - 1 });
  tell(world, message);
}

/** The message with this `ts`, ephemeral or not; null if there is none. */
export function find(world: World, channel: string, ts: string): Message | null {
  return allIn(world, channel).find((message) => message.ts === ts) ?? null;
}

/** All messages of a channel, oldest first, of its threads too. */
export function allIn(world: World, channel: string): readonly Message[] {
  return world.messages.get(channel) ?? [];
}

/**
 * What a person sees in a channel, or in the thread with its first message, oldest first. People who are not members see
 * public channels of their team, as Slack's preview of a channel does.
 */
export function visibleTo(world: World, user: string, channelId: string, thread?: string): readonly Message[] {
  const channel = world.channels.get(channelId);
  const person = world.users.get(user);
  if (!channel || !person) return [];
  const open = channel.kind === "public" && channel.team === person.team;
  if (!open && !channel.members.includes(user)) return [];
  return allIn(world, channelId).filter(({ ts, threadTs, ephemeralFor, subtype }) => {
    if (ephemeralFor !== null && ephemeralFor !== user) return false;
    return thread ? ts === thread || threadTs === thread : threadTs === null || subtype === "thread_broadcast";
  });
}

/** Slack itself tells a person something, as Slackbot does: seen by nobody else. */
export function tellPerson(world: World, user: string, channel: string, text: string, threadTs: string | null): void {
  const team = world.users.get(user)?.team ?? "";
  post(world, {
    team,
    channel,
    user: "USLACKBOT",
    text,
    threadTs,
    ephemeralFor: user,
    origin: { via: "slack", payload: null },
  });
}

/** A message in Slack's own JSON, as methods, events and interactions carry it. */
export function wireMessage(message: Message): Json {
  return {
    type: "message",
    ...(message.subtype && { subtype: message.subtype }),
    user: message.user,
    ts: message.ts,
    ...(message.clientMsgId && { client_msg_id: message.clientMsgId }),
    text: message.text,
    team: message.team,
    ...(message.botId && { bot_id: message.botId, app_id: appId }),
    ...(message.blocks.length > 0 && { blocks: message.blocks as Block[] }),
    ...(message.attachments.length > 0 && { attachments: message.attachments }),
    ...(message.threadTs && { thread_ts: message.threadTs }),
    ...(message.replyCount > 0 && {
      thread_ts: message.ts,
      reply_count: message.replyCount,
      latest_reply: message.latestReply,
    }),
    ...(message.edited && { edited: message.edited }),
    ...(message.reactions.length > 0 && {
      reactions: message.reactions.map(({ name, users }) => ({ name, users, count: users.length })),
    }),
  };
}

function swap(world: World, message: Message): void {
  world.messages.set(
    message.channel,
    allIn(world, message.channel).map((each) => (each.ts === message.ts ? message : each)),
  );
}

function tell(world: World, { team, channel, ephemeralFor }: Message): void {
  world.changed({ kind: "message", team, channel, ...(ephemeralFor && { user: ephemeralFor }) });
}
