import { statSync } from "node:fs";
import { Kysely, SqliteDialect, type SqliteStatement } from "kysely";
import { remember } from "../language/remember.ts";
import { closeFile, openFile, openFileToRead, type SqliteFile } from "./libsql.ts";
import { inMemory } from "./path.ts";
import type { Tables } from "./tables.ts";

/** An open store. */
export interface Connection {
  db: Kysely<Tables>;
  /** False when the file was removed or another one put in its place: what is written from then on is lost. */
  isInPlace(): boolean;
  close(): void;
}

/**
 * How long a statement waits for another process that writes (milliseconds). The bot stands still meanwhile, so it is
 * short; whoever asks tries again.
 */
const busyTimeout = 20;

/** Opens a store's file, or makes it. Throws what SQLite throws: it cannot be opened, or written, or is another kind of file. */
export function connect(path: string, open: (path: string) => SqliteFile = openFile): Connection {
  const file = open(path);
  try {
    file.pragma(`busy_timeout = ${busyTimeout}`);
    file.pragma("journal_mode = WAL");
    // Each commit is on the disk before anything is done because of it, also when the power goes.
    file.pragma("synchronous = FULL");
    const opened = identityOf(path);
    return { ...connectionTo(file), isInPlace: () => identityOf(path) === opened };
  } catch (error) {
    closeFile(file);
    throw error;
  }
}

/** Opens a store's file for a look beside the bot that has it. Throws when there is none. */
export function connectToRead(path: string): Connection {
  const file = openFileToRead(path);
  file.pragma(`busy_timeout = ${busyTimeout}`);
  return { ...connectionTo(file), isInPlace: () => true };
}

function connectionTo(file: SqliteFile): Omit<Connection, "isInPlace"> {
  // libsql gives a statement's memory back late, if at all, and the same few dozen are asked for again and again.
  const prepare = remember((sql): SqliteStatement => {
    const control = Object.hasOwn(controls, sql) ? controls[sql] : undefined;
    return control === undefined ? file.prepare<readonly unknown[][]>(sql) : controlStatement(() => control(file));
  });
  const dialect = new SqliteDialect({ database: { prepare, close: () => closeFile(file) } });
  return { db: new Kysely<Tables>({ dialect }), close: () => closeFile(file) };
}

/**
 * Transactions take the right to write at once, where they can still be tried again; and by `exec`, as libsql does not
 * end a prepared statement that failed, so that no commit succeeds from then on.
 */
const controls: Record<string, (file: SqliteFile) => unknown> = {
  begin: (file) => file.exec("BEGIN IMMEDIATE"),
  commit: (file) => file.exec("COMMIT"),
  // SQLite rolls back by itself when the disk fails: rolling back again would hide why.
  rollback: (file) => file.inTransaction && file.exec("ROLLBACK"),
};

function controlStatement(control: () => unknown): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    iterate: () => [].values(),
    run() {
      control();
      return { changes: 0, lastInsertRowid: 0 };
    },
  };
}

function identityOf(path: string): string | null {
  if (path === inMemory) return path;
  try {
    const { dev, ino } = statSync(path);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
