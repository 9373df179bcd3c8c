import { measureBuild } from "./retrievalBuild.ts";
import { builderOf, type EngineName } from "./retrievalEngines.ts";
import { readSet } from "./retrievalFolder.ts";
import { grow } from "./retrievalGrow.ts";
import { hostileInputs } from "./retrievalHostile.ts";

/** What one engine does with a corpus grown large. */
export interface Large {
  build: number;
  memory: number;
  /** Milliseconds, of each question. */
  times: number[];
  /** The hostile input that took the longest, and its milliseconds; null where it is not asked: minisearch runs out of memory. */
  worst: { input: string; milliseconds: number } | null;
}

const [folder = "", locale = "", name = "", size = "0", file = ""] = process.argv.slice(2);
const { passages, answerable } = await readSet(folder, locale);
const build = await builderOf(name as EngineName, locale);
const { engine, milliseconds, bytes } = measureBuild(build(grow(passages, Number(size))));

/** So many questions are asked before it counts; and the last of those that do. */
const [warmUp, last] = [50, 250];
const timed = (question: string) => {
  const began = performance.now();
  engine.search(question);
  return performance.now() - began;
};
for (const { q } of answerable.slice(0, warmUp)) engine.search(q);
const times = answerable.slice(warmUp, last).map(({ q }) => timed(q));
const worst = name === "salesterm" ? worstOf(hostileInputs(passages)) : null;
const large: Large = { build: milliseconds, memory: bytes, times, worst };
await engine.save(file);
process.stdout.write(JSON.stringify(large));

function worstOf(inputs: Record<string, string>) {
  // The better of two: the first may meet code that is still being compiled.
  const asked = Object.entries(inputs).map(([input, text]) => ({
    input,
    milliseconds: Math.min(timed(text), timed(text)),
  }));
  return asked.reduce((most, one) => (one.milliseconds > most.milliseconds ? one : most));
}
