import type { Channel, Delivery, Json, Message } from "../types.ts";
import { wireMessage } from "../world/messages.ts";
import { installIn, type World } from "../world/world.ts";
import type { Courier } from "./courier.ts";

/** Sends events where the app has subscribed to them and may have them. */
export interface Events {
  /** Something that happened in a team; null if the app is not told. `channel` is where, if anywhere. */
  emit(name: string, team: string, event: Json, channel?: Channel): Promise<Delivery> | null;
  /** Something that happened to a message. `more` are fields of the event itself. */
  message(message: Message, more?: Json): Promise<Delivery> | null;
}

/** The scope for each event, on its page under https://docs.slack.dev/reference/events; null where none is needed. */
const scopes: { readonly [name: string]: string | null } = {
  app_mention: "app_mentions:read",
  app_home_opened: null,
  app_uninstalled: null,
  tokens_revoked: null,
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  member_joined_channel: "channels:read",
  member_left_channel: "channels:read",
  channel_archive: "channels:read",
  channel_unarchive: "channels:read",
  channel_rename: "channels:read",
  channel_left: "channels:read",
  channel_shared: "channels:read",
  group_archive: "groups:read",
  group_unarchive: "groups:read",
  group_rename: "groups:read",
  group_left: "groups:read",
  user_change: "users:read",
};

const messageEvents = { public: "message.channels", private: "message.groups", im: "message.im" } as const;
const channelTypes = { public: "channel", private: "group", im: "im" } as const;

/** For the app as it is at the moment of the event. */
export function createEvents(world: World, courier: Courier): Events {
  const events: Events = {
    emit(name, team, event, channel) {
      const scope = channel?.kind === "private" ? scopes[name]?.replace("channels:", "groups:") : scopes[name];
      const { app } = world;
      if (scope === undefined || !app.events.includes(name) || (scope && !app.scopes.includes(scope))) return null;
      return installIn(world, team) && courier.event(envelope(world, team, event, channel));
    },
    message(message, more = {}) {
      const channel = world.channels.get(message.channel);
      if (!channel) return null;
      const event = {
        ...wireMessage(message),
        channel: channel.id,
        event_ts: message.ts,
        channel_type: channelTypes[channel.kind],
        ...more,
      };
      return events.emit(messageEvents[channel.kind], channel.team, event, channel);
    },
  };
  return events;
}

/** https://docs.slack.dev/apis/events-api, "Callback field" and what stands around it */
function envelope(world: World, team: string, event: Json, channel?: Channel): Json {
  return {
    token: "not-used-any-more",
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: world.app.id,
    event: { event_ts: world.stamp(), ...event },
    type: "event_callback",
    event_id: world.id("Ev"),
    event_time: Math.floor(world.clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team,
        user_id: installIn(world, team)?.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.extShared ?? false,
    event_context: world.id("4-"),
  };
}
