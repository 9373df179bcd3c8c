import type { Act, Channel } from "../types.ts";
import { post } from "../world/messages.ts";
import { botIsIn, installIn } from "../world/world.ts";
import { begin, type Scene } from "./acts.ts";

/** Joins a public channel. */
export async function join(scene: Scene, id: string): Promise<Act> {
  const channel = channelOf(scene, id);
  if (channel.kind !== "public") throw new Error(`${id} can only be joined by who is invited.`);
  return enter(scene, channel, scene.user.id, null);
}

/** Brings somebody into a channel that one is in. */
export async function invite(scene: Scene, id: string, user: string): Promise<Act> {
  const channel = channelOf(scene, id);
  if (!channel.members.includes(scene.user.id)) throw new Error(`${scene.user.name} is no member of ${id}.`);
  if (!scene.back.world.users.has(user)) throw new Error(`There is no user ${user}.`);
  return enter(scene, channel, user, scene.user.id);
}

/** https://docs.slack.dev/reference/events/member_joined_channel */
async function enter(scene: Scene, channel: Channel, user: string, inviter: string | null): Promise<Act> {
  const { world, events } = scene.back;
  const end = begin();
  if (channel.members.includes(user)) return end([]);
  const joined = changeMembers(scene, channel, [...channel.members, user]);
  if (!botIsIn(world, joined)) return end([]);
  const event = { type: "member_joined_channel", ...placeOf(joined), user, ...(inviter && { inviter }) };
  const message = post(world, {
    team: joined.team,
    channel: joined.id,
    user,
    text: `<@${user}> has joined the channel`,
    subtype: "channel_join",
    origin: { via: "slack", payload: null },
  });
  const name = "member_joined_channel";
  return end(await Promise.all([events.emit(name, joined.team, event, joined), events.message(message)]));
}

/** Leaves a channel. */
export function leave(scene: Scene, id: string): Promise<Act> {
  return exit(scene, channelOf(scene, id), scene.user.id);
}

/** Removes somebody from a channel. */
export function kick(scene: Scene, id: string, user: string): Promise<Act> {
  return exit(scene, channelOf(scene, id), user);
}

/**
 * The others' bots are told who left, a bot that is removed itself that it is out:
 * https://docs.slack.dev/reference/events/member_left_channel, /channel_left, /group_left
 */
async function exit(scene: Scene, channel: Channel, user: string): Promise<Act> {
  const { world, events } = scene.back;
  const end = begin();
  if (!channel.members.includes(user)) return end([]);
  const wasIn = botIsIn(world, channel);
  const left = changeMembers(
    scene,
    channel,
    channel.members.filter((id) => id !== user),
  );
  if (!wasIn) return end([]);
  if (user !== installIn(world, channel.team)?.botUser) {
    const event = { type: "member_left_channel", ...placeOf(left), user };
    return end([await events.emit("member_left_channel", left.team, event, left)]);
  }
  const name = left.kind === "private" ? "group_left" : "channel_left";
  const event = { type: name, channel: left.id, actor_id: scene.user.id };
  return end([await events.emit(name, left.team, event, left)]);
}

function placeOf({ id, team, kind }: Channel) {
  return { channel: id, channel_type: kind === "private" ? "G" : "C", team };
}

function changeMembers({ back }: Scene, channel: Channel, members: readonly string[]): Channel {
  const changed = { ...channel, members };
  back.world.channels.set(channel.id, changed);
  back.world.changed({ kind: "channel", team: channel.team, channel: channel.id });
  return changed;
}

function channelOf({ back }: Scene, id: string): Channel {
  const channel = back.world.channels.get(id);
  if (!channel || channel.kind === "im") throw new Error(`There is no channel ${id}.`);
  return channel;
}
