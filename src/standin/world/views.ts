import { isJson, listOf } from "../json.ts";
import type { Json, View } from "../types.ts";
import { withIds } from "./elements.ts";
import { valuesOf } from "./values.ts";
import { installIn, type Values, type World } from "./world.ts";

/** What is known of a view before the bot's own fields. */
interface Base {
  team: string;
  user: string;
  id: string;
  root: string;
  previous: string | null;
  /** What the person put into the view that this one replaces. */
  kept?: Values;
}

/** A view that is shown to nobody yet. Its fields: https://docs.slack.dev/reference/methods/views.open, the response. */
export function viewOf(world: World, given: Json, { team, user, id, root, previous, kept = {} }: Base): View {
  const blocks = withIds(world, listOf(given.blocks));
  const type = given.type === "home" ? "home" : "modal";
  return {
    id,
    team,
    user,
    type,
    errors: {},
    payload: {
      id,
      team_id: team,
      type,
      blocks,
      private_metadata: given.private_metadata ?? "",
      callback_id: given.callback_id ?? "",
      state: { values: valuesOf(blocks, kept) },
      hash: `${Math.floor(world.clock.now() / 1000)}.${world.id("h").toLowerCase()}`,
      ...(type === "modal" && { title: given.title, submit_disabled: given.submit_disabled ?? false }),
      clear_on_close: given.clear_on_close ?? false,
      notify_on_close: given.notify_on_close ?? false,
      close: given.close ?? null,
      submit: given.submit ?? null,
      previous_view_id: previous,
      root_view_id: root,
      app_id: world.app.id,
      external_id: given.external_id ?? "",
      app_installed_team_id: team,
      bot_id: installIn(world, team)?.botId ?? "",
    },
  };
}

/** The modal a person has before them: the views on top of each other, the visible one last. */
export function stackOf(world: World, user: string): readonly View[] {
  return world.modals.get(user) ?? [];
}

/** Puts other views before a person; none closes the modal. */
export function show(world: World, user: string, views: readonly View[]): void {
  if (views.length === 0) world.modals.delete(user);
  else world.modals.set(user, views);
  world.changed({ kind: "view", user });
}

/** Opens a modal in place of whatever was open. */
export function openView(world: World, team: string, user: string, given: Json): View {
  const id = world.id("V");
  const view = viewOf(world, given, { team, user, id, root: id, previous: null });
  show(world, user, [view]);
  return view;
}

/** Puts a view on top of the visible one; null if there are as many as Slack lets there be, or none to be on top of. */
export function pushView(world: World, team: string, user: string, given: Json): View | null {
  const stack = stackOf(world, user);
  const [root] = stack;
  const top = stack.at(-1);
  if (!root || !top || stack.length >= mostViews) return null;
  const view = viewOf(world, given, { team, user, id: world.id("V"), root: root.id, previous: top.id });
  show(world, user, [...stack, view]);
  return view;
}

/** https://docs.slack.dev/reference/methods/views.push, `push_limit_reached` */
export const mostViews = 3;

/** Puts a view in the place of another one, which keeps its id and what was filled in. */
export function updateView(world: World, old: View, given: Json): View {
  const { root_view_id, previous_view_id } = old.payload;
  const view = viewOf(world, given, {
    team: old.team,
    user: old.user,
    id: old.id,
    root: String(root_view_id),
    previous: previous_view_id === null ? null : String(previous_view_id),
    kept: stateOf(old),
  });
  swapView(world, view);
  return view;
}

/** Changes what stands in the fields of a view. */
export function fillView(world: World, view: View, values: Values): View {
  const filled = { ...view, payload: { ...view.payload, state: { values } } };
  swapView(world, filled);
  return filled;
}

/** Says what is wrong with the fields of a view, sentence by block_id; nothing any more if there is none. */
export function markErrors(world: World, view: View, errors: Readonly<Record<string, string>>): void {
  swapView(world, { ...view, errors });
}

/** What stands in the fields of a view. */
export function stateOf(view: View): Values {
  const { state } = view.payload;
  return isJson(state) && isJson(state.values) ? (state.values as Values) : {};
}

/** The view with this id, open before somebody or as somebody's Home; null if there is none. */
export function findView(world: World, id: string): View | null {
  return everyView(world).find((view) => view.id === id) ?? null;
}

/** Every view that is open or published. */
export function everyView(world: World): View[] {
  return [...[...world.modals.values()].flat(), ...world.homes.values()];
}

function swapView(world: World, view: View): void {
  if (view.type === "home") {
    world.homes.set(view.user, view);
    world.changed({ kind: "home", user: view.user });
    return;
  }
  const stack = stackOf(world, view.user);
  show(
    world,
    view.user,
    stack.map((each) => (each.id === view.id ? view : each)),
  );
}
