import { App } from "@slack/bolt";
import { answer } from "../answer/answer.ts";
import { rememberAnswers } from "../answer/remember.ts";
import type { Answer } from "../answer/types.ts";
import { phrasesOf } from "../language/languages.ts";
import { boltLogger, causeOf, type Log } from "../log.ts";
import type { Corpus } from "../search/types.ts";
import type { Settings, SlackSettings } from "../settings.ts";
import { createAdmission } from "./admission.ts";
import { clientOptions, postingClient, readingClient } from "./clients.ts";
import { onCommand } from "./command.ts";
import type { Desk } from "./desk.ts";
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
import { createRemembered } from "./remembered.ts";
import { onRemove } from "./remove.ts";
import { actionIds } from "./render/actions.ts";
import { type RenderOptions, renderAnswer, type Surface } from "./render/renderAnswer.ts";
import { renderEntry } from "./render/renderEntry.ts";
import { renderHome } from "./render/renderHome.ts";
import type { Message } from "./render/types.ts";
import { windowOf } from "./render/window.ts";
import { onShare } from "./share.ts";
import { socketIntake } from "./socketIntake.ts";
import { onBack, onEverything } from "./window.ts";

export interface AppOptions {
  settings: Settings & { slack: Exclude<SlackSettings, { mode: "none" }> };
  log: Log;
  /** What questions are answered from at this moment: a reload swaps it whole. */
  current: () => Corpus;
  /** The time in milliseconds. */
  now?: () => number;
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
  /** Takes nothing new in, and waits for what is going on, ten seconds at most. False if something was cut off. */
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
export function route(app: Pick<App, "command" | "event" | "action">, command: string, desk: Desk): void {
  app.command(command, onCommand(desk));
  app.event("app_mention", onMention(desk));
  app.event("message", onDirectMessage(desk));
  app.event("app_home_opened", onHomeOpened(desk));
  app.action(new RegExp(`^${actionIds.open}\\.`, "u"), onClick(desk, onOpen(desk)));
  app.action(actionIds.section, onClick(desk, onSection(desk)));
  app.action(actionIds.everything, onClick(desk, onEverything(desk)));
  app.action(actionIds.back, onClick(desk, onBack(desk)));
  app.action(actionIds.share, onClick(desk, onShare(desk)));
  app.action(actionIds.remove, onClick(desk, onRemove(desk)));
}

/** The bot in a workspace. Nothing is listened to, and nothing sent, before `listen` and `connect`. */
export function createApp({
  settings,
  log,
  current,
  now = Date.now,
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
      : httpIntake({ ...slack, port: settings.port, failed, logger });
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
  route(app, command, {
    current,
    respond: rememberCorpus(current, log),
    render: rememberMessages((told, surface) => renderAnswer(told, surface, shown())),
    renderEntry: (told, trail) => renderEntry(told, trail, shown()),
    renderHome: (entrances, locale) => renderHome(entrances, locale, shown()),
    window: (message) => windowOf(message, bot.name, close),
    mention,
    readers: createReaders({
      client: readingClient(client),
      defaultLocale,
      now,
      onMissingScope: (method) =>
        log.warn({ method }, "a scope is missing: what only this method tells is left out of account"),
    }),
    poster,
    views: posting.views,
    shared: createRemembered({ ttl: rememberShares, most: 10_000, now }),
    clicked: createRemembered({ ttl: rememberClicks, most: 10_000, now }),
    sharedChannels,
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
    },
    stop: () => intake.close(inFlight.settle),
  };
}

/** How long a private message can be clicked on is Slack's secret; nobody shares the same answer twice in a day. */
const rememberShares = 24 * 3_600_000;

/** A signed request can be sent again for five minutes. */
const rememberClicks = 5 * 60_000;

/** Answers from the corpus of the moment; what was answered is remembered as long as that corpus stays. */
function rememberCorpus(current: () => Corpus, log: Log): Desk["respond"] {
  const known = new WeakMap<Corpus, Desk["respond"]>();
  return (question, locales) => {
    // What people ask is in the log only when somebody wants it there.
    log.trace({ question }, "asked");
    const corpus = current();
    const respond =
      known.get(corpus) ?? rememberAnswers((asked, wanted) => answer(asked, corpus, { locales: wanted, top: 0 }));
    known.set(corpus, respond);
    return respond(question, locales);
  };
}

/** Renders a private answer once, for as long as it is remembered; a public one holds who asked for it. */
function rememberMessages(render: Desk["render"]): Desk["render"] {
  const known = { private: new WeakMap<Answer, Message>(), direct: new WeakMap<Answer, Message>() };
  return (told, surface: Surface) => {
    if (surface.kind === "public") return render(told, surface);
    const message = known[surface.kind].get(told) ?? render(told, surface);
    known[surface.kind].set(told, message);
    return message;
  };
}

function unheard(error: unknown): never {
  throw error;
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count * 1000));
}
