import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { readQuestion, wantedLocales } from "../../src/answer/question.ts";
import { readBy } from "../../src/eval/run.ts";
import { readTrials, type Trial } from "../../src/eval/trials.ts";
import { loadGlossary } from "../../src/glossary/load.ts";
import { slugKey } from "../../src/glossary/slug.ts";
import type { Locale } from "../../src/language/types.ts";
import { buildIndex } from "../../src/search/build.ts";
import type { Index, Unit } from "../../src/search/types.ts";
import { glossaryOf } from "../bench/retrievalEngines.ts";
import { localesIn, readSet, withoutAnswers } from "../bench/retrievalFolder.ts";

/** A question to rank sections by. */
export interface Case {
  /** What it is counted with: a file of questions, or one language of a folder. */
  set: string;
  question: string;
  index: Index;
  locales: readonly Locale[];
  /** Whether a section is the one to come first; null for a question that no section answers. */
  isRight: ((unit: Unit) => boolean) | null;
  /** Never used to fit. */
  heldOut: boolean;
}

/** So many of ten questions are held out. */
const heldOutOfTen = 3;

/** Of the ten corpora that have lost a tenth of their pages, so many are asked: enough to tell, and three times as quick. */
const bereftAsked = 3;

/**
 * The questions of a file like test/questions.yml, asked of the corpora it names or of `content`. `otherwise` is the language
 * of whoever has not their own.
 */
export async function casesOfFile(file: string, content: string, otherwise: Locale): Promise<Case[]> {
  const trials = readTrials(await readFile(file, "utf8"));
  const folderOf = ({ corpus }: Trial) => (corpus === null ? content : resolve(dirname(file), corpus));
  const indexes = new Map<string, Index>();
  for (const folder of new Set(trials.map(folderOf)))
    indexes.set(folder, buildIndex(await loadGlossary(folder, { highlightHeadings: [] })));
  return trials.map((trial): Case => {
    const { entries, section, question } = trial;
    const keys = new Set(entries.map(slugKey));
    const isRight = ({ term, section: { heading } }: Unit) =>
      keys.has(slugKey(term.slug)) && (section === null || heading === section);
    return {
      set: basename(file),
      ...asked(question, readBy(trial, otherwise)),
      index: indexes.get(folderOf(trial)) as Index,
      isRight: entries.length === 0 ? null : isRight,
    };
  });
}

/** The questions of a folder as `bench -- retrieval` takes it; where all of them can be answered, some are asked again of less. */
export async function casesOfFolder(folder: string): Promise<Case[]> {
  const cases: Case[] = [];
  for (const locale of await localesIn(folder)) {
    const set = await readSet(folder, locale);
    const index = buildIndex(glossaryOf(set.passages, locale));
    const of = (q: string) => ({ set: `${basename(folder)} ${locale}`, ...asked(q, [locale]) });
    for (const { q, gold } of set.answerable)
      cases.push({ ...of(q), index, isRight: ({ term }) => gold.includes(term.file) });
    for (const { q } of set.unanswerable) cases.push({ ...of(q), index, isRight: null });
    if (set.unanswerable.length > 0) continue;
    for (const { queries, passages } of withoutAnswers(set).slice(0, bereftAsked)) {
      const rest = buildIndex(glossaryOf(passages, locale));
      for (const { q } of queries) cases.push({ ...of(q), index: rest, isRight: null });
    }
  }
  return cases;
}

/** A question as `answer` hands it to ranking. */
function asked(typed: string, reads: readonly Locale[]): Pick<Case, "question" | "locales" | "heldOut"> {
  const { text, asked } = readQuestion(typed);
  const hash = createHash("sha1").update(typed).digest();
  const heldOut = (hash.readUInt32BE() / 2 ** 32) * 10 < heldOutOfTen;
  return { question: asked || text, locales: wantedLocales(text, reads), heldOut };
}
