import type { Backstage } from "../backstage.ts";
import { isJson, textOf } from "../json.ts";
import { refusedView } from "../rules/refusedView.ts";
import type { Json, View } from "../types.ts";
import { exchangeTrigger } from "../world/keys.ts";
import { everyView, findView, mostViews, openView, pushView, stackOf, updateView, viewOf } from "../world/views.ts";
import type { Trigger, World } from "../world/world.ts";
import { required } from "./args.ts";
import type { Bot } from "./method.ts";
import { invalidArguments, Refused } from "./refused.ts";

/** https://docs.slack.dev/reference/methods/views.open. What is open already makes room: that is not documented. */
export function open({ world }: Backstage, bot: Bot, args: Json): Json {
  const view = checked(world, args.view, "modal");
  const { user, team } = triggerOf(world, bot, args);
  return { view: openView(world, team, user, view).payload };
}

/** https://docs.slack.dev/reference/methods/views.push */
export function push({ world }: Backstage, bot: Bot, args: Json): Json {
  const view = checked(world, args.view, "modal");
  const { user, team } = triggerOf(world, bot, args);
  const height = stackOf(world, user).length;
  if (height === 0) throw new Refused("not_found");
  if (height >= mostViews) throw new Refused("push_limit_reached");
  return { view: pushView(world, team, user, view)?.payload };
}

/** https://docs.slack.dev/reference/methods/views.update. A view that was closed is not there any more. */
export function update({ world }: Backstage, { install }: Bot, args: Json): Json {
  const externalId = textOf(args.external_id);
  const view = externalId
    ? everyView(world).find(({ payload }) => payload.external_id === externalId)
    : findView(world, required(args, "view_id"));
  if (!view || view.team !== install.team) throw new Refused("not_found");
  checkHash(view, args);
  return { view: updateView(world, view, checked(world, args.view, view.type, view)).payload };
}

/** https://docs.slack.dev/reference/methods/views.publish */
export function publish({ world }: Backstage, { install }: Bot, args: Json): Json {
  const user = world.users.get(required(args, "user_id"));
  if (!user || user.team !== install.team) throw invalidArguments("invalid `user_id`");
  if (!world.app.homeTab) throw new Refused("not_enabled");
  const old = world.homes.get(user.id);
  const given = checked(world, args.view, "home", old);
  if (old) {
    checkHash(old, args);
    return { view: updateView(world, old, given).payload };
  }
  const id = world.id("V");
  const view = viewOf(world, given, { team: user.team, user: user.id, id, root: id, previous: null });
  world.homes.set(user.id, view);
  world.changed({ kind: "home", user: user.id });
  return { view: view.payload };
}

/** A view that Slack would show. `external_id` has to be the only one: of `old`, which it replaces, it may stay. */
function checked(world: World, view: unknown, kind: View["type"], old?: View): Json {
  const refusal = refusedView(view, kind);
  if (refusal) throw new Refused(refusal.error, { response_metadata: { messages: refusal.messages } });
  if (!isJson(view)) throw invalidArguments("missing required field: view");
  const others = everyView(world).filter(({ id }) => id !== old?.id);
  const taken = others.some(({ payload }) => payload.external_id === textOf(view.external_id));
  if (taken) throw new Refused("duplicate_external_id");
  return view;
}

function triggerOf(world: World, { install }: Bot, args: Json): Trigger {
  const trigger = exchangeTrigger(world, required(args, "trigger_id"), install.team);
  if ("error" in trigger) throw new Refused(trigger.error);
  return trigger;
}

/** https://docs.slack.dev/surfaces/modals, "Handling race conditions when using views" */
function checkHash(view: View, args: Json): void {
  const hash = textOf(args.hash);
  if (hash && hash !== view.payload.hash) throw new Refused("hash_conflict");
}
