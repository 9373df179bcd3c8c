import { measureBuild } from "./retrievalBuild.ts";
import { builderOf, type EngineName } from "./retrievalEngines.ts";
import { readSet, withoutAnswers } from "./retrievalFolder.ts";
import { rankingOf, refusedAt, refusedOf } from "./retrievalScores.ts";

/** What one engine does with the questions of one language. */
export interface Asked {
  passages: number;
  questions: number;
  success: number;
  reciprocal: number;
  /** Milliseconds, of each question. */
  times: number[];
  build: number;
  memory: number;
  /** The share of the unanswerable that is refused when one in twenty of the answerable is lost. */
  refused: number;
  /** The shares refused by the engine's own judgement; null for one that has none. */
  own: { lost: number | null; refused: number | null };
}

const [folder = "", locale = "", name = ""] = process.argv.slice(2);
const set = await readSet(folder, locale);
const build = await builderOf(name as EngineName, locale);
const built = measureBuild(build(set.passages));
const { engine } = built;
// Asked once before it counts, so that no question that does is asked of code that is still being compiled.
for (const { q } of set.answerable) engine.search(q);
const times: number[] = [];
const answerable = set.answerable.map((query) => {
  const began = performance.now();
  const found = engine.search(query.q);
  times.push(performance.now() - began);
  return { query, found };
});
const unanswerable =
  set.unanswerable.length > 0
    ? set.unanswerable.map(({ q }) => engine.search(q))
    : withoutAnswers(set).flatMap(({ queries, passages }) => {
        const rest = queries.length === 0 ? null : build(passages)();
        return rest === null ? [] : queries.map(({ q }) => rest.search(q));
      });
const found = answerable.map((one) => one.found);
const asked: Asked = {
  passages: set.passages.length,
  questions: answerable.length,
  ...rankingOf(answerable),
  times,
  build: built.milliseconds,
  memory: built.bytes,
  refused: refusedAt(0.05, found, unanswerable),
  own: { lost: refusedOf(found), refused: refusedOf(unanswerable) },
};
process.stdout.write(JSON.stringify(asked));
