import { readFileSync } from "node:fs";
import { App, type Logger, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { parse } from "yaml";
import { movableClock } from "../../../src/preview/clock.ts";
import { servePage } from "../../../src/preview/server/serve.ts";
import { startStandIn } from "../../../src/standin/start.ts";
import type { StandIn } from "../../../src/standin/types.ts";
import { corpusFrom } from "../../support/corpus.ts";
import { entry, everyBlock, form, home, longWords } from "./galleryBlocks.ts";

/** A small bot that shows everything the page can draw, and the page in front of it. */
export interface Gallery {
  url: string;
  standIn: StandIn;
  close(): Promise<void>;
}

/** The project's manifest, with all that an app may have. */
function wholeManifest(): unknown {
  const manifest = parse(readFileSync(new URL("../../../manifest.yml", import.meta.url), "utf8"));
  manifest.features.app_home.home_tab_enabled = true;
  manifest.features.shortcuts = [
    { type: "message", name: "Explain terms", callback_id: "explain", description: "Explains words of a message" },
    { type: "global", name: "Suggest a term", callback_id: "suggest", description: "Suggests a word" },
  ];
  manifest.settings.interactivity.is_enabled = true;
  manifest.settings.event_subscriptions.bot_events = ["app_mention", "message.im", "app_home_opened"];
  return manifest;
}

/** Starts the gallery on a free port. */
export async function startGallery(): Promise<Gallery> {
  const clock = movableClock();
  const standIn = await startStandIn({ manifest: wholeManifest(), clock });
  const { apiUrl, botToken, appToken } = standIn.credentials;
  const clientOptions = { slackApiUrl: apiUrl, retryConfig: { retries: 0 } };
  const receiver = new SocketModeReceiver({
    appToken,
    logger: silence,
    installerOptions: { clientOptions },
  });
  const app = new App({
    token: botToken,
    receiver,
    clientOptions,
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
  });
  behave(app);
  await app.init();
  await receiver.start();
  const corpus = corpusFrom({
    "en/lead.md": "# Lead\n\nSomebody who may buy.",
    "en/broken.md": "---\ntitle: [\n---\n\nText.",
  });
  const live = { current: () => corpus, problems: () => corpus.glossary.problems };
  const page = await servePage({ standIn, clock, live, problems: live.problems, defaultLocale: "en", port: 0 });
  return {
    url: page.url,
    standIn,
    async close() {
      await page.close();
      await receiver.stop();
      await standIn.close();
    },
  };
}

/** The sockets complain of a Slack that goes away, which here it does at the end of each test. */
const silence: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

function behave(app: App): void {
  app.command("/salesterm", async ({ command, ack }) => {
    if (command.text === "silence") return;
    if (command.text === "blocks") return ack({ response_type: "in_channel", text: "Blocks", blocks: everyBlock });
    if (command.text === "long") return ack({ response_type: "in_channel", text: "Long", blocks: longWords });
    return ack({ text: `You asked for *${command.text}*` });
  });
  app.action("again", ({ ack, respond }) =>
    ack().then(() => void respond({ text: "Replaced", replace_original: true })),
  );
  app.action(/^(?:remove|menu|pick|day|tick)/u, async ({ ack, action, respond }) => {
    await ack();
    const { type, action_id: id, ...rest } = { ...action } as Record<string, unknown>;
    const said = JSON.stringify(rest.value ?? rest.selected_date ?? rest.selected_option ?? rest.selected_options);
    await respond({ text: `${type} ${id}: ${said}`, replace_original: false, response_type: "ephemeral" });
  });
  app.options("find", async ({ options, ack }) => {
    const words = ["Lead", "Lead magnet", "Sales lead"].filter((word) => word.toLowerCase().includes(options.value));
    await ack({ options: words.map((word) => ({ text: { type: "plain_text", text: word }, value: word })) });
  });
  app.action("find", ({ ack }) => ack());
  app.action("entry", async ({ ack, body, client }) => {
    await ack();
    const { trigger_id } = body as { trigger_id: string };
    await client.views.open({ trigger_id, view: entry("Lead magnet", "Sales lead") });
  });
  app.action("onwards", async ({ ack, body, client }) => {
    await ack();
    const { trigger_id } = body as { trigger_id: string };
    await client.views.push({ trigger_id, view: entry("Sales lead", "") });
  });
  app.shortcut("explain", async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: entry("Explained", "") });
  });
  app.shortcut("suggest", async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
  });
  app.view("suggested", async ({ ack, view, client, body }) => {
    const word = view.state.values.word?.text?.value ?? "";
    if (word.length < 3) return ack({ response_action: "errors", errors: { word: "At least three letters." } });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Thanks for “${word}”` });
  });
  app.event("app_home_opened", async ({ event, client }) => {
    if (event.tab === "home") await client.views.publish({ user_id: event.user, view: home });
  });
  app.event("app_mention", async ({ event, client }) => {
    await client.chat.postMessage({
      channel: event.channel,
      thread_ts: event.thread_ts ?? event.ts,
      text: "You called?",
    });
  });
}
