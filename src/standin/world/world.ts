import type { App, Change, Channel, Clock, Json, Message, Team, User, View } from "../types.ts";

/** What an interaction let the bot do for three seconds: open a view in front of the person who did it. */
export interface Trigger {
  team: string;
  user: string;
  at: number;
  exchanged: boolean;
}

/** An address that the bot may answer an interaction at. */
export interface ResponseUrl {
  team: string;
  user: string;
  channel: string;
  /** The message whose button was pressed; null for a slash command. */
  original: string | null;
  at: number;
  uses: number;
}

/** What a person chose or wrote, by block_id and action_id, in Slack's own words. */
export type Values = Record<string, Record<string, Json>>;

/** Everything that is so at this moment. Values are replaced, never changed in place, so that whoever read one may keep it. */
export interface World {
  readonly clock: Clock;
  app: App;
  readonly teams: Map<string, Team>;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  /** By channel, oldest first, those of threads and ephemeral ones among them. */
  readonly messages: Map<string, readonly Message[]>;
  /** By user, the visible one last. */
  readonly modals: Map<string, readonly View[]>;
  /** By user. */
  readonly homes: Map<string, View>;
  /** Why a token is refused, by token. */
  readonly deadTokens: Map<string, string>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  /** What people chose in messages, by person and message. */
  readonly choices: Map<string, Values>;
  /** The options the bot offered last, by person and element. */
  readonly offered: Map<string, readonly Json[]>;
  /** A `ts` that there was not before: seconds and microseconds. */
  stamp(): string;
  /** An id that there was not before. */
  id(prefix: string): string;
  /** Tells everybody who listens. */
  changed(change: Change): void;
}

/** A world with nothing in it but the app. */
export function createWorld(app: App, clock: Clock, changed: (change: Change) => void): World {
  let last = 0;
  let count = 0;
  return {
    clock,
    app,
    teams: new Map(),
    users: new Map(),
    channels: new Map(),
    messages: new Map(),
    modals: new Map(),
    homes: new Map(),
    deadTokens: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    choices: new Map(),
    offered: new Map(),
    stamp() {
      last = Math.max(clock.now() * 1000, last + 1);
      return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, "0")}`;
    },
    id(prefix) {
      count += 1;
      return `${prefix}${count.toString(36).toUpperCase().padStart(6, "0")}`;
    },
    changed,
  };
}

/** The channel of the direct messages between a person and the app. */
export function imOf(user: string): string {
  return `D${user.slice(1)}`;
}

/** How the app is installed in a team; null if it is not. */
export function installIn(world: World, team: string) {
  return world.app.installs.find((install) => install.team === team) ?? null;
}

/** Whether the app's bot is a member of a channel. */
export function botIsIn(world: World, channel: Channel): boolean {
  const install = installIn(world, channel.team);
  return install !== null && channel.members.includes(install.botUser);
}
