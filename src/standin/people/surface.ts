import type { Json, Message, Surface, View } from "../types.ts";
import { issueResponseUrl, issueTrigger } from "../world/keys.ts";
import { find, visibleTo, wireMessage } from "../world/messages.ts";
import { valuesOf } from "../world/values.ts";
import { fillView, findView, stackOf, stateOf } from "../world/views.ts";
import type { Values } from "../world/world.ts";
import { channelNamed, type Scene, whoAndWhere } from "./acts.ts";

/** Where a person clicks: the app's message, or a view. */
export type Ground = { message: Message } | { view: View };

/** What a surface is at this moment, for this person. Throws a sentence when they do not have it before them. */
export function groundOf({ back, user }: Scene, surface: Surface): Ground {
  const { world } = back;
  if ("view" in surface) {
    const view = findView(world, surface.view);
    const isBefore = view?.type === "home" ? view.user === user.id : stackOf(world, user.id).at(-1)?.id === view?.id;
    if (view && isBefore) return { view };
    throw new Error(`${user.name} has no view ${surface.view} to click in.`);
  }
  const { channel, ts } = surface;
  const message = find(world, channel, ts);
  const seen = message && visibleTo(world, user.id, channel, message.threadTs ?? undefined).includes(message);
  if (message && seen && message.botId !== null) return { message };
  throw new Error(`${user.name} sees no message of the app's at ${ts} in ${channel}.`);
}

/** The blocks there. */
export function blocksOf(ground: Ground): readonly Json[] {
  return "view" in ground ? ground.view.payload.blocks : ground.message.blocks;
}

/** What this person has in the fields there. */
function valuesIn(scene: Scene, ground: Ground): Values {
  if ("view" in ground) return stateOf(ground.view);
  return valuesOf(ground.message.blocks, scene.back.world.choices.get(keyOf(scene, ground.message)));
}

/** Puts something into a field there. */
export function putValue(scene: Scene, ground: Ground, blockId: string, actionId: string, value: Json): Ground {
  const { world } = scene.back;
  const before = valuesIn(scene, ground);
  const values = { ...before, [blockId]: { ...before[blockId], [actionId]: value } };
  if ("view" in ground) return { view: fillView(world, ground.view, values) };
  world.choices.set(keyOf(scene, ground.message), values);
  return ground;
}

/**
 * A `block_actions` payload: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload. Of an ephemeral
 * message Slack keeps nothing, and sends none of it along: its payload has no `message`.
 */
export function blockActions(scene: Scene, ground: Ground, action: Json): Json {
  const { back, user } = scene;
  const { world } = back;
  const trigger_id = issueTrigger(world, user.team, user.id);
  const actions = [{ ...action, action_ts: world.stamp() }];
  const whole = { type: "block_actions", ...whoAndWhere(scene), container: containerOf(ground), trigger_id, actions };
  if ("view" in ground) return { ...whole, view: ground.view.payload };
  const { message } = ground;
  const { channel, ts, ephemeralFor } = message;
  const path = issueResponseUrl(world, { team: user.team, user: user.id, channel, original: ts });
  return {
    ...whole,
    channel: channelNamed(world, channel),
    ...(ephemeralFor === null && { message: wireMessage(message) }),
    state: { values: valuesIn(scene, ground) },
    response_url: `${back.url()}${path}`,
  };
}

/** What holds the element that was acted on, on the same page. */
export function containerOf(ground: Ground): Json {
  if ("view" in ground) return { type: "view", view_id: ground.view.id };
  const { ts, channel, ephemeralFor, threadTs } = ground.message;
  return {
    type: "message",
    message_ts: ts,
    channel_id: channel,
    is_ephemeral: ephemeralFor !== null,
    ...(threadTs && { thread_ts: threadTs }),
  };
}

function keyOf({ user }: Scene, { channel, ts }: Message): string {
  return `${user.id} ${channel} ${ts}`;
}
