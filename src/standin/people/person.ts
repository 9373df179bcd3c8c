import type { Backstage } from "../backstage.ts";
import type { Person } from "../types.ts";
import { show } from "../world/views.ts";
import type { Scene } from "./acts.ts";
import { command } from "./command.ts";
import { messageShortcut, openApp, shortcut } from "./launch.ts";
import { invite, join, kick, leave } from "./membership.ts";
import { close, dismiss, submit } from "./modal.ts";
import { choose, click, fill, search } from "./press.ts";
import { edit, removeOwn, say } from "./write.ts";

/** Somebody in front of Slack. Throws when there is nobody of that id who could be. */
export function personOf(back: Backstage, id: string): Person {
  const scene: Scene = {
    back,
    get user() {
      const user = back.world.users.get(id);
      if (!user || user.isBot || user.deleted) throw new Error(`There is nobody called ${id}.`);
      return user;
    },
  };
  const { user } = scene;
  return {
    user,
    say: (place, text) => say(scene, place, text),
    edit: (message, text) => edit(scene, message, text),
    remove: (message) => removeOwn(scene, message),
    command: (place, line) => command(scene, place, line),
    click: (where, target) => click(scene, where, target),
    choose: (where, target, choice) => choose(scene, where, target, choice),
    search: (where, target, typed) => search(scene, where, target, typed),
    fill: (where, target, text) => fill(scene, where, target, text),
    submit: () => submit(scene),
    close: () => close(scene),
    dismiss: () => dismiss(scene),
    openApp: (tab) => openApp(scene, tab),
    shortcut: (callbackId) => shortcut(scene, callbackId),
    messageShortcut: (callbackId, message) => messageShortcut(scene, callbackId, message),
    join: (channel) => join(scene, channel),
    leave: (channel) => leave(scene, channel),
    invite: (channel, guest) => invite(scene, channel, guest),
    kick: (channel, member) => kick(scene, channel, member),
    reload: () => reload(scene),
  };
}

/** Ephemeral messages live in the client alone, and so does what was chosen there. */
function reload({ back, user }: Scene): void {
  const { world } = back;
  for (const [channel, messages] of world.messages) {
    const kept = messages.filter(({ ephemeralFor }) => ephemeralFor !== user.id);
    if (kept.length === messages.length) continue;
    world.messages.set(channel, kept);
    world.changed({ kind: "message", channel, user: user.id });
  }
  for (const memory of [world.choices, world.offered]) {
    for (const key of memory.keys()) if (key.startsWith(`${user.id} `)) memory.delete(key);
  }
  show(world, user.id, []);
}
