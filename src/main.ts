import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { collectGarbage } from "./collectGarbage.ts";
import { batched, causeOf, createLog, type Log } from "./log.ts";
import type { Corpus } from "./search/types.ts";
import { readSettings, type Settings, secretsOf } from "./settings.ts";
import { createApp } from "./slack/app.ts";
import { keepTrying, refusalOf } from "./slack/keepTrying.ts";

/** Exit codes: 78 is `EX_CONFIG` of sysexits.h, so that a supervisor need not try again. */
const exits = { ok: 0, failed: 1, badSettings: 78 } as const;

/** More unhandled rejections than this within `rejectionWindow` milliseconds, and the process is no longer to be trusted. */
const mostRejections = 2;
const rejectionWindow = 60_000;

/** What the bot runs in. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  loadCorpus(settings: Settings): Promise<Corpus>;
  /** Answers in the terminal, for whoever has not set up Slack. */
  prompt(corpus: Corpus, settings: Settings): Promise<void>;
  process: Pick<NodeJS.Process, "on" | "exit"> & {
    stdout: { write(text: string): unknown };
    stderr: { write(text: string): unknown };
  };
  /** Waits so many seconds. */
  wait?: (seconds: number) => Promise<void>;
}

/**
 * Runs the bot: settings, corpus, then Slack until a signal comes; or the terminal when there is no Slack. Resolves when
 * it is connected. Ends the process with 78 when the settings or the tokens are wrong, 1 when it cannot go on, and 0
 * behind SIGTERM or SIGINT, once what was going on has been answered.
 */
export async function main({ env, loadCorpus, prompt, process, wait = seconds }: Surroundings): Promise<void> {
  const read = readSettings(env);
  if ("problems" in read) return quit(process, exits.badSettings, ["The settings are not right:", ...read.problems]);
  const { settings } = read;
  const { slack } = settings;
  const corpus = await loadCorpus(settings).catch((error: unknown) => causeOf(error).cause);
  if (typeof corpus === "string") return quit(process, exits.failed, [`The glossary cannot be read: ${corpus}`]);
  if (slack.mode === "none") return prompt(corpus, settings);

  const out = batched(process.stdout);
  process.on("exit", out.flush);
  const log = createLog({ level: settings.logLevel, secrets: secretsOf(settings), out });
  watchRejections(process, log);
  collectGarbage();
  const app = createApp({ settings: { ...settings, slack }, log, current: () => corpus, wait });
  stopOnSignal(process, log, app.stop);

  try {
    const port = await app.listen();
    if (port !== null) log.info({ port }, "listening");
    await keepTrying(app.connect, { log, wait });
    log.info({ mode: slack.mode, terms: corpus.glossary.terms.length }, "ready");
  } catch (error) {
    await app.stop().catch(() => false);
    const refusal = refusalOf(error);
    if (refusal === null) return quit(process, exits.failed, [`The bot cannot start: ${causeOf(error).cause}`]);
    return quit(process, exits.badSettings, [
      `Slack refuses the tokens: ${refusal}. Get new ones at https://api.slack.com/apps > your app, and install the app again.`,
    ]);
  }
}

function quit(process: Surroundings["process"], code: number, lines: string[]): void {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(code);
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

/** Slack's packages leave some rejections to nobody (a reconnect that fails, a frame of no event): one is survived. */
function watchRejections(process: Surroundings["process"], log: Log): void {
  let recent: number[] = [];
  process.on("unhandledRejection", (error) => {
    const now = performance.now();
    recent = [...recent.filter((time) => now - time < rejectionWindow), now];
    log.error(causeOf(error), "unhandled rejection");
    // The socket's way to say that a token was revoked while it reconnected: it will not try again.
    if (refusalOf(error) !== null) return process.exit(exits.badSettings);
    if (recent.length > mostRejections) process.exit(exits.failed);
  });
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count * 1000));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [{ config }, { loadCorpus }, { startPreview }] = await Promise.all([
    import("dotenv"),
    import("./corpus.ts"),
    import("./preview/preview.ts"),
  ]);
  config({ quiet: true });
  const prompt: Surroundings["prompt"] = async (corpus, settings) => {
    const log = createLog({ level: "warn", secrets: [], out: process.stdout });
    const live = { current: () => corpus, problems: () => corpus.glossary.problems };
    const { url } = await startPreview({ settings, live, log });
    process.stdout.write(`No Slack setting is given, so here is a preview. Open ${url}\n`);
  };
  await main({ env: process.env, loadCorpus, prompt, process });
}
