import type { Logger, LogLevel } from "@slack/bolt";
import { type Logger as Log, pino } from "pino";

export type { Log };

/** The levels a log can be set to, in falling order of weight. */
export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export interface LogOptions {
  level: (typeof logLevels)[number];
  /** What must never be read in a log, whoever writes it there. */
  secrets: readonly string[];
  /** Where the lines go: standard output. */
  out: { write(line: string): unknown };
}

/** Slack's tokens, ours or anybody's: xoxb-, xoxp-, xoxe.xoxp-, xapp- and their like. */
const tokens = /\b(?:xox[a-z](?:\.xox[a-z])?|xapp)-[\w-]+/gu;

/** Blots secrets out of a text, written as they are or as in JSON, and whatever looks like a token of Slack's. */
export function scrubber(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter(Boolean).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const written = [...new Set(known)];
  return (text) => written.reduce((rest, secret) => rest.replaceAll(secret, "***"), text).replace(tokens, "***");
}

/** A log of JSON lines. Tokens and secrets are blotted out of the finished line, so that no way of logging gets past it. */
export function createLog({ level, secrets, out }: LogOptions): Log {
  const scrub = scrubber(secrets);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => out.write(scrub(line)) },
  );
}

/**
 * Writes what comes in one turn of the event loop at once: a write for each line would take a tenth of the time of an
 * answer. Call `flush` before the process ends.
 */
export function batched(out: LogOptions["out"]): LogOptions["out"] & { flush(): void } {
  let waiting = "";
  const flush = () => {
    const text = waiting;
    waiting = "";
    if (text !== "") out.write(text);
  };
  return {
    flush,
    write(line) {
      if (waiting === "") setImmediate(flush);
      waiting += line;
    },
  };
}

/** What went wrong, as a log line tells it: never a request's body, which may hold somebody's words. */
export function causeOf(error: unknown): { cause: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { cause: String(error) };
  const code = "code" in error ? String(error.code) : undefined;
  return {
    cause: story(error) + scopeNeeded(error),
    ...(code && { code }),
    ...(error.stack && { stack: error.stack }),
  };
}

/** The scope that Slack says a token lacks: its message does not name it. */
function scopeNeeded(error: Error): string {
  const { needed } = ("data" in error ? error.data : {}) as { needed?: unknown };
  return typeof needed === "string" ? ` (it needs the scope ${needed})` : "";
}

/** The messages of an error and of what caused it, outermost first, each told once. */
function story(error: Error): string {
  const told: string[] = [];
  for (let at: unknown = error; at instanceof Error && told.length < 5; at = at.cause) {
    const message = at.message || ("code" in at ? String(at.code) : at.name);
    if (!told.some((earlier) => earlier.includes(message))) told.push(message);
  }
  return told.join(": ");
}

/**
 * A log as Slack's packages want it. Their debug lines carry whole payloads, people's messages with them, and so come
 * out at `trace` only.
 */
export function boltLogger(log: Log): Logger {
  const text = (parts: unknown[]) => parts.map(textOf).join(" ");
  const loudest = log.isLevelEnabled("trace") ? "debug" : log.isLevelEnabled("info") ? "info" : "warn";
  return {
    debug: (...parts) => {
      if (log.isLevelEnabled("trace")) log.trace(text(parts));
    },
    info: (...parts) => log.info(text(parts)),
    warn: (...parts) => log.warn(text(parts)),
    error: (...parts) => log.error(text(parts)),
    // The level is a setting of ours; Bolt sets one without being asked.
    setLevel: () => {},
    getLevel: () => loudest as LogLevel,
    setName: () => {},
  };
}

function textOf(part: unknown): string {
  if (typeof part === "string") return part;
  return part instanceof Error ? part.message : (JSON.stringify(part) ?? String(part));
}
