import { randomInt } from "node:crypto";
import { App } from "@slack/bolt";
import { phrasesOf } from "../language/languages.ts";
import { boltLogger, causeOf, type Log } from "../log.ts";
import type { Corpus } from "../search/types.ts";
import type { Settings, SlackSettings } from "../settings.ts";
import type { DailyStore } from "../store/types.ts";
import { createAdmission } from "./admission.ts";
import { ahead } from "./ahead.ts";
import { clientOptions, postingClient, readingClient } from "./clients.ts";
import { onCommand } from "./command.ts";
import { onHandIn } from "./daily/handIn.ts";
import { onShared } from "./daily/onShared.ts";
import { createPosting } from "./daily/posting.ts";
import { postOf } from "./daily/postOf.ts";
import { type DailyTimes, usualTimes } from "./daily/times.ts";
import { type Desk, spokenBy } from "./desk.ts";
import { onDirectMessage } from "./directMessage.ts";
import { door } from "./door.ts";
import { onHomeOpened } from "./home.ts";
import { httpIntake } from "./httpIntake.ts";
import { createInFlight } from "./inFlight.ts";
import { onMention } from "./mention.ts";
import { onClick } from "./onClick.ts";
import { onOpen, onSection } from "./open.ts";
import { createPoster } from "./post.ts";
import { createReaders } from "./readers.ts";
import { rememberCorpus } from "./rememberCorpus.ts";
import { createRemembered } from "./remembered.ts";
import { rememberMessages } from "./rememberMessages.ts";
import { onRemove } from "./remove.ts";
import { actionIds } from "./render/actions.ts";
import { formId } from "./render/daily/form.ts";
import { renderStopped } from "./render/daily/stopped.ts";
import { type RenderOptions, renderAnswer } from "./render/renderAnswer.ts";
import { renderEntry } from "./render/renderEntry.ts";
import { renderHome } from "./render/renderHome.ts";
import { windowOf } from "./render/window.ts";
import { onShare } from "./share.ts";
import { socketIntake } from "./socketIntake.ts";
import { onBack, onEverything } from "./window.ts";

export interface AppOptions {
  settings: Settings & { slack: Exclude<SlackSettings, { mode: "none" }> };
  log: Log;
  /** What questions are answered from at this moment: a reload swaps it whole. */
  current: () => Corpus;
  /** Where the terms of the day are kept. */
  store: DailyStore;
  /** The time in milliseconds. */
  now?: () => number;
  /** How long things take at the terms of the day. */
  times?: DailyTimes;
  /** Waits so many seconds. */
  wait?: (seconds: number) => Promise<void>;
  /** How many people are answered at once: the rest are told that there is too much to do. */
  mostAtOnce?: number;
  /** Told when Slack refuses for good to have the socket opened again: nothing more comes in. Unheard, it is a rejection. */
  onRefused?: (error: unknown) => void;
}

/** An answer takes milliseconds, so this many at once is a flood, or Slack hanging. */
const flood = 200;

export interface SlackApp {
  /** HTTP mode: listens, and tells on which port. Socket Mode: nothing to do, null. Rejects when the port is taken. */
  listen(): Promise<number | null>;
  /** Finds out who the bot is and, in Socket Mode, opens the socket. Rejects with what Slack, or the network, says. */
  connect(): Promise<void>;
  /**
   * Takes nothing new in, posts nothing more, and waits for what is going on: ten seconds at most, and for a post as long as
   * its call may take. False if something was cut off.
   */
  stop(): Promise<boolean>;
}

/** Who the bot is in the workspace. */
interface Bot {
  /** As people mention it. */
  name: string;
  /** Null until Slack told. */
  ids: { botId?: string; botUserId?: string } | null;
}

/** What a person can do, and who answers. */
export function route(app: Pick<App, "use" | "event" | "action" | "view">, desk: Desk): void {
  app.use(ahead(onCommand(desk)));
  app.event("app_mention", onMention(desk));
  app.event("message", onDirectMessage(desk));
  app.event("app_home_opened", onHomeOpened(desk));
  app.event("channel_shared", onShared(desk));
  app.action(new RegExp(`^${actionIds.open}\\.`, "u"), onClick(desk, onOpen(desk)));
  app.action(actionIds.section, onClick(desk, onSection(desk)));
  app.action(actionIds.everything, onClick(desk, onEverything(desk)));
  app.action(actionIds.back, onClick(desk, onBack(desk)));
  app.action(actionIds.share, onClick(desk, onShare(desk)));
  app.action(actionIds.remove, onClick(desk, onRemove(desk)));
  app.view(formId, onHandIn(desk));
}

