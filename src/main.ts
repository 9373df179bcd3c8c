import { realpathSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { collectGarbage } from "./collectGarbage.ts";
import type { Later } from "./corpus.ts";
import { loadHolidays } from "./daily/holidays.ts";
import { createLive, type LiveOptions } from "./live/live.ts";
import { lookAt } from "./live/look.ts";
import { createReader } from "./live/reread.ts";
import { watchFolder } from "./live/watch.ts";
import { batched, boltLogger, causeOf, createLog, type Log } from "./log.ts";
import type { Preview, PreviewOptions } from "./preview/preview.ts";
import type { Corpus } from "./search/types.ts";
import { readSettings, type Settings, secretsOf } from "./settings.ts";
import { createApp } from "./slack/app.ts";
import { postingClient } from "./slack/clients.ts";
import type { DailyTimes } from "./slack/daily/times.ts";
import { keepTrying, refusalOf } from "./slack/keepTrying.ts";
import { tellMaintainers } from "./slack/maintainers.ts";
import { createPoster } from "./slack/post.ts";
import { StoreRefused } from "./store/errors.ts";
import type { Store } from "./store/types.ts";
import { logLine } from "./terminal/logLine.ts";
import { styleOf } from "./terminal/style.ts";

/** Exit codes: 78 is `EX_CONFIG` of sysexits.h, so that a supervisor need not try again. */
const exits = { ok: 0, failed: 1, badSettings: 78 } as const;

/** More unhandled rejections than this within `rejectionWindow` milliseconds, and the process is no longer to be trusted. */
const mostRejections = 2;
const rejectionWindow = 60_000;

/** What the bot runs in. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  loadCorpus(settings: Settings, later: Later): Promise<Corpus>;
  /** Opens what the bot keeps between two runs. Throws StoreRefused when it is not this bot's to open. */
  openStore(options: { url: string; log: Log }): Promise<Store>;
  /** Opens a page to try the bot in, for whoever has not set up Slack. */
  preview(options: PreviewOptions): Promise<Preview>;
  process: Pick<NodeJS.Process, "on" | "exit"> & {
    stdout: { write(text: string): unknown; isTTY?: boolean; columns?: number };
    stderr: { write(text: string): unknown };
  };
  /** Waits so many seconds. */
  wait?: (seconds: number) => Promise<void>;
  /** The time in milliseconds. */
  now?: () => number;
  /** How long things take at the terms of the day. */
  times?: DailyTimes;
}

/**
 * Runs the bot: settings, corpus, then Slack until a signal comes; or the preview when there is no Slack. Resolves when
 * it is connected. Ends the process with 78 when the settings or the tokens are wrong, 1 when it cannot go on, and 0
 * behind SIGTERM or SIGINT, once what was going on has been answered. A changed corpus is served by itself, and on SIGHUP.
 */
export async function main(surroundings: Surroundings): Promise<void> {
  const { env, loadCorpus, openStore, preview, process, wait = seconds, now, times } = surroundings;
  const read = readSettings(env);
  if ("problems" in read) return quit(process, exits.badSettings, ["The settings are not right:", ...read.problems]);
  const { settings } = read;
  const { slack } = settings;
  const log = logTo(process, env, settings);
  // From here on a signal finds somebody at home: what there is to stop, and to read anew, comes as the start goes on.
  let stop = async () => true;
  let reload = () => {};
  stopOnSignal(process, log, () => stop());
  process.on("SIGHUP", () => reload());
  const folder = settings.contentDir;
  const seen = await lookAt(folder).catch(() => null);
  const later = createLater();
  const first = await loadCorpus(settings, later.putOff).catch((error: unknown) => causeOf(error).cause);
  if (typeof first === "string") return quit(process, exits.failed, [`The glossary cannot be read: ${first}`]);

  watchRejections(process, log);
  const serve = (tell: LiveOptions["tell"], force: boolean) => {
    const read = createReader({ ...settings, folder, first, seen });
    const live = createLive({ first, read, log, tell, onSwap: collectGarbage });
    const watching = watchFolder({ folder, seen, onChange: () => live.reload({ force }), log });
    reload = () => void live.reload({ force: true, afresh: true });
    return { live, watching };
  };

  if (slack.mode === "none") {
    // Whoever tries the bot wants to see what they just wrote, finished or not.
    const { live, watching } = serve(() => {}, true);
    const { url, close } = await preview({ settings, live, log });
    process.stdout.write(`No Slack is set up, so here is a preview. Open ${url}\n`);
    stop = async () => {
      await Promise.all([close(), watching.close(), later.doAll()]);
      return true;
    };
    return later.doAll();
  }

  const store = await openStore({ url: settings.databaseUrl, log }).catch((error: unknown) => {
    if (error instanceof StoreRefused) return error.message;
    throw error;
  });
  if (typeof store === "string") return quit(process, exits.failed, [store]);
  const { botToken: token } = slack;
  const client = postingClient({ token, slackApiUrl: settings.slackApiUrl, logger: boltLogger(log) });
  const { maintainersChannel: channel, defaultLocale: locale } = settings;
  const { live, watching } = serve(
    tellMaintainers({ channel, locale, poster: createPoster(client, wait), log }),
    false,
  );
  const app = createApp({
    settings: { ...settings, slack },
    log,
    current: live.current,
    store: store.daily,
    wait,
    ...(now && { now }),
    ...(times && { times }),
    onRefused: (error) => giveUp(process, error),
  });
  stop = async () => {
    const [whole] = await Promise.all([app.stop(), watching.close(), later.doAll()]);
    await store.close();
    return whole;
  };

  try {
    const port = await app.listen();
    if (port !== null) log.info({ port }, "listening");
    await keepTrying(app.connect, { log, wait });
    log.info({ mode: slack.mode, terms: live.current().glossary.terms.length }, "ready");
    await later.doAll();
    await holidaysAhead(store);
    collectGarbage();
  } catch (error) {
    await stop().catch(() => false);
    giveUp(process, error);
  }
}

