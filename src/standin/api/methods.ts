import type { Backstage } from "../backstage.ts";
import type { Json } from "../types.ts";
import { change, find } from "../world/messages.ts";
import type { Caller } from "./access.ts";
import { required } from "./args.ts";
import { scopesFor, seenChannel } from "./channels.ts";
import * as chat from "./chat.ts";
import * as conversations from "./conversations.ts";
import { type Bot, forBots, type Method } from "./method.ts";
import { Refused } from "./refused.ts";
import { usersInfo } from "./users.ts";
import * as views from "./views.ts";

/**
 * Every method there is; each one's page is https://docs.slack.dev/reference/methods/NAME, and names its scopes. A scope
 * that depends on the kind of channel is asked for by kind.
 */
export const methods: { readonly [name: string]: Method } = {
  "auth.test": { needs: () => ({ token: "any", scopes: [] }), run: authTest },
  "apps.connections.open": {
    needs: () => ({ token: "app", scopes: ["connections:write"] }),
    run: ({ hub, url }) => ({ url: `${url().replace("http", "ws")}${hub.ticket()}` }),
  },
  "chat.postMessage": forBots(["chat:write"], chat.postMessage),
  "chat.postEphemeral": forBots(["chat:write"], chat.postEphemeral),
  "chat.update": forBots(["chat:write"], chat.update),
  "chat.delete": forBots(["chat:write"], chat.deleteMessage),
  "chat.getPermalink": forBots([], chat.getPermalink),
  "conversations.info": forBots(scopesFor("read"), conversations.info),
  "conversations.members": forBots(scopesFor("read"), conversations.members),
  "conversations.history": forBots(scopesFor("history"), conversations.history),
  "conversations.open": forBots(["im:write"], conversations.open),
  "users.info": forBots(["users:read"], usersInfo),
  "users.conversations": forBots(
    (_, args) => conversations.typesAsked(args).map((kind) => conversations.readScopes[kind]),
    conversations.conversations,
  ),
  "views.open": forBots([], views.open),
  "views.push": forBots([], views.push),
  "views.update": forBots([], views.update),
  "views.publish": forBots([], views.publish),
  "reactions.add": forBots(["reactions:write"], react),
};

/** https://docs.slack.dev/reference/methods/auth.test. What the app's own token is told is not documented. */
function authTest({ world }: Backstage, caller: Caller): Json {
  if (caller.kind === "app") return { app_name: world.app.name, app_id: world.app.id };
  const { team, botUser, botId } = caller.install;
  const { domain, name } = world.teams.get(team) ?? { domain: "", name: "" };
  return {
    url: `https://${domain}.slack.com/`,
    team: name,
    user: world.users.get(botUser)?.name,
    team_id: team,
    user_id: botUser,
    bot_id: botId,
    is_enterprise_install: false,
  };
}

/** https://docs.slack.dev/reference/methods/reactions.add */
function react({ world }: Backstage, bot: Bot, args: Json): Json {
  const channel = seenChannel(world, bot, required(args, "channel"));
  const message = find(world, channel.id, required(args, "timestamp"));
  const name = required(args, "name");
  if (channel.archived) throw new Refused("is_archived");
  if (!message || message.ephemeralFor !== null) throw new Refused("message_not_found");
  const { botUser } = bot.install;
  const before = message.reactions.find((reaction) => reaction.name === name)?.users ?? [];
  if (before.includes(botUser)) throw new Refused("already_reacted");
  const others = message.reactions.filter((reaction) => reaction.name !== name);
  change(world, message, { reactions: [...others, { name, users: [...before, botUser] }] });
  return {};
}
