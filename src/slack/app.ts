import { App } from "@slack/bolt";
import type { Answer } from "../answer/types.ts";
import { phrasesOf } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { boltLogger, causeOf, type Log } from "../log.ts";
import type { Settings, SlackSettings } from "../settings.ts";
import { createAdmission } from "./admission.ts";
import { clientOptions, postingClient, readingClient } from "./clients.ts";
import { onCommand } from "./command.ts";
import type { Desk } from "./desk.ts";
import { onDirectMessage } from "./directMessage.ts";
import { door } from "./door.ts";
import { httpIntake } from "./httpIntake.ts";
import { createInFlight } from "./inFlight.ts";
import { createLocales } from "./locales.ts";
import { onMention } from "./mention.ts";
import { createPoster } from "./post.ts";
import { renderAnswer } from "./render/renderAnswer.ts";
import type { Message } from "./render/types.ts";
import { socketIntake } from "./socketIntake.ts";

export interface AppOptions {
  settings: Settings & { slack: Exclude<SlackSettings, { mode: "none" }> };
  log: Log;
  /** Decides what to tell somebody who asks, in the best of their languages. */
  respond: (question: string, locales: readonly Locale[]) => Answer;
  /** The time in milliseconds. */
  now?: () => number;
  /** Waits so many seconds. */
  wait?: (seconds: number) => Promise<void>;
}

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
export function route(app: Pick<App, "command" | "event">, command: string, desk: Desk): void {
  app.command(command, onCommand(desk));
  app.event("app_mention", onMention(desk));
  app.event("message", onDirectMessage(desk));
}

/** The bot in a workspace. Nothing is listened to, and nothing sent, before `listen` and `connect`. */
export function createApp({ settings, log, respond, now = Date.now, wait = seconds }: AppOptions): SlackApp {
  const { slack, slackApiUrl, command, defaultLocale, sharedChannels, sourceUrl } = settings;
  const logger = boltLogger(log);
  const client = { token: slack.botToken, slackApiUrl, logger };
  const posting = postingClient(client);
  const poster = createPoster(posting, wait);
  const inFlight = createInFlight();
  const bot: Bot = { name: "salesterm", ids: null };

  const { failed } = phrasesOf(defaultLocale);
  const intake =
    slack.mode === "socket"
      ? socketIntake({ ...slack, slackApiUrl, logger })
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
      turnedAway: createInFlight(),
      poster,
      log,
    }),
  );
  route(app, command, {
    respond,
    render: rememberMessages((answer) => renderAnswer(answer, { sourceUrl, command, mention: `@${bot.name}` })),
    locales: createLocales({
      client: readingClient(client),
      defaultLocale,
      now,
      onMissingScope: (method) =>
        log.warn({ method }, "a scope is missing: languages are not looked up with this method"),
    }),
    poster,
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

/** Renders an answer once, for as long as it is remembered. */
function rememberMessages(render: (answer: Answer) => Message): (answer: Answer) => Message {
  const known = new WeakMap<Answer, Message>();
  return (answer) => {
    const message = known.get(answer) ?? render(answer);
    known.set(answer, message);
    return message;
  };
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count * 1000));
}
