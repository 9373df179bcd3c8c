import { readFile } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import type { Parsed } from "./glossary/parse.ts";
import type { StoredIndex } from "./search/stored.ts";

/** A parsed corpus with its index, and what it was made from. */
export interface Cache {
  key: string;
  parsed: readonly Parsed[];
  index: StoredIndex;
}

/** So many items of a list, terms at the largest, are some ten milliseconds of work. */
const itemsOfPiece = 200;
/** How deep a cache is taken apart: down to the lists of the index. */
const depth = 3;
/** Pieces are written together until they have so many characters. */
const writtenAtOnce = 500_000;

/** Reads the cache that a file holds. Null when there is none, it is of another corpus, or it is no JSON. */
export async function readCache(file: string, key: string): Promise<Cache | null> {
  try {
    const text = await promisify(readFile)(file, "latin1");
    // The key stands first, so that a stale cache is known before it is parsed.
    if (!text.startsWith(`{"key":${JSON.stringify(key)}`)) return null;
    return JSON.parse(text) as Cache;
  } catch {
    return null;
  }
}

/** Writes a cache, whole or not at all; whoever waits for an answer meanwhile gets it between two pieces. */
export async function writeCache(file: string, cache: Cache): Promise<void> {
  const partial = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(partial, joined(jsonOf(cache, depth)));
    await rename(partial, file);
  } catch {
    await rm(partial, { force: true }).catch(() => undefined);
  }
}

/** What JSON.stringify makes of plain data in which nothing is undefined, in many pieces. */
function* jsonOf(value: unknown, deep: number): Generator<string> {
  if (Array.isArray(value)) {
    yield "[";
    for (let at = 0; at < value.length; at += itemsOfPiece)
      yield (at === 0 ? "" : ",") + JSON.stringify(value.slice(at, at + itemsOfPiece)).slice(1, -1);
    yield "]";
  } else if (deep > 0 && typeof value === "object" && value !== null) {
    yield "{";
    for (const [at, [name, one]] of Object.entries(value).entries()) {
      yield `${at === 0 ? "" : ","}${JSON.stringify(name)}:`;
      yield* jsonOf(one, deep - 1);
    }
    yield "}";
  } else yield JSON.stringify(value);
}

/** As JSON may have it, too: a file of plain letters is read in a quarter of the time. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function* joined(pieces: Iterable<string>): Generator<string> {
  let text = "";
  for (const piece of pieces) {
    text += piece.replace(/[^ -~]/g, escaped);
    if (text.length < writtenAtOnce) continue;
    yield text;
    text = "";
  }
  yield text;
}
