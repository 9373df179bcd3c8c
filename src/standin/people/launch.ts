import type { Act, MessageRef } from "../types.ts";
import { issueResponseUrl, issueTrigger } from "../world/keys.ts";
import { find, visibleTo, wireMessage } from "../world/messages.ts";
import { imOf } from "../world/world.ts";
import { begin, channelNamed, interact, type Scene, whoAndWhere } from "./acts.ts";

/** Opens the app, at one of its tabs. https://docs.slack.dev/reference/events/app_home_opened */
export async function openApp({ back, user }: Scene, tab: "home" | "messages"): Promise<Act> {
  const { world, events } = back;
  const end = begin();
  if (!(tab === "home" ? world.app.homeTab : world.app.messagesTab)) {
    throw new Error(`The app's manifest has no ${tab} tab.`);
  }
  const home = tab === "home" ? world.homes.get(user.id) : undefined;
  const event = { type: "app_home_opened", user: user.id, channel: imOf(user.id), tab };
  return end([await events.emit("app_home_opened", user.team, { ...event, ...(home && { view: home.payload }) })]);
}

/** Chooses a global shortcut: https://docs.slack.dev/interactivity/implementing-shortcuts */
export async function shortcut(scene: Scene, callbackId: string): Promise<Act> {
  const { world } = scene.back;
  const end = begin();
  checkShortcut(scene, "global", callbackId);
  const { delivery, notice } = await interact(scene, {
    type: "shortcut",
    ...whoAndWhere(scene),
    callback_id: callbackId,
    trigger_id: issueTrigger(world, scene.user.team, scene.user.id),
    action_ts: world.stamp(),
  });
  return end([delivery], notice);
}

/** Chooses a shortcut of a message's menu, on the same page. It works in channels that the bot is not in. */
export async function messageShortcut(scene: Scene, callbackId: string, { channel, ts }: MessageRef): Promise<Act> {
  const { back, user } = scene;
  const { world } = back;
  const end = begin();
  checkShortcut(scene, "message", callbackId);
  const message = find(world, channel, ts);
  const seen = message && visibleTo(world, user.id, channel, message.threadTs ?? undefined).includes(message);
  // Slack offers none on what only one person sees.
  if (!message || !seen || message.ephemeralFor !== null) throw new Error(`${user.name} sees no message ${ts}.`);
  const path = issueResponseUrl(world, { team: user.team, user: user.id, channel, original: null });
  const { delivery, notice } = await interact(scene, {
    type: "message_action",
    ...whoAndWhere(scene),
    callback_id: callbackId,
    trigger_id: issueTrigger(world, user.team, user.id),
    action_ts: world.stamp(),
    channel: channelNamed(world, channel),
    message_ts: ts,
    message: wireMessage(message),
    response_url: `${back.url()}${path}`,
  });
  return end([delivery], notice);
}

function checkShortcut({ back }: Scene, type: "global" | "message", callbackId: string): void {
  const { shortcuts, scopes } = back.world.app;
  const known = shortcuts.some((each) => each.type === type && each.callbackId === callbackId);
  if (!known || !scopes.includes("commands"))
    throw new Error(`The app's manifest has no ${type} shortcut ${callbackId}.`);
}
