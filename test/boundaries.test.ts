import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

/** The rooms in the order in which data flows through them; each may import from itself and from those before it. */
const rooms = [
  "language",
  "glossary",
  "search",
  "review",
  "answer",
  "eval",
  "daily",
  "store",
  "live",
  "slack/render",
  "terminal",
  "slack",
  "standin",
  "preview",
  "doctor",
  "cli",
  ".",
];
/** Rooms that know nothing of the rest: the stand-in is Slack, to which the bot is a stranger. */
const strangers = ["standin"];
/** Rooms where data goes in and data comes out: no file, clock, network or environment. */
const pure = ["language", "glossary", "search", "review", "answer", "eval", "daily", "slack/render"];
const shells = ["glossary/load.ts", "language/spoken.ts"];
/** Settings and the log are nobody's room: every shell reads them. */
const open = ["settings.ts", "log.ts", "corpus.ts"];

const files = sourceFiles().map((path) => {
  const text = readFileSync(join(src, path), "utf8");
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/gu)].map((match) => match[1] ?? "");
  return { path, room: roomOf(path), text, imports };
});

describe("rooms", () => {
  test.each(files)("$path imports from its own room and those before it", ({ path, room, imports }) => {
    const later = imports
      .filter((name) => name.startsWith("."))
      .map((name) => relative(src, join(src, dirname(path), name)))
      .filter((target) => !open.includes(target) && rooms.indexOf(roomOf(target)) > rooms.indexOf(room));
    expect(later).toEqual([]);
  });

  test.each(files.filter(({ room }) => strangers.includes(room)))(
    "$path imports nothing of ours",
    ({ path, room, imports }) => {
      const others = imports
        .filter((name) => name.startsWith("."))
        .map((name) => relative(src, join(src, dirname(path), name)))
        .filter((target) => roomOf(target) !== room);
      expect(others).toEqual([]);
    },
  );

  test.each(files.filter(({ path, room }) => pure.includes(room) && !shells.includes(path)))(
    "$path is pure",
    ({ imports, text }) => {
      expect(imports.filter((name) => name.startsWith("node:"))).toEqual([]);
      expect(text).not.toMatch(/\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bfetch\(|\bsetTimeout\(/u);
    },
  );
});

function roomOf(path: string): string {
  const inRender = path.startsWith("slack/render/");
  return inRender ? "slack/render" : path.includes("/") ? (path.split("/")[0] ?? ".") : ".";
}

function sourceFiles(): string[] {
  const all = readdirSync(src, { recursive: true, encoding: "utf8" });
  return all.filter((path) => path.endsWith(".ts")).sort();
}
