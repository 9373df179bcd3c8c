import { config } from "dotenv";

/**
 * Adds the settings of `.env` in the working folder to the environment, if there is such a file. Gives a line for whoever
 * set the bot up when there is one that cannot be read: without it they would be told that settings are missing which
 * they are looking at. Else null.
 */
export function readEnvFile(): string | null {
  const { error } = config({ quiet: true });
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === undefined || code === "ENOENT") return null;
  return `.env cannot be read (${code}): give the user that the bot runs as the right to read it`;
}
