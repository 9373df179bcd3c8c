import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

/** One run of the bot, from its start to its death. */
export interface Life {
  /** Ends it where it stands. */
  kill(): void;
  /** Resolves when it is gone; rejects when it ended of itself. */
  ended: Promise<void>;
}

/** Starts the built bot as `bot.js` has it; `onLine` gets each line of its log. */
export function startLife(env: Record<string, string>, onLine: (line: Record<string, unknown>) => void): Life {
  const child = spawn(process.execPath, [resolve("test/torture/bot.js")], {
    env: { PATH: process.env.PATH ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    // The last line of a life may be cut off.
    if (line.endsWith("}")) onLine(JSON.parse(line));
  });
  return {
    kill: () => void child.kill("SIGKILL"),
    ended: new Promise((done, fail) => {
      child.once("error", fail).once("close", (code) => {
        if (code === null) done();
        else fail(new Error(`The bot ended with ${code}: ${complaint}`));
      });
    }),
  };
}
