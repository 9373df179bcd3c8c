import { expect, it } from "vitest";
import { batched, boltLogger, createLog } from "../src/log.ts";

function logTo(lines: string[], level: "info" | "trace" = "info") {
  const secrets = ['s"cret\\', ""];
  return createLog({ level, secrets, out: { write: (line) => lines.push(line) } });
}

it("blots out tokens and secrets, whoever logs them and wherever they stand", () => {
  const lines: string[] = [];
  const log = logTo(lines, "trace");
  log.info({ nested: { "xoxb-1-2-Abc": "xapp-1-A0-def" } }, 'with s"cret\\ in it');
  log.error(new Error("token xoxe.xoxp-1-Mi0y and xoxp-9"));
  boltLogger(log).debug("frame", { headers: { Authorization: "Bearer xoxb-1-2-Abc" } }, new Error("xoxb-9"));
  expect(lines).toHaveLength(3);
  expect(lines.join("")).not.toMatch(/xox[a-z]-|xapp-|s\\"cret/u);
  expect(lines.join("")).not.toContain("Mi0y");
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
});

it("keeps the debug lines of Slack's packages, which hold people's messages, for trace", () => {
  const lines: string[] = [];
  const logger = boltLogger(logTo(lines));
  logger.debug("payload");
  logger.warn("careful", { a: 1 });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: "warn", msg: 'careful {"a":1}' }]);
});

it("writes the lines of one turn at once, and what waits before the end", async () => {
  const written: string[] = [];
  const out = batched({ write: (text) => written.push(text) });
  out.write("one\n");
  out.write("two\n");
  expect(written).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  out.write("three\n");
  out.flush();
  out.flush();
  expect(written).toEqual(["one\ntwo\n", "three\n"]);
});
