import { randomUUID } from "node:crypto";
import { changedEvent, deletedEvent } from "../api/chat.ts";
import type { Act, Channel, Delivery, Json, Message, MessageRef, Place, Said } from "../types.ts";
import { change, find, post, remove, tellPerson, wireMessage } from "../world/messages.ts";
import { botIsIn, installIn } from "../world/world.ts";
import { begin, type Scene } from "./acts.ts";
import { compose } from "./compose.ts";

/** Writes a message, and tells the bot if it listens. */
export async function say(scene: Scene, place: Place, typed: string): Promise<Said> {
  const { world, events } = scene.back;
  const { user } = scene;
  const end = begin();
  const channel = channelToWriteIn(scene, place.channel);
  const root = place.thread === undefined ? null : find(world, channel.id, place.thread);
  if (place.thread !== undefined && (!root || root.threadTs !== null || root.ephemeralFor !== null)) {
    throw new Error(`There is no thread at ${place.thread}.`);
  }
  const message = post(world, {
    ...compose(world, user.team, typed, channel.members),
    team: user.team,
    channel: channel.id,
    user: user.id,
    threadTs: root?.ts ?? null,
    clientMsgId: randomUUID(),
    origin: { via: "person", payload: null },
  });
  const more = { ...(root && { parent_user_id: root.user }), ...fromOutside(scene, channel) };
  const told = botIsIn(world, channel) ? events.message(message, more) : null;
  const sent = await Promise.all([mentioned(scene, channel, message, more), told]);
  return { ...end(sent), message };
}

/** Changes a message of one's own. A mention in it is delivered anew, with another event_id. */
export async function edit(scene: Scene, ref: MessageRef, typed: string): Promise<Act> {
  const { world, events } = scene.back;
  const end = begin();
  const before = ownMessage(scene, ref);
  const channel = channelToWriteIn(scene, ref.channel);
  const edited = { user: scene.user.id, ts: world.stamp() };
  const message = change(world, before, {
    ...compose(world, scene.user.team, typed, channel.members),
    edited,
  });
  const told = botIsIn(world, channel) ? events.message(message, changedEvent(world.stamp(), message, before)) : null;
  return end(await Promise.all([mentioned(scene, channel, message, { event_ts: edited.ts }), told]));
}

/** Deletes a message of one's own. */
export async function removeOwn(scene: Scene, ref: MessageRef): Promise<Act> {
  const { world, events } = scene.back;
  const end = begin();
  const message = ownMessage(scene, ref);
  const channel = channelToWriteIn(scene, ref.channel);
  remove(world, message);
  return end([botIsIn(world, channel) ? await events.message(message, deletedEvent(world.stamp(), message)) : null]);
}

/** A channel that a person can write in. */
export function channelToWriteIn({ back, user }: Scene, id: string): Channel {
  const { world } = back;
  const channel = world.channels.get(id);
  if (!channel?.members.includes(user.id)) throw new Error(`${user.name} is no member of ${id}.`);
  if (channel.archived) throw new Error(`#${channel.name} is archived.`);
  if (channel.posting === "restricted") throw new Error(`In #${channel.name} only administrators write.`);
  if (channel.kind === "im" && !world.app.messagesTab) throw new Error("The app's manifest lets nobody write to it.");
  return channel;
}

/**
 * Tells the bot that it was mentioned. It has to be in the channel, and direct messages are no mentions:
 * https://docs.slack.dev/reference/events/app_mention
 */
async function mentioned(scene: Scene, channel: Channel, message: Message, more: Json): Promise<Delivery | null> {
  const { world, events } = scene.back;
  const bot = installIn(world, channel.team)?.botUser;
  if (!bot || channel.kind === "im" || !message.text.includes(`<@${bot}>`)) return null;
  if (!botIsIn(world, channel)) {
    const text = `You mentioned <@${bot}>, who is not in this channel. Invite them, and they will be told.`;
    tellPerson(world, scene.user.id, channel.id, text, message.threadTs);
    return null;
  }
  const { team, channel: id, ts } = message;
  const event = { ...wireMessage(message), type: "app_mention", team, channel: id, event_ts: ts, ...more };
  return events.emit("app_mention", channel.team, event, channel);
}

/** What is said of who writes in a shared channel: https://docs.slack.dev/apis/slack-connect, "Event payloads" */
function fromOutside({ user }: Scene, channel: Channel): Json {
  if (!channel.extShared) return {};
  const { name, realName: real_name, team } = user;
  return { user_team: team, source_team: team, user_profile: { name, real_name, display_name: name, team } };
}

function ownMessage({ back, user }: Scene, { channel, ts }: MessageRef): Message {
  const message = find(back.world, channel, ts);
  if (message?.user !== user.id) throw new Error(`${user.name} wrote no message ${ts} in ${channel}.`);
  return message;
}
