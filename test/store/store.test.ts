import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Libsql from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backUp } from "../../src/store/backup.ts";
import { StoreRefused, StoreUnavailable } from "../../src/store/errors.ts";
import { openFile, type SqliteFile } from "../../src/store/libsql.ts";
import { storePath } from "../../src/store/path.ts";
import { subscriptionOf } from "../daily/support.ts";
import { claimOf, makeWorkshop, nine, type Workshop } from "./support.ts";

let workshop: Workshop;
beforeEach(() => {
  workshop = makeWorkshop();
});
afterEach(() => workshop.clean());

const place = { team: "T0ACME", channel: "C1" };
const lines = () => workshop.logged.map(({ msg }) => msg);
const fails = "the store fails; questions are answered all the same";
const works = "the store works again";

describe("what is kept", () => {
  it("is there after a restart", async () => {
    const first = await workshop.open();
    await first.daily.save(subscriptionOf());
    const row = await first.daily.claim(claimOf("C1"));
    await first.close();
    const { daily } = await workshop.open();
    expect(await daily.subscription(place)).toEqual(subscriptionOf());
    expect(await daily.latest(place, 5)).toEqual([row]);
  });

  it("is there after the process was killed, and nobody need clean up", async () => {
    const child = await startHolder();
    await expect(workshop.open()).rejects.toThrow(
      new RegExp(
        `^Another salesterm \\(process ${child.pid} on .+\\) has .*salesterm\\.db: stop that one, or set`,
        "u",
      ),
    );
    child.kill("SIGKILL");
    await once(child, "exit");
    const { daily } = await workshop.open();
    expect(await daily.latest(place, 5)).toMatchObject([{ state: "sending", key: "key of C1" }]);
  });
});

describe("a store that is not for this bot", () => {
  it("is one that another has; once that one is gone it is free", async () => {
    const first = await workshop.open();
    await expect(workshop.open()).rejects.toThrow(StoreRefused);
    expect(lines()).toEqual([]);
    await first.daily.save(subscriptionOf());
    await first.close();
    expect(await (await workshop.open()).daily.subscriptions()).toHaveLength(1);
  });

  it("is one that a newer version wrote, and nothing in it is changed", async () => {
    const store = await workshop.open();
    await store.daily.save(subscriptionOf());
    await store.close();
    withFile((file) => file.exec("update salesterm_schema set version = 99"));
    await expect(workshop.open()).rejects.toThrow(
      /^The database was written by a newer salesterm \(its tables are of version 99, this one knows \d+\): install/u,
    );
    withFile((file) => {
      expect(file.prepare("select version from salesterm_schema").all([])).toEqual([{ version: 99 }]);
      file.exec("update salesterm_schema set version = 1");
    });
    expect(await (await workshop.open()).daily.subscriptions()).toHaveLength(1);
  });
});

