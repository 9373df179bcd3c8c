import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A section to be found. */
export interface Passage {
  id: string;
  /** Of the page that it stands on; may be empty. */
  title: string;
  body: string;
}

/** Something to ask, and the ids of the passages that answer it. */
export interface Query {
  q: string;
  gold: readonly string[];
}

/** The passages and questions of one language. */
export interface RetrievalSet {
  locale: string;
  passages: readonly Passage[];
  /** Questions that a passage answers. */
  answerable: readonly Query[];
  /** Questions that none does: with no gold, or with passages that are not there. */
  unanswerable: readonly Query[];
}

const unitsFile = /^(.+)\.units\.jsonl\.gz$/u;
const pair = "en.units.jsonl.gz and en.queries.jsonl.gz";

/** Thrown for a folder without questions: its message is for whoever named it. */
export class NoQuestions extends Error {}

/**
 * The languages of a folder that holds `{lang}.units.jsonl.gz` and `{lang}.queries.jsonl.gz`. Throws NoQuestions when there
 * are none.
 */
export async function localesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw new NoQuestions(`no folder at ${folder}: name one that holds pairs of files like ${pair}`);
  });
  const locales = names.flatMap((name) => unitsFile.exec(name)?.[1] ?? []);
  const both = locales.filter((locale) => names.includes(`${locale}.queries.jsonl.gz`));
  if (both.length > 0) return both.sort();
  throw new NoQuestions(`${folder} holds no pair of files like ${pair}`);
}

/** Reads one language of such a folder. */
export async function readSet(folder: string, locale: string): Promise<RetrievalSet> {
  const passages = await readLines<Passage>(join(folder, `${locale}.units.jsonl.gz`));
  const queries = await readLines<Query>(join(folder, `${locale}.queries.jsonl.gz`));
  const ids = new Set(passages.map(({ id }) => id));
  const isAnswerable = ({ gold }: Query) => gold.some((id) => ids.has(id));
  return {
    locale,
    passages,
    answerable: queries.filter(isAnswerable),
    unanswerable: queries.filter((query) => !isAnswerable(query)),
  };
}

async function readLines<T>(file: string): Promise<T[]> {
  const text = gunzipSync(await readFile(file)).toString("utf8");
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line) as T]));
}

/** What a passage stands on: the page of its title; without one, the page that its id names (`a12p3` is on `a12`). */
function pageOf({ title, id }: Passage): string {
  return title === "" ? id.replace(/[^\d]+\d+$/u, "") : title;
}

/**
 * Questions with all pages gone that answer them, so that nothing does: the pages go a tenth at a time. Questions whose
 * answer stands on pages of two tenths are left out.
 */
export function withoutAnswers({
  passages,
  answerable,
}: RetrievalSet): { queries: readonly Query[]; passages: readonly Passage[] }[] {
  const pages = new Map(passages.map((passage) => [passage.id, pageOf(passage)]));
  const tenthOf = new Map([...new Set(pages.values())].map((page, at) => [page, at % 10]));
  const isIn = (tenth: number, id: string) => tenthOf.get(pages.get(id) ?? "") === tenth;
  return Array.from({ length: 10 }, (_, tenth) => ({
    queries: answerable.filter(({ gold }) => gold.every((id) => isIn(tenth, id))),
    passages: passages.filter(({ id }) => !isIn(tenth, id)),
  }));
}