/** Loads the holidays where a channel goes by them, so that neither its post nor whoever asks meanwhile waits for that. */
async function holidaysAhead({ daily }: Store): Promise<void> {
  // A store that is away has said so itself, and nothing is lost.
  const subscriptions = await daily.subscriptions().catch(() => []);
  if (subscriptions.some(({ holidays }) => holidays !== null)) await loadHolidays();
}

/** JSON for machines; in a terminal, lines that a person reads. */
function logTo(process: Surroundings["process"], env: Surroundings["env"], settings: Settings): Log {
  const { stdout } = process;
  const out = batched(stdout);
  process.on("exit", out.flush);
  const style = styleOf(stdout, env);
  const readable = { write: (line: string) => out.write(logLine(line, style)) };
  // Beside the preview's one line, only what is wrong is worth a line.
  const level = settings.slack.mode === "none" && !env.LOG_LEVEL ? "warn" : settings.logLevel;
  return createLog({
    level,
    secrets: secretsOf(settings),
    out: stdout.isTTY ? readable : out,
  });
}

function quit(process: Surroundings["process"], code: number, lines: string[]): void {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(code);
}

/** Says why the bot does not go on: Slack does not take its tokens, or whatever it is. */
function giveUp(process: Surroundings["process"], error: unknown): void {
  const refusal = refusalOf(error);
  if (refusal === null) quit(process, exits.failed, [`The bot cannot go on: ${causeOf(error).cause}`]);
  else {
    const advice =
      "Get new ones at https://api.slack.com/apps > your app, and install the app again; `node dist/cli.js doctor` tells more.";
    quit(process, exits.badSettings, [`Slack refuses the tokens: ${refusal}. ${advice}`]);
  }
}

function stopOnSignal(process: Surroundings["process"], log: Log, stop: () => Promise<boolean>): void {
  let stopping = false;
  const onSignal = async (signal: string) => {
    if (stopping) return process.exit(exits.failed);
    stopping = true;
    log.info({ signal }, "stopping");
    const whole = await stop().catch((error: unknown) => {
      log.error(causeOf(error), "stopping failed");
      return false;
    });
    log.info({ whole }, "stopped");
    process.exit(exits.ok);
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

/** Slack's packages leave some rejections to nobody (a frame of no event, say): one is survived. */
function watchRejections(process: Surroundings["process"], log: Log): void {
  let recent: number[] = [];
  process.on("unhandledRejection", (error) => {
    const now = performance.now();
    recent = [...recent.filter((time) => now - time < rejectionWindow), now];
    log.error(causeOf(error), "unhandled rejection");
    if (recent.length > mostRejections) process.exit(exits.failed);
  });
}

/** What nobody waits for, put off until the bot is ready: done in its order, and once. */
function createLater() {
  const waiting: Parameters<Later>[0][] = [];
  let done = Promise.resolve();
  return {
    putOff: (work: Parameters<Later>[0]) => void waiting.push(work),
    doAll() {
      // What was logged goes out first, and who waits for an answer gets it.
      for (const work of waiting.splice(0)) done = done.then(() => turn()).then(work);
      return done;
    },
  };
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count * 1000));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [{ readEnvFile }, { loadCorpus }] = await Promise.all([import("./envFile.ts"), import("./corpus.ts")]);
  const unread = readEnvFile();
  if (unread !== null) quit(process, exits.badSettings, [unread]);
  // The page and its Slack are loaded when they are wanted, and so is the store: a bot at work needs the one, a preview the other.
  const preview: Surroundings["preview"] = async (options) =>
    (await import("./preview/preview.ts")).startPreview(options);
  const openStore: Surroundings["openStore"] = async (options) => (await import("./store/open.ts")).openStore(options);
  await main({ env: process.env, loadCorpus, openStore, preview, process });
}
