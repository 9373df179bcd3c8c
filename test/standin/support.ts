import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { startStandIn } from "../../src/standin/start.ts";
import type { Json, StandIn, StandInOptions } from "../../src/standin/types.ts";

/** The manifest of an app that may do everything. */
export const everything = {
  display_information: { name: "Guide" },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: "guide" },
    slash_commands: [
      { command: "/ask", description: "Asks", usage_hint: "a word" },
      { command: "/tell", description: "Tells", should_escape: true },
    ],
    shortcuts: [
      { type: "global", name: "Ask", callback_id: "ask", description: "Asks" },
      { type: "message", name: "Explain", callback_id: "explain", description: "Explains" },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        ...["commands", "chat:write", "app_mentions:read", "users:read", "reactions:write"],
        ...["channels", "groups", "im"].flatMap((kind) => [`${kind}:read`, `${kind}:history`]),
        "im:write",
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        ...["app_mention", "message.im", "app_home_opened", "member_joined_channel", "member_left_channel"],
        ...["channel_archive", "channel_left", "tokens_revoked", "app_uninstalled", "user_change"],
      ],
    },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

/** Something that has to be closed. */
export interface Closing {
  close(): Promise<unknown>;
}

/** Runs a test with a stand-in, and whatever it opens besides; closes it all, the last opened first. */
export async function withSlack(
  run: (slack: StandIn, open: <T extends Closing>(thing: T | Promise<T>) => Promise<T>) => Promise<void>,
  options: Partial<StandInOptions> = {},
): Promise<void> {
  const opened: Closing[] = [];
  const open = async <T extends Closing>(thing: T | Promise<T>) => {
    const there = await thing;
    opened.push(there);
    return there;
  };
  const slack = await open(startStandIn({ manifest: everything, ...options }));
  try {
    await run(slack, open);
  } finally {
    for (const thing of opened.toReversed()) await thing.close();
  }
}

/** Says nothing, to nobody. */
export const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

/** The bot's client for the Web API; fails at once where the real one would try again. */
export function clientOf(slack: StandIn, token = slack.credentials.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.credentials.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
    timeout: 5000,
  });
}

/** The code with which Slack refuses; null if it does not. */
export async function refusal(call: Promise<unknown>): Promise<string | null> {
  return call.then(
    () => null,
    (error: { data?: { error?: string }; message: string }) => error.data?.error ?? error.message,
  );
}

/** A real Bolt app on the stand-in: over a socket, or over HTTP. `routes` says what it answers. */
export async function startBolt(
  slack: StandIn,
  routes: (app: App) => void,
  mode: "socket" | "http" = "socket",
): Promise<Closing & { app: App }> {
  const { apiUrl, botToken, appToken, signingSecret } = slack.credentials;
  const clientOptions = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, logger: silent };
  const socket = () => new SocketModeReceiver({ appToken, logger: silent, installerOptions: { clientOptions } });
  const http = () => new HTTPReceiver({ signingSecret, logger: silent, endpoints: "/slack/events" });
  const receiver = mode === "socket" ? socket() : http();
  const app = new App({
    receiver,
    logger: silent,
    clientOptions,
    authorize: async () => ({ botToken }),
    ignoreSelf: true,
    convoStore: false,
  });
  routes(app);
  if (receiver instanceof HTTPReceiver) {
    const server = await receiver.start(0);
    const address = server.address();
    slack.deliverTo(`http://127.0.0.1:${typeof address === "object" && address?.port}/slack/events`);
    return {
      app,
      async close() {
        server.closeAllConnections();
        await receiver.stop();
      },
    };
  }
  await receiver.start();
  return { app, close: () => receiver.stop() };
}

/** A block with these buttons, each with its text as its value. */
export function buttons(...texts: string[]): Json {
  return {
    type: "actions",
    elements: texts.map((text) => ({
      type: "button",
      action_id: `press:${text}`,
      text: { type: "plain_text", text },
      value: text,
    })),
  };
}

/** A modal that asks for a word, in the block and action `word`. */
export function wordModal(fields: Json = {}): Json {
  return {
    type: "modal",
    title: { type: "plain_text", text: "A word" },
    submit: { type: "plain_text", text: "Ask" },
    close: { type: "plain_text", text: "Back" },
    callback_id: "word",
    blocks: [
      {
        type: "input",
        block_id: "word",
        label: { type: "plain_text", text: "Word" },
        element: { type: "plain_text_input", action_id: "word" },
      },
    ],
    ...fields,
  };
}

/** A modal that only says something. */
export function plainModal(text: string, fields: Json = {}): Json {
  const blocks = [{ type: "section", text: { type: "mrkdwn", text } }];
  return { type: "modal", title: { type: "plain_text", text: "Told" }, blocks, ...fields };
}
