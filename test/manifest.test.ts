import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readSettings } from "../src/settings.ts";
import { route } from "../src/slack/app.ts";
import type { Desk } from "../src/slack/desk.ts";
import { endpoint } from "../src/slack/httpIntake.ts";
import { startBot } from "./support/slack/bot.ts";

const written = readFileSync(new URL("../manifest.yml", import.meta.url), "utf8");
const manifest = parse(written);
const { bot: scopes, bot_optional: optional } = manifest.oauth_config.scopes as Record<string, string[]>;

/** https://docs.slack.dev/reference/app-manifest, and manifest.schema.2.0.0.json of slackapi/manifest-schema. */
const lengths: [string, unknown, number, number][] = [
  ["name", manifest.display_information.name, 1, 35],
  ["description", manifest.display_information.description, 1, 140],
  ["long_description", manifest.display_information.long_description, 175, 4000],
  ["display_name", manifest.features.bot_user.display_name, 1, 80],
  ["command", manifest.features.slash_commands[0].command, 2, 32],
  ["command's description", manifest.features.slash_commands[0].description, 1, 2000],
  ["usage_hint", manifest.features.slash_commands[0].usage_hint, 1, 1000],
];

/** What the scopes are for: https://docs.slack.dev/reference/methods and /events, a page each. */
const scopeOfMethod: Record<string, string[]> = {
  "auth.test": [],
  "chat.postMessage": ["chat:write"],
  "chat.postEphemeral": ["chat:write"],
  "users.info": ["users:read"],
  "conversations.info": ["channels:read", "groups:read"],
};
/** What only a post needs whose end nobody saw: test/slack/daily/posting.test.ts has it called. */
const scopesInDoubt = ["channels:history", "groups:history"];
const scopeOfEvent: Record<string, string[]> = {
  app_mention: ["app_mentions:read"],
  "message.im": ["im:history"],
  app_home_opened: [],
  channel_shared: ["channels:read", "groups:read"],
};

describe("the manifest keeps Slack's limits", () => {
  it.each(lengths)("%s", (_, value, least, most) => {
    expect(value).toBeTypeOf("string");
    expect(String(value).length).toBeGreaterThanOrEqual(least);
    expect(String(value).length).toBeLessThanOrEqual(most);
  });

  it("and its forms", () => {
    expect(manifest.features.slash_commands[0].command).toMatch(/^\/[a-z0-9_-]+$/u);
    expect(manifest.features.bot_user.display_name).toMatch(/^[\w .-]+$/u);
    expect(manifest.display_information.background_color).toMatch(/^#[0-9a-f]{6}$/iu);
    expect(Object.keys(manifest).sort()).toEqual([
      "_metadata",
      "display_information",
      "features",
      "oauth_config",
      "settings",
    ]);
  });

  it("lets people write to the bot", () => {
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });
});

describe("the manifest and the bot agree", () => {
  it("on commands and events", () => {
    const routed: string[] = [];
    const settings = readSettings({});
    const command = "settings" in settings ? settings.settings.command : "";
    const interactive = () => expect(manifest.settings.interactivity.is_enabled).toBe(true);
    const recorder = {
      use: () => void routed.push(command),
      event: (name: string) => void routed.push(name),
      action: interactive,
      view: interactive,
    };
    route(recorder as unknown as Parameters<typeof route>[0], {} as Desk);

    const commands = manifest.features.slash_commands.map((each: { command: string }) => each.command);
    const events: string[] = manifest.settings.event_subscriptions.bot_events;
    // "message.im" is delivered as "message", with a channel_type.
    expect(routed).toEqual([...commands, ...events.map((event) => event.replace(/^message\..*/u, "message"))]);
  });

  it("on scopes: one for each event and for each method that is called, and none besides", async () => {
    const bot = await startBot();
    await bot.ask("lead magnet");
    await bot.mention("lead magnet");
    await bot.mention("unknown");
    await bot.write("lead magnet");
    await bot.slack.untilCalls("chat.postMessage", 2);
    await bot.slack.untilCalls("chat.postEphemeral");
    await bot.close();
    const called = [...new Set(bot.slack.calls.map((call) => call.method))].sort();
    expect(called).toEqual(Object.keys(scopeOfMethod).sort());

    const events: string[] = manifest.settings.event_subscriptions.bot_events;
    const needed = [
      "commands",
      ...events.map((event) => scopeOfEvent[event]),
      ...called.map((method) => scopeOfMethod[method]),
      scopesInDoubt,
    ];
    expect([...(scopes ?? [])].sort()).toEqual([...new Set(needed.flat())].sort());
  });

  it("on what the bot can do without", () => {
    // Slack wants an optional scope named in both lists.
    expect(optional).toEqual(["channels:read", "groups:read", ...scopesInDoubt]);
    for (const scope of optional ?? []) expect(scopes).toContain(scope);
  });

  it("on the address in HTTP mode, once the marked lines are in", () => {
    const http = parse(written.replace(/^( *)# \[HTTP\] /gmu, "$1"));
    const { event_subscriptions, interactivity } = http.settings;
    const [command] = http.features.slash_commands;
    for (const address of [command.url, event_subscriptions.request_url, interactivity.request_url]) {
      expect(new URL(address).protocol).toBe("https:");
      expect(new URL(address).pathname).toBe(endpoint);
    }
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(written.match(/\[HTTP\]/gu)).toHaveLength(4);
  });
});
