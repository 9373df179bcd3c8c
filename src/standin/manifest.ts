import { isJson, listOf } from "./json.ts";
import type { App, Json } from "./types.ts";

/** The app's id: there is one app. */
export const appId = "A0STANDIN";

/**
 * The app that a manifest describes, installed nowhere yet. What the manifest lacks, the app cannot do: a scope, an event,
 * a command. Field names: https://docs.slack.dev/reference/app-manifest
 */
export function appFromManifest(manifest: unknown): App {
  const { display_information, features, oauth_config, settings } = sections(manifest);
  const bot = part(features, "bot_user");
  const home = part(features, "app_home");
  return {
    id: appId,
    name: String(bot.display_name ?? display_information.name ?? "app"),
    commands: parts(features.slash_commands).map((command) => ({
      command: String(command.command),
      description: String(command.description ?? ""),
      usageHint: String(command.usage_hint ?? ""),
      escape: command.should_escape === true,
    })),
    shortcuts: parts(features.shortcuts).map((shortcut) => ({
      type: shortcut.type === "message" ? "message" : "global",
      name: String(shortcut.name ?? ""),
      callbackId: String(shortcut.callback_id),
      description: String(shortcut.description ?? ""),
    })),
    events: listOf(part(settings, "event_subscriptions").bot_events).map(String),
    scopes: listOf(part(oauth_config, "scopes").bot).map(String),
    interactive: part(settings, "interactivity").is_enabled === true,
    homeTab: home.home_tab_enabled === true,
    messagesTab: home.messages_tab_enabled === true && home.messages_tab_read_only_enabled !== true,
    socketMode: settings.socket_mode_enabled === true,
    signingSecret: "5ec2e7051971195ec2e7051971190000",
    appToken: "xapp-1-A0STANDIN-1-standin",
    installs: [],
  };
}

function sections(manifest: unknown) {
  const whole = isJson(manifest) ? manifest : {};
  return {
    display_information: part(whole, "display_information"),
    features: part(whole, "features"),
    oauth_config: part(whole, "oauth_config"),
    settings: part(whole, "settings"),
  };
}

function part(whole: Json, name: string): Json {
  const value = whole[name];
  return isJson(value) ? value : {};
}

function parts(value: unknown): Json[] {
  return listOf(value).filter(isJson);
}
