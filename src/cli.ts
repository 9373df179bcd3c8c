#!/usr/bin/env node
import type { Command, Terminal } from "./cli/cli.ts";
import { UsageError } from "./cli/usage.ts";
import { readEnvFile } from "./envFile.ts";
import { MissingFolder } from "./glossary/load.ts";
import { readSettingsButSlack, WrongSettings } from "./settings.ts";

/** Each is loaded when it is asked for: a question need not wait for the parsers. */
const commands: Record<string, () => Promise<Command>> = {
  ask: async () => (await import("./cli/ask.ts")).ask,
  check: async () => (await import("./cli/check.ts")).check,
  import: async () => (await import("./cli/import.ts")).importFiles,
  eval: async () => (await import("./cli/eval.ts")).evaluate,
  backup: async () => (await import("./cli/backup.ts")).backup,
  doctor: async () => (await import("./cli/doctor.ts")).doctor,
};
const usage = `usage: salesterm ask [QUESTION…] [--content DIR] [--locale nb] [--top N] [--json | --blocks | --explain]
       salesterm check [DIR] [--json]
       salesterm import FILE… --out DIR
       salesterm eval [--content DIR] [--questions FILE] [--at-least PERCENT] [--json]
       salesterm backup FILE
       salesterm doctor [--json]
       salesterm --help | --version`;

process.exitCode = await run(process.argv.slice(2));

/** Runs one command of the command line. */
async function run([name = "", ...args]: string[]): Promise<number> {
  const { env, stdin, stdout } = process;
  // Whoever reads may stop reading (`| head`): that is no failure.
  stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  const options = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  if (["help", "--help", "-h"].includes(name) || options.includes("--help") || options.includes("-h")) {
    stdout.write(`${usage}\n`);
    return 0;
  }
  if (["version", "--version", "-v"].includes(name)) {
    stdout.write(`salesterm ${await (await import("./cli/version.ts")).version()}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined)
    return complain(2, [
      name === "" ? usage : `salesterm has no command "${name}": it has ${Object.keys(commands).join(", ")}`,
    ]);
  const unread = readEnvFile();
  if (unread !== null) return complain(78, [unread]);
  const terminal: Terminal = {
    env,
    stdin,
    stdout,
    // Read by whoever needs them: the doctor looks at wrong ones too.
    get settings() {
      return readSettingsButSlack(env);
    },
  };
  try {
    return await (await command())(args, terminal);
  } catch (error) {
    if (error instanceof WrongSettings) return complain(78, error.problems);
    if (error instanceof UsageError || error instanceof MissingFolder) return complain(2, [error.message]);
    if ((error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS"))
      return complain(2, [(error as Error).message.split(/\n|\. /u)[0] ?? ""]);
    throw error;
  }
}

function complain(code: number, lines: readonly string[]): number {
  process.stderr.write(`${lines.join("\n")}\n`);
  return code;
}
