import { wireUser } from "./api/users.ts";
import type { Backstage } from "./backstage.ts";
import { begin } from "./people/acts.ts";
import type { Act, Admin, Channel, Delivery } from "./types.ts";
import { addChannel, addTeam, addUser, install } from "./world/seed.ts";
import { botIsIn, installIn } from "./world/world.ts";

/** Whoever looks after the teams and the app. */
export function createAdmin(back: Backstage): Admin {
  const { world, events } = back;

  function changeChannel(id: string, fields: Partial<Channel>): Channel {
    const channel = world.channels.get(id);
    if (!channel) throw new Error(`There is no channel ${id}.`);
    const changed = { ...channel, ...fields };
    world.channels.set(id, changed);
    world.changed({ kind: "channel", team: channel.team, channel: id });
    return changed;
  }

  /** https://docs.slack.dev/reference/events/channel_archive and the like: to who is a member */
  function announce(
    channel: Channel,
    what: "archive" | "unarchive" | "rename",
    more: object,
  ): Promise<Delivery> | null {
    const type = `${channel.kind === "private" ? "group" : "channel"}_${what}`;
    return botIsIn(world, channel) ? events.emit(type, channel.team, { type, ...more }, channel) : null;
  }

  async function setArchived(id: string, archived: boolean): Promise<Act> {
    const end = begin();
    const channel = changeChannel(id, { archived });
    return end([await announce(channel, archived ? "archive" : "unarchive", { channel: id, user: "U0ADMIN" })]);
  }

  /** https://docs.slack.dev/reference/events/tokens_revoked */
  function revoked(team: string): Promise<Delivery> | null {
    const bot = installIn(world, team)?.botUser;
    const event = { type: "tokens_revoked", tokens: { oauth: [], bot: [bot] } };
    return events.emit("tokens_revoked", team, event);
  }

  return {
    addTeam: (team) => addTeam(world, team),
    addUser: (user) => addUser(world, user),
    addChannel: (channel) => addChannel(world, channel),
    changeUser(id, fields) {
      const user = world.users.get(id);
      if (!user) throw new Error(`There is no user ${id}.`);
      const changed = { ...user, ...fields };
      world.users.set(id, changed);
      world.changed({ kind: "user", user: id });
      const event = { type: "user_change", user: wireUser(changed, true, world.clock.now()) };
      void events.emit("user_change", user.team, event);
    },
    changeChannel(id, fields) {
      const channel = changeChannel(id, fields);
      // https://docs.slack.dev/reference/events/channel_shared
      if (fields.extShared && botIsIn(world, channel)) {
        const event = { type: "channel_shared", connected_team_id: "T0ELSEWHERE", channel: id };
        void events.emit("channel_shared", channel.team, event, channel);
      }
      if (fields.name !== undefined) void announce(channel, "rename", { channel: { id, name: channel.name } });
    },
    archive: (channel) => setArchived(channel, true),
    unarchive: (channel) => setArchived(channel, false),
    install: (team) => install(world, team),
    async revoke(token, error = "token_revoked") {
      const end = begin();
      world.deadTokens.set(token, error);
      world.changed({ kind: "app" });
      const team = world.app.installs.find(({ botToken }) => botToken === token)?.team;
      return end([team && error === "token_revoked" ? await revoked(team) : null]);
    },
    async uninstall(team) {
      const end = begin();
      const gone = installIn(world, team);
      if (!gone) return end([]);
      const told = [revoked(team), events.emit("app_uninstalled", team, { type: "app_uninstalled" })];
      world.deadTokens.set(gone.botToken, "account_inactive");
      for (const { id, members } of world.channels.values()) {
        if (members.includes(gone.botUser))
          changeChannel(id, { members: members.filter((user) => user !== gone.botUser) });
      }
      world.app = { ...world.app, installs: world.app.installs.filter((each) => each !== gone) };
      world.changed({ kind: "app", team });
      return end(await Promise.all(told));
    },
    changeApp(fields) {
      world.app = { ...world.app, ...fields };
      world.changed({ kind: "app" });
    },
  };
}
