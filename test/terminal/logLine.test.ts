import fc from "fast-check";
import picocolors from "picocolors";
import { expect, it } from "vitest";
import { createLog } from "../../src/log.ts";
import { logLine } from "../../src/terminal/logLine.ts";

const plain = { colors: picocolors.createColors(false) };

function linesOf(write: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = [];
  write(createLog({ level: "trace", secrets: ["s3cret"], out: { write: (line) => lines.push(logLine(line, plain)) } }));
  return lines.map((line) => line.replace(/^\d\d:\d\d:\d\d /u, ""));
}

it("shows a line of the log as a person reads it: time, level, what happened, and the rest by name", () => {
  const lines = linesOf((log) => {
    log.info({ kind: "command", team: "T1", ms: 3, outcome: "answer" }, "answered");
    log.warn({ problems: ["a b.md:1: empty"], told: true, none: null }, "the glossary has errors");
    log.error({ cause: "a bad s3cret", stack: "Error: a bad s3cret\n    at here\n    at there" }, "could not answer");
  });
  expect(lines).toEqual([
    "info  answered kind=command team=T1 ms=3 outcome=answer\n",
    'warn  the glossary has errors problems=["a b.md:1: empty"] told=true none=null\n',
    'error could not answer cause="a bad ***"\n      at here\n      at there\n',
  ]);
});

it("leaves what is no line of the log as it is", () => {
  expect(logLine("plain words\n", plain)).toBe("plain words\n");
});

it("lets nothing through that could take over the terminal", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\u001b]0;x\u0007", "\u009b31m", "\u202e", "a\nb"),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, (key, value, msg) => {
      const line = logLine(
        JSON.stringify({ time: "2026-11-22T10:00:00.000Z", level: "info", msg, [key]: value }),
        plain,
      );
      expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }),
  );
});
