import { pathToFileURL } from "node:url";
import Libsql from "libsql";

/**
 * A SQLite file. This is all that knows of libsql: any driver with the few methods that `sqlite.ts` and `lock.ts` call
 * can take its place.
 */
export type SqliteFile = Libsql.Database;

/** Opens a SQLite file, or makes it; the path ":memory:" keeps everything in memory. Throws when it cannot. */
export function openFile(path: string): SqliteFile {
  return new Libsql(path);
}

/** Opens a SQLite file to read it, and never makes one. Throws when there is none. */
export function openFileToRead(path: string): SqliteFile {
  return new Libsql(`${pathToFileURL(path).href}?mode=ro`);
}

/** Closes a file. One closed within a transaction would stay locked, so that is given up first. */
export function closeFile(file: SqliteFile): void {
  if (file.inTransaction) file.exec("ROLLBACK");
  file.close();
}

/** SQLite's name for what went wrong ("SQLITE_FULL"); null when it is no error of SQLite's. */
export function sqliteCode(error: unknown): string | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === "string" && code.startsWith("SQLITE_")) return code;
  // Opening throws a plain error that has the number at its end: 14 is SQLITE_CANTOPEN.
  return typeof message === "string" && message.startsWith("ConnectionFailed(") ? "SQLITE_CANTOPEN" : null;
}
