import { parseArgs } from "node:util";
import { BackupFailed, backUp } from "../store/backup.ts";
import { storePath } from "../store/path.ts";
import { troubleOf } from "../store/trouble.ts";
import type { Command } from "./cli.ts";
import { UsageError } from "./usage.ts";

/** `backup FILE`: copies the database to a file that does not exist yet, beside the bot at work. */
export const backup: Command = async (args, { settings, stdout }) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError("backup takes the name of one new FILE");
  const path = storePath(settings.databaseUrl);
  await backUp(path, file).catch((error: unknown) => {
    throw new UsageError(error instanceof BackupFailed ? error.message : `No backup: ${troubleOf(error)}`);
  });
  stdout.write(
    `${file} is a copy of ${path}. To restore it: stop the bot, remove ${path}-wal and ${path}-shm if they are there, and put the copy at ${path}. It knows nothing of what comes after it: a post that has come since, today's too, may come again\n`,
  );
  return 0;
};
