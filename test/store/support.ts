import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog, type Log } from "../../src/log.ts";
import { openStore } from "../../src/store/open.ts";
import type { Claim, Store } from "../../src/store/types.ts";

/** A folder of a test's own for a store, and what the log says meanwhile. */
export interface Workshop {
  folder: string;
  path: string;
  url: string;
  log: Log;
  /** What was logged, in order. */
  logged: { msg: string; cause?: string }[];
  open(options?: Partial<Parameters<typeof openStore>[0]>): Promise<Store>;
  /** Closes what was opened, and leaves nothing. */
  clean(): Promise<void>;
}

/** Makes a place for a store, in a folder that does not exist yet. */
export function makeWorkshop(): Workshop {
  const home = mkdtempSync(join(tmpdir(), "salesterm-store-"));
  const folder = join(home, "data");
  const path = join(folder, "salesterm.db");
  const logged: Workshop["logged"] = [];
  const log = createLog({ level: "info", secrets: [], out: { write: (line) => void logged.push(JSON.parse(line)) } });
  const stores: Store[] = [];
  return {
    folder,
    path,
    url: `file:${path}`,
    log,
    logged,
    async open(options) {
      const store = await openStore({ url: `file:${path}`, log, wait: async () => {}, ...options });
      stores.push(store);
      return store;
    },
    async clean() {
      await Promise.all(stores.map((store) => store.close()));
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Monday 2026-06-01, nine o'clock in Oslo. */
export const nine = Date.parse("2026-06-01T07:00:00Z");
export const hour = 60 * 60 * 1000;
export const day = 24 * hour;

/** A claim on a channel's post of 2026-06-01. */
export function claimOf(channel: string, changes: Partial<Claim> = {}): Claim {
  return {
    team: "T0ACME",
    channel,
    date: "2026-06-01",
    dueAt: nine,
    slug: "churn",
    locale: "nb",
    round: 1,
    key: `key of ${channel}`,
    now: nine,
    until: nine + 60_000,
    ...changes,
  };
}
