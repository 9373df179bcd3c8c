import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { settingNames } from "../../src/settings.ts";

/** What a process takes up: bytes, and microseconds of its processors. */
export interface Footprint {
  rss: number;
  cpu: { user: number; system: number };
}

/** A process that said it is ready. */
export interface Running {
  /** Milliseconds from its start until then. */
  ms: number;
  /** The fields of every line it logged until then. */
  told: Record<string, unknown>;
  footprint(): Promise<Footprint>;
  /** Sends a message; gives the next one that comes back. */
  send(message: object): Promise<unknown>;
  /** Ends it, and waits for that. */
  stop(): Promise<void>;
}

export interface Surroundings {
  /** Where it runs: a folder without an `.env`. */
  cwd: string;
  env?: Record<string, string>;
  args?: readonly string[];
}

const patience = 150_000;
const alive = new Set<ChildProcess>();

/** The address of a module beside or above this one, as compiled. */
export function moduleAt(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** The bot as it is built, seen from this module as compiled. */
export const built = { main: "../../../../../dist/main.js", cli: "../../../../../dist/cli.js" };

/** Starts a module in a process of its own, and waits until it logs a line with the `msg` ready. */
export async function start(path: string, surroundings: Surroundings): Promise<Running> {
  const args = ["--import", new URL("./probe.js", import.meta.url).href, moduleAt(path), ...(surroundings.args ?? [])];
  const began = performance.now();
  const child = launch(args, surroundings, "ipc");
  const told: Record<string, unknown> = {};
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint += chunk;
  });
  const ms = await new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${path} was not ready in time`)), patience);
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    lines.on("line", (line) => {
      Object.assign(told, JSON.parse(line));
      if (told.msg !== "ready") return;
      clearTimeout(late);
      resolve(performance.now() - began);
      lines.close();
      // Whatever else it logs is read, and thrown away.
      child.stdout?.resume();
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${path} ended with ${code}: ${complaint}`)));
  });
  const send = (message: object | "footprint") =>
    new Promise((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`${path} ended with ${code}: ${complaint}`));
      child.once("exit", gone);
      child.once("message", (answer) => {
        child.off("exit", gone);
        resolve(answer);
      });
      child.send(message);
    });
  return { ms, told, send, footprint: () => send("footprint") as Promise<Footprint>, stop: () => end(child) };
}

/** Runs a process to its end; gives how long it took, in milliseconds, and what it wrote. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<{ ms: number; out: string }> {
  const began = performance.now();
  const child = launch(args, surroundings, "ignore");
  let [out, complaint] = ["", ""];
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    complaint += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${complaint}`);
  return { ms: performance.now() - began, out };
}

/** Ends every process that is still going. */
export async function endAll(): Promise<void> {
  await Promise.all([...alive].map(end));
}

function launch(args: readonly string[], { cwd, env }: Surroundings, channel: "ipc" | "ignore"): ChildProcess {
  // The settings of whoever runs the bench are not what is measured.
  const others = Object.entries(process.env).filter(([name]) => ![...settingNames, "NODE_ENV"].includes(name));
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...Object.fromEntries(others), ...env },
    stdio: ["ignore", "pipe", "pipe", channel],
  });
  alive.add(child);
  child.once("exit", () => alive.delete(child));
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  // Asked, not killed: the bot keeps what it parsed once it is ready, and before it ends.
  child.kill("SIGTERM");
  const lost = setTimeout(() => child.kill("SIGKILL"), 30_000);
  await gone.finally(() => clearTimeout(lost));
}
