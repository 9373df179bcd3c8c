import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { StandIn } from "../../../src/standin/types.ts";
import type { ContentFolder } from "../contentFolder.ts";

const main = fileURLToPath(new URL("../../../dist/main.js", import.meta.url));

/** The built bot, in a process of its own. */
export interface Program {
  /** Waits for the first line of its log that has this `msg`, or the one that makes it so many. */
  logged(msg: string, count?: number): Promise<Record<string, unknown>>;
  signal(name: NodeJS.Signals): void;
  /** How it ended: the exit code, and what stands on standard error. */
  ended: Promise<{ code: number | null; complaint: string }>;
  /** Ends it at once if it has not. */
  kill(): Promise<unknown>;
}

/** Starts the built bot, in Socket Mode, as a service would. It answers from the folder, and knows no other settings. */
export function startProgram({ credentials }: StandIn, { path, databaseUrl }: ContentFolder): Program {
  const child = spawn(process.execPath, [main], {
    cwd: path,
    env: {
      PATH: process.env.PATH ?? "",
      SLACK_BOT_TOKEN: credentials.botToken,
      SLACK_APP_TOKEN: credentials.appToken,
      SLACK_API_URL: credentials.apiUrl,
      CONTENT_DIR: path,
      DATABASE_URL: databaseUrl,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log: Record<string, unknown>[] = [];
  const watching = new Set<() => void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    log.push(JSON.parse(line));
    for (const look of watching) look();
  });
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise<{ code: number | null; complaint: string }>((resolve, reject) => {
    child.once("error", reject).once("close", (code) => resolve({ code, complaint }));
  });
  return {
    ended,
    logged: (msg, count = 1) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const line = log.filter((each) => each.msg === msg)[count - 1];
          if (!line) return;
          watching.delete(look);
          resolve(line);
        };
        watching.add(look);
        void ended.then(({ code }) => reject(new Error(`The bot ended with ${code}: ${complaint}`)));
        look();
      }),
    signal: (name) => void child.kill(name),
    kill() {
      child.kill("SIGKILL");
      return ended;
    },
  };
}
