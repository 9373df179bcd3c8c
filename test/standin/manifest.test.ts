import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { appFromManifest } from "../../src/standin/manifest.ts";
import { clientOf, everything, refusal, withSlack } from "./support.ts";

const sales = { channel: "C0SALES" };

describe("an app can do what its manifest says, and no more", () => {
  test("the project's own manifest is read as it stands", () => {
    const manifest = parse(readFileSync(new URL("../../manifest.yml", import.meta.url), "utf8"));
    const app = appFromManifest(manifest);
    expect(app).toMatchObject({ name: "salesterm", socketMode: true, messagesTab: true });
    expect(app.commands).toMatchObject([{ command: "/salesterm", usageHint: "lead magnet", escape: false }]);
    expect(app.scopes).toEqual(manifest.oauth_config.scopes.bot);
    expect(app.events).toEqual(manifest.settings.event_subscriptions.bot_events);
  });

  test("without an entry there is no scope, no command, no event, no tab", () =>
    withSlack(
      async (slack) => {
        const ada = slack.as("U0ADA");
        expect(await refusal(clientOf(slack).chat.postMessage({ ...sales, text: "x" }))).toBe("missing_scope");
        expect((await ada.command(sales, "/ask x")).deliveries).toEqual([]);
        expect((await ada.say(sales, "@app x")).deliveries).toEqual([]);
        await expect(ada.openApp("home")).rejects.toThrow("The app's manifest has no home tab.");
        await expect(ada.shortcut("ask")).rejects.toThrow("The app's manifest has no global shortcut ask.");
      },
      { manifest: {} },
    ));

  test("a command needs its scope, too", () => {
    const bot = everything.oauth_config.scopes.bot.filter((scope) => scope !== "commands");
    return withSlack(
      async (slack) => expect((await slack.as("U0ADA").command(sales, "/ask x")).deliveries).toEqual([]),
      { manifest: { ...everything, oauth_config: { scopes: { bot } } } },
    );
  });
});
