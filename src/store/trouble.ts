import { StoreRefused, StoreUnavailable } from "./errors.ts";
import { sqliteCode } from "./libsql.ts";

const rights = "give the bot's user the right to write there, or set DATABASE_URL to another file";

/** What to tell people, by SQLite's codes (https://www.sqlite.org/rescode.html) and the file system's. */
const sentences: readonly [codes: RegExp, sentence: string][] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)/u, "The disk of the database is full: make room on it"],
  [/^SQLITE_(?:BUSY|LOCKED)/u, "Another program has been writing the database for seconds: end it"],
  [/^(?:SQLITE_READONLY|EROFS)/u, `The database can be read, but not written: ${rights}`],
  [/^(?:SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM)/u, `The database cannot be opened: ${rights}`],
  [/^(?:ENOTDIR|EEXIST|ENOENT)/u, "The database has no folder to be in: mend DATABASE_URL"],
  [/^SQLITE_NOTADB/u, "The file of the database is none: move it away, or set DATABASE_URL to another file"],
  [/^SQLITE_CORRUPT/u, "The database is damaged: stop the bot and put a backup in its place"],
  [/^(?:SQLITE_IOERR|EIO)/u, "The disk of the database fails: look at it, and have a backup ready"],
];

/** One sentence for people about a store's file: what is wrong, and what to do. */
export function troubleOf(error: unknown): string {
  if (error instanceof StoreRefused || error instanceof StoreUnavailable) return error.message;
  const code = sqliteCode(error) ?? String((error as { code?: unknown }).code ?? "");
  const sentence = sentences.find(([codes]) => codes.test(code))?.[1];
  return (
    sentence ??
    `The database cannot be used (${code || (error as Error).name}): look at it, or put a backup in its place`
  );
}
