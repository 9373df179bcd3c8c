import type { Backstage } from "../backstage.ts";
import type { Json, User } from "../types.ts";
import { flag, required } from "./args.ts";
import type { Bot } from "./method.ts";
import { Refused } from "./refused.ts";

/** https://docs.slack.dev/reference/methods/users.info */
export function usersInfo({ world }: Backstage, { install }: Bot, args: Json): Json {
  const user = world.users.get(required(args, "user"));
  if (!user || user.team !== install.team) throw new Refused("user_not_found");
  return { user: wireUser(user, flag(args, "include_locale"), world.clock.now()) };
}

/** https://docs.slack.dev/reference/objects/user-object. `now` in milliseconds: zones move with the season. */
export function wireUser(user: User, withLocale: boolean, now: number): Json {
  return {
    id: user.id,
    team_id: user.team,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: offsetOf(user.tz, now),
    profile: {
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.name,
      display_name_normalized: user.name,
      team: user.team,
    },
    is_admin: false,
    is_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    updated: Math.floor(now / 1000),
    ...(withLocale && { locale: user.locale }),
  };
}

/** Seconds that a zone is ahead of UTC. */
function offsetOf(timeZone: string, now: number): number {
  const second = Math.floor(now / 1000) * 1000;
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(second);
  const [, sign = "+", hours = 0, minutes = 0] =
    parts.find(({ type }) => type === "timeZoneName")?.value.match(/([+-])(\d+):(\d+)/u) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
