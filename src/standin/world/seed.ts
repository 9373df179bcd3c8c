import type { Channel, Install, Team, User } from "../types.ts";
import { imOf, type World } from "./world.ts";

/** A team with all that is not said made up. */
export function addTeam(world: World, team: Partial<Team> & { id: string }): Team {
  const whole = { domain: team.id.toLowerCase(), name: team.id, ...team };
  world.teams.set(whole.id, whole);
  return whole;
}

/** A person, in the first team if not said otherwise, who can write to the app where it is installed. */
export function addUser(world: World, user: Partial<User> & { id: string }): User {
  const name = user.name ?? user.id.replace(/^U0?/u, "").toLowerCase();
  const whole: User = {
    team: firstTeam(world),
    name,
    realName: name[0]?.toUpperCase() + name.slice(1),
    locale: "en-US",
    tz: "Europe/London",
    isBot: false,
    deleted: false,
    ...user,
  };
  world.users.set(whole.id, whole);
  world.changed({ kind: "user", user: whole.id });
  const install = world.app.installs.find(({ team }) => team === whole.team);
  if (install && !whole.isBot) addIm(world, whole, install);
  return whole;
}

/** A public channel without members in the first team, if not said otherwise. */
export function addChannel(world: World, channel: Partial<Channel> & { id: string }): Channel {
  const whole: Channel = {
    team: firstTeam(world),
    name: channel.id.replace(/^[CG]0?/u, "").toLowerCase(),
    kind: "public",
    members: [],
    archived: false,
    extShared: false,
    locale: "en-US",
    posting: "everybody",
    ...channel,
  };
  world.channels.set(whole.id, whole);
  world.changed({ kind: "channel", team: whole.team, channel: whole.id });
  return whole;
}

/** Installs the app in a team. Where it is installed already, the token is a new one. */
export function install(world: World, team: string): Install {
  const { installs } = world.app;
  const before = installs.find((each) => each.team === team);
  const suffix = before ? "" : installs.length === 0 ? "" : String(installs.length + 1);
  const made: Install = {
    team,
    botToken: `xoxb-${world.id("standin")}-${team}`,
    botId: before?.botId ?? `B0BOT${suffix}`,
    botUser: before?.botUser ?? `U0BOT${suffix}`,
  };
  if (before) world.deadTokens.set(before.botToken, "token_revoked");
  world.app = { ...world.app, installs: [...installs.filter((each) => each !== before), made] };
  addUser(world, { id: made.botUser, team, name: world.app.name, realName: world.app.name, isBot: true });
  for (const user of world.users.values()) if (user.team === team && !user.isBot) addIm(world, user, made);
  world.changed({ kind: "app", team });
  return made;
}

/** The world at the start, as `StandIn` tells. */
export function seed(world: World): void {
  const { id: team } = addTeam(world, { id: "T0ACME", domain: "acme", name: "Acme" });
  const { botUser } = install(world, team);
  addUser(world, { id: "U0ADA", realName: "Ada Lovelace", locale: "en-US", tz: "Europe/London" });
  addUser(world, { id: "U0KARI", realName: "Kari Nordmann", locale: "nb-NO", tz: "Europe/Oslo" });
  addUser(world, { id: "U0DENIZ", realName: "Deniz Yılmaz", locale: "tr-TR", tz: "Europe/Istanbul" });
  const people = ["U0ADA", "U0KARI", "U0DENIZ"];
  addChannel(world, { id: "C0GENERAL", members: [...people, botUser] });
  addChannel(world, { id: "C0SALES", members: [...people, botUser] });
  addChannel(world, { id: "C0RANDOM", members: people });
}

function addIm(world: World, user: User, { botUser }: Install): void {
  const id = imOf(user.id);
  if (!world.channels.has(id))
    addChannel(world, { id, team: user.team, name: user.id, kind: "im", members: [user.id, botUser] });
}

function firstTeam(world: World): string {
  return world.teams.keys().next().value ?? "";
}
