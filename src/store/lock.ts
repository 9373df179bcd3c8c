import { existsSync } from "node:fs";
import { hostname } from "node:os";
import { StoreRefused } from "./errors.ts";
import { closeFile, openFile, type SqliteFile, sqliteCode } from "./libsql.ts";

/** What keeps other bots off a store. */
export interface Lock {
  release(): void;
}

/**
 * Takes the store at a path for this process. What holds it is a transaction that is never ended, on a small database
 * beside the store: the operating system lets go of it when the process ends, however it ends, so that nothing is left
 * to clean up, no process number can be mistaken for another, and it holds between containers that share a disk. The
 * number and host written in it are for people only. Throws StoreRefused while another process has it, and what SQLite
 * throws when it cannot be written.
 */
export function takeLock(path: string): Lock {
  const file = openFile(lockOf(path));
  try {
    // Longer than the doctor takes to look who has it, in milliseconds.
    file.pragma("busy_timeout = 100");
    begin(file, path);
    file.exec("CREATE TABLE IF NOT EXISTS holder (process INTEGER, host TEXT)");
    file.exec("DELETE FROM holder");
    file.prepare("INSERT INTO holder VALUES (?, ?)").run([process.pid, hostname()]);
    // Committed to be read, then held: readers see who has it, and no one else begins.
    file.exec("COMMIT");
    begin(file, path);
  } catch (error) {
    closeFile(file);
    throw error;
  }
  return { release: () => closeFile(file) };
}

/** Who has the store at a path, in words ("process 7 on office"); null when nobody does, or none can tell. */
export function holderOf(path: string): string | null {
  if (!existsSync(lockOf(path))) return null;
  const file = openFile(lockOf(path));
  try {
    file.exec("BEGIN IMMEDIATE");
    return null;
  } catch (error) {
    return sqliteCode(error) === "SQLITE_BUSY" ? named(file) : null;
  } finally {
    closeFile(file);
  }
}

function begin(file: SqliteFile, path: string): void {
  try {
    file.exec("BEGIN IMMEDIATE");
  } catch (error) {
    if (sqliteCode(error) !== "SQLITE_BUSY") throw error;
    throw new StoreRefused(
      `Another salesterm (${named(file)}) has ${path}: stop that one, or set DATABASE_URL to another file`,
    );
  }
}

function named(file: SqliteFile): string {
  try {
    const holder = file.prepare("SELECT process, host FROM holder").get([]) as { process: number; host: string };
    return `process ${holder.process} on ${holder.host}`;
  } catch {
    return "another process";
  }
}

function lockOf(path: string): string {
  return `${path}.lock`;
}