describe("a disk that fails", () => {
  it("where the store cannot be made: the bot starts, says why, and heals", async () => {
    writeFileSync(dirname(workshop.path), "a file where the folder should be");
    const store = await workshop.open();
    const sentence = "The database has no folder to be in: mend DATABASE_URL";
    expect(store.trouble()).toBe(sentence);
    await expect(store.daily.save(subscriptionOf())).rejects.toThrow(new StoreUnavailable(sentence));
    rmSync(dirname(workshop.path));
    await store.daily.save(subscriptionOf());
    expect(store.trouble()).toBeNull();
    expect(lines()).toEqual([fails, works]);
  });

  it("full: nothing is half written, reading goes on, and it heals", async () => {
    const disk = failingDisk("SQLITE_FULL", /^(?:insert|update|delete)/u);
    const store = await workshop.open({ open: disk.open });
    await store.daily.save(subscriptionOf());
    disk.fail();
    await expect(store.daily.claim(claimOf("C1"))).rejects.toThrow("The disk of the database is full: make room on it");
    expect(await store.daily.subscriptions()).toHaveLength(1);
    expect(store.trouble()).toContain("full");
    disk.heal();
    expect(await store.daily.claim(claimOf("C1"))).toMatchObject({ attempt: 1 });
    expect(store.trouble()).toBeNull();
    expect(lines()).toEqual([fails, works]);
  });

  it("at the commit: what was not kept is not there", async () => {
    const disk = failingDisk("SQLITE_IOERR_FSYNC", /^COMMIT/u);
    const store = await workshop.open({ open: disk.open });
    disk.fail();
    await expect(store.daily.claim(claimOf("C1"))).rejects.toThrow("The disk of the database fails");
    disk.heal();
    expect(await store.daily.latest(place, 1)).toEqual([]);
  });

  it("gone: no empty one takes its place unseen, and it heals once it is put back", async () => {
    const store = await workshop.open();
    await store.daily.save(subscriptionOf());
    await backUp(workshop.path, join(dirname(workshop.folder), "copy.db"));
    rmSync(workshop.folder, { recursive: true });
    const sentence = "The database is gone: put it back, or restart the bot to begin a new one";
    await expect(store.daily.subscriptions()).rejects.toThrow(new StoreUnavailable(sentence));
    await expect(store.daily.save(subscriptionOf({ channel: "C2" }))).rejects.toThrow(sentence);
    expect(existsSync(workshop.path)).toBe(false);
    expect(store.trouble()).toBe(sentence);
    mkdirSync(workshop.folder);
    renameSync(join(dirname(workshop.folder), "copy.db"), workshop.path);
    await store.daily.save(subscriptionOf({ channel: "C2" }));
    expect((await store.daily.subscriptions()).map(({ channel }) => channel)).toEqual(["C1", "C2"]);
    expect(lines()).toEqual([fails, works]);
  });

  it("gone, and the bot started anew: it begins with an empty one", async () => {
    const first = await workshop.open();
    await first.daily.save(subscriptionOf());
    await first.close();
    rmSync(workshop.folder, { recursive: true });
    expect(await (await workshop.open()).daily.subscriptions()).toEqual([]);
  });

  it("unmounted for a while: what was kept is there when it is back", async () => {
    const store = await workshop.open();
    await store.daily.save(subscriptionOf());
    renameSync(workshop.folder, `${workshop.folder}.away`);
    writeFileSync(workshop.folder, "");
    await expect(store.daily.subscriptions()).rejects.toThrow(StoreUnavailable);
    rmSync(workshop.folder);
    renameSync(`${workshop.folder}.away`, workshop.folder);
    expect(await store.daily.subscriptions()).toEqual([subscriptionOf()]);
  });

  it("with a file that is no database: it is left as it is", async () => {
    mkdirSync(workshop.folder);
    writeFileSync(workshop.path, "A letter to somebody, and no database at all. ".repeat(100));
    const store = await workshop.open();
    expect(store.trouble()).toMatch(/^The file of the database is none/u);
    await expect(store.daily.subscriptions()).rejects.toThrow(StoreUnavailable);
  });

  it("that another program holds: tried again for a while, then said", async () => {
    const store = await workshop.open();
    const other = new Libsql(workshop.path);
    other.exec("BEGIN IMMEDIATE");
    await expect(store.daily.save(subscriptionOf())).rejects.toThrow(/^Another program has been writing/u);
    expect(await store.daily.subscriptions()).toEqual([]);
    other.exec("ROLLBACK");
    other.close();
    await store.daily.save(subscriptionOf());
    expect(lines()).toEqual([fails, works]);
  });

  it("that another program holds for a moment: nobody notices", async () => {
    const other = { close: () => {} };
    const store = await workshop.open({ wait: async () => other.close() });
    const file = new Libsql(workshop.path);
    file.exec("BEGIN IMMEDIATE");
    other.close = () => {
      if (file.inTransaction) file.exec("ROLLBACK");
    };
    await store.daily.save(subscriptionOf());
    expect(lines()).toEqual([]);
    file.close();
  });

  it("and after the end nothing is asked of it", async () => {
    const store = await workshop.open();
    await store.close();
    await expect(store.daily.subscriptions()).rejects.toThrow(StoreUnavailable);
    expect(lines()).toEqual([]);
  });
});

