import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { backup } from "../../src/cli/backup.ts";
import { UsageError } from "../../src/cli/usage.ts";
import { readSettingsButSlack } from "../../src/settings.ts";
import { subscriptionOf } from "../daily/support.ts";
import { makeWorkshop, type Workshop } from "../store/support.ts";

let workshop: Workshop;
beforeEach(() => {
  workshop = makeWorkshop();
});
afterEach(() => workshop.clean());

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  let out = "";
  const stdout = { write: (text: string) => (out += text) } as unknown as NodeJS.WriteStream;
  const env = { DATABASE_URL: workshop.url };
  const code = await backup(args, { settings: readSettingsButSlack(env), env, stdin: process.stdin, stdout });
  return { code, out };
}

it("copies the database beside the bot, and says how to restore it", async () => {
  const copy = join(dirname(workshop.folder), "copy.db");
  const { daily } = await workshop.open();
  await daily.save(subscriptionOf());
  const { code, out } = await run(copy);
  expect(code).toBe(0);
  expect(out).toContain(`remove ${workshop.path}-wal and ${workshop.path}-shm if they are there`);
  expect(out).toContain("a post that has come since, today's too, may come again");
  expect(await (await workshop.open({ url: `file:${copy}` })).daily.subscriptions()).toEqual([subscriptionOf()]);
  await expect(run(copy)).rejects.toThrow(/copy\.db is there already/u);
});

it("says in a line what it cannot do", async () => {
  await expect(run()).rejects.toThrow(new UsageError("backup takes the name of one new FILE"));
  await expect(run("copy.db")).rejects.toThrow(/^There is no database at/u);
  await workshop.open();
  writeFileSync(join(dirname(workshop.folder), "file"), "");
  for (const folder of ["file", "nowhere"]) {
    await expect(run(join(dirname(workshop.folder), folder, "copy.db"))).rejects.toThrow(
      new RegExp(`^No backup: there is no folder .+/${folder}; name a file somewhere else$`, "u"),
    );
  }
});
