import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "../log.ts";
import { createDailyStore } from "./daily.ts";
import { StoreRefused, StoreUnavailable } from "./errors.ts";
import { createKeeper } from "./keeper.ts";
import { openFile, type SqliteFile } from "./libsql.ts";
import { takeLock } from "./lock.ts";
import { migrate } from "./migrations.ts";
import { inMemory, storePath } from "./path.ts";
import { type Connection, connect } from "./sqlite.ts";
import type { Store } from "./types.ts";

interface Options {
  /** As DATABASE_URL: "file:data/salesterm.db"; "file::memory:" is forgotten at the end. */
  url: string;
  log: Log;
  /** Waits so many milliseconds. */
  wait?: (milliseconds: number) => Promise<unknown>;
  open?: (path: string) => SqliteFile;
}

const gone = "The database is gone: put it back, or restart the bot to begin a new one";

/**
 * Opens the store, makes it where there is none, and keeps other bots off it. Resolves also when the file cannot be
 * used: each method tries again. One that is gone while the bot runs is not made anew. Throws StoreRefused when another bot has it, or a newer version wrote it.
 */
export async function openStore({ url, log, wait = pause, open = openFile }: Options): Promise<Store> {
  const path = storePath(url);
  const opened = await openAt(path, open).catch((error: unknown) => {
    if (error instanceof StoreRefused) throw error;
    return null;
  });
  let hasBeen = opened !== null;
  const keeper = createKeeper({
    opened,
    async open() {
      // A new one would be empty, and nobody would notice that every channel has lost its term of the day.
      if (hasBeen && path !== inMemory && !existsSync(path)) throw new StoreUnavailable(gone);
      const connection = await openAt(path, open);
      hasBeen = true;
      return connection;
    },
    log,
    wait,
  });
  // Says what is wrong with it, if anything is.
  await keeper.read(async () => {}).catch(() => {});
  return { daily: createDailyStore(keeper), trouble: keeper.trouble, close: keeper.close };
}

async function openAt(path: string, open: (path: string) => SqliteFile): Promise<Connection> {
  if (path !== inMemory) await mkdir(dirname(path), { recursive: true });
  const lock = path === inMemory ? null : takeLock(path);
  let connection: Connection | null = null;
  const close = () => {
    connection?.close();
    lock?.release();
  };
  try {
    connection = connect(path, open);
    await migrate(connection.db);
    return { ...connection, close };
  } catch (error) {
    close();
    throw error;
  }
}
