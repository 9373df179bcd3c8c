import type { Backstage } from "../backstage.ts";
import type { Install, Json } from "../types.ts";
import type { World } from "../world/world.ts";
import type { Caller, Needs } from "./access.ts";

/** A team's bot, calling. */
export interface Bot {
  install: Install;
}

/** A method of the Web API. */
export interface Method {
  /** Which token and scopes it takes; the channel in the arguments may decide. */
  needs(world: World, args: Json): Needs;
  /** Carries it out; gives the answer without `ok`. Throws `Refused`. */
  run(back: Backstage, caller: Caller, args: Json): Json;
}

/** A method for bots, with one of these scopes; with any, if there are none. */
export function forBots(
  scopes: readonly string[] | ((world: World, args: Json) => readonly string[]),
  run: (back: Backstage, bot: Bot, args: Json) => Json,
): Method {
  return {
    needs: (world, args) => ({ token: "bot", scopes: typeof scopes === "function" ? scopes(world, args) : scopes }),
    run: (back, caller, args) => (caller.kind === "bot" ? run(back, caller, args) : {}),
  };
}
