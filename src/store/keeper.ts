import type { Kysely } from "kysely";
import type { Log } from "../log.ts";
import { StoreUnavailable } from "./errors.ts";
import { sqliteCode } from "./libsql.ts";
import type { Connection } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { troubleOf } from "./trouble.ts";

/** Some work with the tables. */
export type Work<T> = (db: Kysely<Tables>) => Promise<T>;

/** Stands between the store and its file, which may be full, locked, gone or back at any moment. */
export interface Keeper {
  /** Throws StoreUnavailable when the file cannot be read. */
  read<T>(work: Work<T>): Promise<T>;
  /** Does the work in a transaction. Throws StoreUnavailable when the file cannot be written. */
  write<T>(work: Work<T>): Promise<T>;
  /** As `Store.trouble`. */
  trouble(): string | null;
  close(): Promise<void>;
}

interface Options {
  /** The file, where it is open already. */
  opened: Connection | null;
  open(): Promise<Connection>;
  log: Log;
  /** Waits so many milliseconds. */
  wait(milliseconds: number): Promise<unknown>;
}

/** A file that another program writes is tried so many times, so far apart (milliseconds). */
const tries = 20;
const apart = 100;

/**
 * Keeps a file open, and opens it anew once it failed or is not in its place any more. One piece of work at a time, as
 * SQLite has one writer. The log says once that the file fails, and once that it works again.
 */
export function createKeeper({ opened, open, log, wait }: Options): Keeper {
  let connection = opened;
  let trouble: { text: string; writing: boolean } | null = null;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  const letGo = () => {
    connection?.close();
    connection = null;
  };

  const attempt = async <T>(work: Work<T>, writing: boolean): Promise<T> => {
    if (closed) throw new StoreUnavailable("The store is closed");
    if (connection?.isInPlace() === false) letGo();
    connection ??= await open().catch((cause: unknown) => {
      throw new StoreUnavailable(troubleOf(cause), { cause });
    });
    const { db } = connection;
    return writing ? db.transaction().execute(work) : work(db);
  };

  const persist = async <T>(work: Work<T>, writing: boolean): Promise<T> => {
    for (let left = tries; left > 1; left -= 1) {
      try {
        return await attempt(work, writing);
      } catch (error) {
        if (!isBusy(error)) throw error;
        await wait(apart);
      }
    }
    return attempt(work, writing);
  };

  const run = async <T>(work: Work<T>, writing: boolean): Promise<T> => {
    try {
      const result = await persist(work, writing);
      // A full disk can still be read, which is no sign that it can be written again.
      if (trouble !== null && (writing || !trouble.writing)) {
        trouble = null;
        log.info("the store works again");
      }
      return result;
    } catch (error) {
      // A statement of libsql's that failed would hold up every commit to come.
      if (sqliteCode(error) !== null && !isBusy(error)) letGo();
      if (closed || !isTheFile(error)) throw error;
      const text = error instanceof StoreUnavailable ? error.message : troubleOf(error);
      if (trouble === null) log.error({ cause: text }, "the store fails; questions are answered all the same");
      trouble = { text, writing: writing || trouble?.writing === true };
      throw error instanceof StoreUnavailable ? error : new StoreUnavailable(text, { cause: error });
    }
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };

  return {
    read: (work) => inTurn(() => run(work, false)),
    write: (work) => inTurn(() => run(work, true)),
    trouble: () => trouble?.text ?? null,
    close: () =>
      inTurn(async () => {
        closed = true;
        letGo();
      }),
  };
}

function isBusy(error: unknown): boolean {
  return sqliteCode(error instanceof StoreUnavailable ? error.cause : error) === "SQLITE_BUSY";
}

/** Whether it is the file that failed, and not what was asked of it. */
function isTheFile(error: unknown): boolean {
  const code = sqliteCode(error);
  return (
    error instanceof StoreUnavailable || (code !== null && !/^SQLITE_(?:CONSTRAINT|ERROR|RANGE|MISMATCH)/u.test(code))
  );
}
