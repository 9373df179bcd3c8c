import type { Settings } from "../settings.ts";

/** What a command runs in. */
export interface Terminal {
  /** Slack's left out: none is needed to ask in a terminal. Throws WrongSettings when they are read. */
  readonly settings: Settings;
  env: Readonly<Record<string, string | undefined>>;
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
}

/** A command takes what stands behind its name and resolves to the exit code. Throws UsageError on what it cannot take. */
export type Command = (args: string[], terminal: Terminal) => Promise<number>;
