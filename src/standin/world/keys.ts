import { randomBytes } from "node:crypto";
import type { ResponseUrl, Trigger, World } from "./world.ts";

/** Milliseconds; and it is good once. https://docs.slack.dev/interactivity/handling-user-interaction, "Modal responses" */
const triggerLife = 3000;

/** Milliseconds. On the same page, "Message responses": five times within thirty minutes. */
const responseUrlLife = 30 * 60_000;
const responseUrlUses = 5;

/** Lets the bot open a view before a person. Gives the trigger_id, which looks as Slack's: three parts, two of digits. */
export function issueTrigger(world: World, team: string, user: string): string {
  const id = `${world.triggers.size + 1}.${Math.floor(world.clock.now() / 1000)}.${randomBytes(12).toString("hex")}`;
  world.triggers.set(id, { team, user, at: world.clock.now(), exchanged: false });
  return id;
}

/** Uses a trigger up, for the team whose bot calls; gives Slack's code when that cannot be. */
export function exchangeTrigger(world: World, id: unknown, team: string): Trigger | { error: string } {
  const trigger = world.triggers.get(String(id));
  if (!trigger || trigger.team !== team) return { error: "invalid_trigger_id" };
  if (trigger.exchanged) return { error: "exchanged_trigger_id" };
  if (world.clock.now() - trigger.at > triggerLife) return { error: "expired_trigger_id" };
  world.triggers.set(String(id), { ...trigger, exchanged: true });
  return trigger;
}

/** Lets the bot answer an interaction. Gives the path of the address. */
export function issueResponseUrl(world: World, fields: Omit<ResponseUrl, "at" | "uses">): string {
  const path = `/response/${fields.team}/${world.responseUrls.size + 1}/${randomBytes(12).toString("hex")}`;
  world.responseUrls.set(path, { ...fields, at: world.clock.now(), uses: 0 });
  return path;
}

/** Uses the address once; gives Slack's code when it is too old or was used too often. The codes are not documented. */
export function takeResponseUrl(world: World, path: string): ResponseUrl | { error: string } {
  const found = world.responseUrls.get(path);
  if (!found) return { error: "no_such_url" };
  if (world.clock.now() - found.at > responseUrlLife) return { error: "expired_url" };
  if (found.uses >= responseUrlUses) return { error: "used_url" };
  const used = { ...found, uses: found.uses + 1 };
  world.responseUrls.set(path, used);
  return used;
}
