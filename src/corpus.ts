import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { readCache, writeCache } from "./corpusCache.ts";
import { makeGlossary } from "./glossary/glossary.ts";
import { hashOf, readSources } from "./glossary/load.ts";
import type { ParseOptions } from "./glossary/parse.ts";
import { buildIndex } from "./search/build.ts";
import { restoreIndex, storeIndex } from "./search/stored.ts";
import type { Corpus } from "./search/types.ts";
import { storePath } from "./store/path.ts";

/** Raised whenever parsing or indexing changes what comes out, so that no older cache is taken for the new. */
const cacheVersion = 17;

/** The settings that a corpus depends on. */
export interface CorpusSettings extends ParseOptions {
  contentDir: string;
  /** The parsed corpus is kept beside this file. */
  databaseUrl: string;
}

/** Puts off something to do that nobody waits for. */
export type Later = (work: () => Promise<void>) => void;

/**
 * Reads a content folder and builds its index, or takes both from the cache when no file has changed since. A cache that
 * is stale, broken or cannot be written costs time, nothing else. With `later`, it is written then. Throws MissingFolder.
 */
export async function loadCorpus(
  { contentDir, databaseUrl, highlightHeadings }: CorpusSettings,
  later?: Later,
): Promise<Corpus> {
  const sources = await readSources(contentDir);
  const key = hashOf(sources, JSON.stringify([cacheVersion, highlightHeadings]));
  const file = join(dataFolder(databaseUrl), `corpus-${nameOf(contentDir)}.json`);
  const cached = await readCache(file, key);
  if (cached) {
    try {
      const glossary = makeGlossary(cached.parsed, sources.problems);
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
  const keep = () => writeCache(file, { key, parsed, index: storeIndex(glossary, index) });
  if (later) later(keep);
  else await keep();
  return { glossary, index };
}

/** Where the database stands; a relative path counts from the package, wherever a command is run. */
export function dataFolder(databaseUrl: string): string {
  return dirname(storePath(databaseUrl));
}

function nameOf(contentDir: string): string {
  return createHash("sha256").update(resolve(contentDir)).digest("hex").slice(0, 12);
}
