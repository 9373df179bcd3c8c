import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { makeGlossary } from "./glossary/glossary.ts";
import { hashOf, readSources } from "./glossary/load.ts";
import type { Parsed, ParseOptions } from "./glossary/parse.ts";
import { buildIndex, restoreIndex, type StoredIndex, storeIndex } from "./search/build.ts";
import type { Corpus } from "./search/types.ts";

/** Raised whenever parsing or indexing changes what comes out, so that no older cache is taken for the new. */
const cacheVersion = 1;

interface Cache {
  key: string;
  parsed: Parsed[];
  index: StoredIndex;
}

/** The settings that a corpus depends on. */
export interface CorpusSettings extends ParseOptions {
  contentDir: string;
  /** The parsed corpus is kept beside this file. */
  databaseUrl: string;
}

/**
 * Reads a content folder and builds its index, or takes both from the cache when no file has changed since. A cache that
 * is stale, broken or cannot be written costs time, nothing else. Throws MissingFolder.
 */
export async function loadCorpus({ contentDir, databaseUrl, highlightHeadings }: CorpusSettings): Promise<Corpus> {
  const sources = await readSources(contentDir);
  const key = hashOf(sources, JSON.stringify([cacheVersion, highlightHeadings]));
  const file = join(dataFolder(databaseUrl), `corpus-${nameOf(contentDir)}.json`);
  const cached = await readCache(file, key);
  if (cached) {
    const glossary = makeGlossary(cached.parsed, sources.problems);
    try {
      return { glossary, index: restoreIndex(glossary, cached.index) };
    } catch {
      // Broken in a way that its key does not show: built anew below.
    }
  }
  // The parsers take longer to load than a cached corpus does.
  const { parse } = await import("./glossary/parse.ts");
  const parsed = sources.files.map(({ file: name, text }) => parse(name, text, { highlightHeadings }));
  const glossary = makeGlossary(parsed, sources.problems);
  const index = buildIndex(glossary);
  await writeCache(file, { key, parsed, index: storeIndex(index) });
  return { glossary, index };
}

/** Where the database stands; a relative path counts from the package, wherever a command is run. */
export function dataFolder(databaseUrl: string): string {
  const home = fileURLToPath(new URL("..", import.meta.url));
  return dirname(resolve(home, databaseUrl.replace(/^file:(?:\/\/(?=\/))?/u, "")));
}

function nameOf(contentDir: string): string {
  return createHash("sha256").update(resolve(contentDir)).digest("hex").slice(0, 12);
}

async function readCache(file: string, key: string): Promise<Cache | null> {
  try {
    const text = await readFile(file, "utf8");
    // The key stands first, so that a stale cache is known before it is parsed.
    if (!text.startsWith(`{"key":${JSON.stringify(key)}`)) return null;
    return JSON.parse(text) as Cache;
  } catch {
    return null;
  }
}

async function writeCache(file: string, cache: Cache): Promise<void> {
  const partial = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(partial, JSON.stringify(cache));
    await rename(partial, file);
  } catch {
    await rm(partial, { force: true }).catch(() => undefined);
  }
}