/** The bot in a workspace. Nothing is listened to, and nothing sent, before `listen` and `connect`. */
export function createApp({
  settings,
  log,
  current,
  store,
  now = Date.now,
  times = usualTimes,
  wait = seconds,
  mostAtOnce = flood,
  onRefused = unheard,
}: AppOptions): SlackApp {
  const { slack, slackApiUrl, command, defaultLocale, sharedChannels, sourceUrl, siteUrl } = settings;
  const logger = boltLogger(log);
  const client = { token: slack.botToken, slackApiUrl, logger };
  const posting = postingClient(client);
  const poster = createPoster(posting, wait);
  const inFlight = createInFlight(mostAtOnce);
  const bot: Bot = { name: "salesterm", ids: null };

  const { failed, close } = phrasesOf(defaultLocale);
  const intake =
    slack.mode === "socket"
      ? socketIntake({ ...slack, slackApiUrl, logger, log, wait, onRefused })
      : httpIntake({ ...slack, port: settings.port, failed, now, logger });
  const app = new App({
    receiver: intake.receiver,
    logger,
    clientOptions: clientOptions(client),
    // Of our own, so that commands are answered while Slack's Web API is away: Bolt would ask it who we are first.
    authorize: async () => ({ botToken: slack.botToken, ...bot.ids }),
    deferInitialization: true,
    convoStore: false,
    // The door knows the bot's own messages, and every other bot's.
    ignoreSelf: false,
    extendedErrorHandler: true,
  });
  app.error(async ({ error }: { error: Error }) => log.error({ outcome: "failed", ...causeOf(error) }, "Bolt failed"));
  app.use(
    door({
      admit: createAdmission({ sharedChannels, now }),
      command,
      defaultLocale,
      inFlight,
      turnedAway: createInFlight(mostAtOnce),
      poster,
      log,
    }),
  );
  const mention = () => `@${bot.name}`;
  const shown = (): RenderOptions => ({ sourceUrl, siteUrl, command, mention: mention() });
  const readers = createReaders({
    client: readingClient(client),
    defaultLocale,
    now,
    onMissingScope: (method) =>
      log.warn({ method }, "a scope is missing: what only this method tells is left out of account"),
  });
  route(app, {
    current,
    respond: rememberCorpus(current, log),
    render: rememberMessages((told, surface) => renderAnswer(told, surface, shown())),
    renderEntry: (told, trail) => renderEntry(told, trail, shown()),
    renderHome: (entrances, locale) => renderHome(entrances, locale, shown()),
    window: (message) => windowOf(message, bot.name, close),
    mention,
    readers,
    poster,
    views: posting.views,
    shared: createRemembered({ ttl: rememberShares, most: 10_000, now }),
    clicked: createRemembered({ ttl: rememberClicks, most: 10_000, now }),
    sharedChannels,
    daily: {
      store,
      managers: settings.dailyManagers,
      command,
      post: (slug, locale) => postOf(slug, locale, current(), shown()),
      now,
      draw: () => randomInt(2 ** 31),
      wait,
    },
    log,
  });
  const dailyPosts = createPosting({
    store,
    client: postingClient(client, times.patience),
    sharedChannels,
    botId: () => bot.ids?.botId ?? null,
    glossary: () => current().glossary,
    render: ({ slug, locale }) => postOf(slug ?? "", locale ?? defaultLocale, current(), shown()),
    renderStopped: async ({ setBy, channel }, reason) =>
      renderStopped({ channel }, reason, { locale: spokenBy(await readers.privately(setBy, null)), command }),
    now,
    times,
    log,
  });

  return {
    async listen() {
      await app.init();
      return intake.listen();
    },
    async connect() {
      if (bot.ids === null) {
        const { bot_id: botId, user_id: botUserId, user } = await posting.auth.test();
        bot.ids = { ...(botId && { botId }), ...(botUserId && { botUserId }) };
        bot.name = user ?? bot.name;
      }
      await intake.connect();
      dailyPosts.start();
    },
    async stop() {
      const whole = await Promise.all([intake.close(inFlight.settle), dailyPosts.stop()]);
      return whole.every(Boolean);
    },
  };
}

/** How long a private message can be clicked on is Slack's secret; nobody shares the same answer twice in a day. */
const rememberShares = 24 * 3_600_000;

/** A signed request can be sent again for five minutes, and five more where the clock is behind Slack's. */
const rememberClicks = 10 * 60_000;

function unheard(error: unknown): never {
  throw error;
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count * 1000));
}
