import { readFile, writeFile } from "node:fs/promises";
import MiniSearch, { type Options } from "minisearch";
import { answer } from "../../src/answer/answer.ts";
import { readCache, writeCache } from "../../src/corpusCache.ts";
import { makeGlossary } from "../../src/glossary/glossary.ts";
import type { Glossary, Term } from "../../src/glossary/types.ts";
import { buildIndex } from "../../src/search/build.ts";
import { restoreIndex, storeIndex } from "../../src/search/stored.ts";
import type { Corpus } from "../../src/search/types.ts";
import type { Passage } from "./retrievalFolder.ts";

/** What an engine finds for a question. */
export interface Found {
  /** The ids of passages, best first, ten at most. */
  ids: string[];
  /** How sure it is of the first; 0 with none. Compares between questions as well as the engine can. */
  score: number;
  /** Whether it would answer; null for an engine that always does. */
  answers: boolean | null;
}

/** An index of passages. */
export interface Engine {
  search(question: string): Found;
  /** Keeps it in a file for `load`. */
  save(file: string): Promise<void>;
}

export const engines = ["salesterm", "minisearch", "minisearch + stemmer"] as const;
export type EngineName = (typeof engines)[number];

/** Gets passages ready for an engine; what it gives back builds the index, and nothing else. */
export type Builder = (passages: readonly Passage[]) => () => Engine;

/** The builder of an engine for one language. */
export async function builderOf(name: EngineName, locale: string): Promise<Builder> {
  if (name === "salesterm") {
    return (passages) => {
      const glossary = glossaryOf(passages, locale);
      return () => ourEngine({ glossary, index: buildIndex(glossary) }, locale);
    };
  }
  const options = await optionsOf(name, locale);
  return (passages) => () => {
    const mini = new MiniSearch<Passage>(options);
    mini.addAll(passages);
    return miniEngine(mini);
  };
}

/** Loads what an engine saved. */
export async function load(name: EngineName, locale: string, file: string): Promise<Engine> {
  if (name !== "salesterm") {
    const options = await optionsOf(name, locale);
    return miniEngine(MiniSearch.loadJSON<Passage>(await readFile(file, "utf8"), options));
  }
  const cached = await readCache(file, cacheKey);
  if (cached === null) throw new Error(`${file} holds no cache`);
  const glossary = makeGlossary(cached.parsed);
  return ourEngine({ glossary, index: restoreIndex(glossary, cached.index) }, locale);
}

/** Passages as a glossary, an entry with one section each; its file is called by the passage's id. */
export function glossaryOf(passages: readonly Passage[], locale: string): Glossary {
  return makeGlossary(passages.map((passage, at) => ({ term: termOf(passage, at, locale), problems: [] })));
}

const cacheKey = "retrieval";

function termOf({ id, title, body }: Passage, at: number, locale: string): Term {
  const paragraphs = body.split("\n").filter((line) => line.trim() !== "");
  const blocks = paragraphs.map((text) => ({ type: "paragraph" as const, spans: [{ text }] }));
  return {
    slug: `unit-${at}`,
    locale,
    title,
    aliases: [],
    description: "",
    keywords: [],
    reviewed: null,
    file: id,
    sections: [{ heading: null, depth: 0, line: 1, blocks }],
    highlights: [],
    links: [],
  };
}

function ourEngine(corpus: Corpus, locale: string): Engine {
  return {
    search(question) {
      const { outcome, candidates } = answer(question, corpus, { locales: [locale], top: 10 });
      return {
        ids: candidates.map(({ term }) => term.file),
        score: candidates[0]?.score ?? 0,
        answers: outcome === "answer" || outcome === "choose",
      };
    },
    async save(file) {
      const { glossary, index } = corpus;
      const parsed = glossary.terms.map((term) => ({ term, problems: [] }));
      await writeCache(file, { key: cacheKey, parsed, index: storeIndex(glossary, index) });
    },
  };
}

function miniEngine(mini: MiniSearch<Passage>): Engine {
  return {
    search(question) {
      const found = mini.search(question);
      return { ids: found.slice(0, 10).map(({ id }) => id), score: found[0]?.score ?? 0, answers: null };
    },
    save: (file) => writeFile(file, JSON.stringify(mini)),
  };
}

async function optionsOf(name: EngineName, locale: string): Promise<Options<Passage>> {
  const plain: Options<Passage> = { fields: ["title", "body"] };
  if (name === "minisearch") return plain;
  const stem = await stemmerOf(locale);
  return { ...plain, processTerm: (term) => stem(term.toLocaleLowerCase(locale)) };
}

/** Snowball's stemmer, by the English name of the language. Throws where there is none. */
async function stemmerOf(locale: string): Promise<(word: string) => string> {
  const language = new Intl.DisplayNames(["en"], { type: "language" }).of(locale)?.split(" ")[0]?.toLowerCase();
  const name = `@orama/stemmers/${language}`;
  const { stemmer }: { stemmer: (word: string) => string } = await import(name);
  return stemmer;
}