it("prepares each statement once, as libsql keeps the memory of all it ever prepared", async () => {
  const prepared: string[] = [];
  const store = await workshop.open({
    open(path) {
      const file = openFile(path);
      const { prepare } = file;
      file.prepare = ((sql: string) => {
        prepared.push(sql);
        return prepare.call(file, sql);
      }) as typeof prepare;
      return file;
    },
  });
  for (let at = 0; at < 3; at += 1) {
    await store.daily.save(subscriptionOf({ channel: `C${at}` }));
    await store.daily.due(nine + at);
  }
  expect(new Set(prepared).size).toBe(prepared.length);
});

describe("a backup", () => {
  const copy = () => join(dirname(workshop.folder), "copy.db");

  it("is made beside the bot that writes, and restored by putting it in place", async () => {
    const store = await workshop.open();
    await store.daily.save(subscriptionOf());
    const row = await store.daily.claim(claimOf("C1"));
    await backUp(workshop.path, copy());
    await store.daily.save(subscriptionOf({ channel: "C2" }));
    await store.close();

    rmSync(workshop.folder, { recursive: true });
    mkdirSync(workshop.folder);
    renameSync(copy(), workshop.path);
    const { daily } = await workshop.open();
    expect(await daily.subscriptions()).toEqual([subscriptionOf()]);
    expect(await daily.latest(place, 5)).toEqual([row]);
    expect((await daily.due(nine)).map(({ date }) => date)).not.toContain("2026-06-01");
  });

  it("goes over no file, and needs a store", async () => {
    await expect(backUp(workshop.path, copy())).rejects.toThrow(/^There is no database at .*salesterm\.db yet/u);
    await workshop.open();
    writeFileSync(copy(), "mine");
    await expect(backUp(workshop.path, copy())).rejects.toThrow(/copy\.db is there already: name a file that is not/u);
  });
});

it.each([
  ["file:/var/lib/salesterm.db", "/var/lib/salesterm.db"],
  ["file:///var/lib/salesterm.db", "/var/lib/salesterm.db"],
  ["file:data/salesterm.db", fileURLToPath(new URL("../../data/salesterm.db", import.meta.url))],
  ["file::memory:", ":memory:"],
])("%s is the file %s", (url, path) => {
  expect(storePath(url)).toBe(path);
});

it("in memory leaves nothing on the disk, and many can have one", async () => {
  const [one, two] = await Promise.all([
    workshop.open({ url: "file::memory:" }),
    workshop.open({ url: "file::memory:" }),
  ]);
  await one?.daily.save(subscriptionOf());
  expect(await one?.daily.subscriptions()).toHaveLength(1);
  expect(await two?.daily.subscriptions()).toEqual([]);
});

function withFile(look: (file: Libsql.Database) => void): void {
  const file = new Libsql(workshop.path);
  look(file);
  file.close();
}

/** A disk on which statements of a kind fail with a code of SQLite's, as long as it is told to. */
function failingDisk(code: string, statements: RegExp) {
  let failing = false;
  return {
    fail() {
      failing = true;
    },
    heal() {
      failing = false;
    },
    open(path: string): SqliteFile {
      const file = openFile(path);
      const { prepare, exec } = file;
      const check = (sql: string) => {
        if (failing && statements.test(sql)) throw Object.assign(new Error("the disk"), { code });
      };
      file.prepare = ((sql: string) => {
        check(sql);
        return prepare.call(file, sql);
      }) as typeof prepare;
      file.exec = (sql: string) => {
        check(sql);
        return exec.call(file, sql);
      };
      return file;
    },
  };
}

/** A bot that has claimed a post and holds the store, until it is killed. */
async function startHolder(): Promise<ChildProcess> {
  const module = (name: string) => JSON.stringify(new URL(`../../dist/${name}`, import.meta.url).href);
  const program = `
    import { openStore } from ${module("store/open.js")};
    const { daily } = await openStore({ url: ${JSON.stringify(workshop.url)}, log: console });
    await daily.claim(${JSON.stringify(claimOf("C1"))});
    process.stdout.write("claimed");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}
