import type { Install } from "../types.ts";
import type { World } from "../world/world.ts";
import { Refused } from "./refused.ts";

/** Who calls: a team's bot, or the app itself. */
export type Caller = { kind: "bot"; install: Install } | { kind: "app" };

/** What may call a method, and any one of which scopes it needs; none needed if empty. */
export interface Needs {
  token: "bot" | "app" | "any";
  scopes: readonly string[];
}

/** Of the app's token. */
const appScopes = ["connections:write"];

/**
 * Who a token belongs to. The codes are those that every method's page has under "Errors".
 * https://docs.slack.dev/authentication/tokens
 */
export function callerOf(world: World, token: string): Caller {
  if (token === "") throw new Refused("not_authed");
  const dead = world.deadTokens.get(token);
  if (dead) throw new Refused(dead);
  if (token === world.app.appToken) return { kind: "app" };
  const install = world.app.installs.find(({ botToken }) => botToken === token);
  if (!install) throw new Refused("invalid_auth");
  return { kind: "bot", install };
}

/** The scopes that a caller was granted. */
export function grantedTo(world: World, caller: Caller): readonly string[] {
  return caller.kind === "app" ? appScopes : world.app.scopes;
}

/** Refuses a caller who lacks what a method needs: https://docs.slack.dev/reference/scopes */
export function checkAccess(world: World, caller: Caller, needs: Needs): void {
  if (needs.token !== "any" && needs.token !== caller.kind) throw new Refused("not_allowed_token_type");
  const provided = grantedTo(world, caller);
  if (needs.scopes.length === 0 || needs.scopes.some((scope) => provided.includes(scope))) return;
  throw new Refused("missing_scope", { needed: needs.scopes.join(","), provided: provided.join(",") });
}
