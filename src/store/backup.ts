import { existsSync } from "node:fs";
import { access, constants, open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { sql } from "kysely";
import { connectToRead } from "./sqlite.ts";

/** Thrown when a backup cannot be made: its message is one sentence for people. */
export class BackupFailed extends Error {}

/**
 * Copies a store as it is at this moment to a new file, beside a bot that writes it. The copy is on the disk, whole and
 * compact, when this resolves; a half one never bears its name. Throws BackupFailed when the file is there already or has
 * no folder to be written to, and what SQLite and the file system throw when the one cannot be read or the other fails.
 */
export async function backUp(path: string, file: string): Promise<void> {
  if (!existsSync(path)) throw new BackupFailed(`There is no database at ${path} yet: the bot makes it when it starts`);
  if (existsSync(file)) throw new BackupFailed(`${file} is there already: name a file that is not`);
  const folder = dirname(resolve(file));
  await access(`${folder}/`, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    const isNone = error.code === "ENOENT" || error.code === "ENOTDIR";
    const why = isNone ? `there is no folder ${folder}` : `${folder} cannot be written to`;
    throw new BackupFailed(`No backup: ${why}; name a file somewhere else`);
  });
  const partial = `${file}.${process.pid}.part`;
  const connection = connectToRead(path);
  try {
    await sql`vacuum into ${partial}`.execute(connection.db);
    const copy = await open(partial, "r+");
    await copy.sync();
    await copy.close();
    await rename(partial, file);
  } finally {
    connection.close();
    await rm(partial, { force: true });
  }
}
