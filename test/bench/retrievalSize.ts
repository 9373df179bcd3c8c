import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moduleAt, run } from "./children.ts";
import { inMegabytes, inMs, inSeconds, median, quantile } from "./figures.ts";
import { engines } from "./retrievalEngines.ts";
import { localesIn, readSet } from "./retrievalFolder.ts";
import type { Large } from "./retrievalLarge.ts";

const columns = ["sections", "built in", "memory", "loaded in", "p50", "p95", "the worst of 20,000 characters"];

/** Time and memory of the engines, with the passages of the language that has the most repeated up to so many; as rows. */
export async function benchSize(folder: string, size: number): Promise<string[][]> {
  const sets = await Promise.all((await localesIn(folder)).map((one) => readSet(folder, one)));
  const { locale, answerable } = sets.reduce((most, one) => (one.passages.length > most.passages.length ? one : most));
  const scratch = await mkdtemp(join(tmpdir(), "salesterm-bench-"));
  const rows = [[`${size.toLocaleString("en")} ${columns[0]}, ${locale}`, ...columns.slice(1)]];
  try {
    for (const [at, engine] of engines.entries()) {
      const file = join(scratch, `${at}.json`);
      // Twice the memory that Node takes by itself, as twice the figures are wanted at the same time: built, and saved.
      const flags = ["--expose-gc", "--max-old-space-size=4096"];
      const asked = [...flags, moduleAt("./retrievalLarge.js"), folder, locale, engine, String(size), file];
      const large: Large = JSON.parse((await run(asked, { cwd: tmpdir() })).out);
      const question = answerable[0]?.q ?? "";
      const loaded = await run([moduleAt("./retrievalLoading.js"), locale, engine, file, question], { cwd: tmpdir() });
      rows.push(rowOf(engine, large, JSON.parse(loaded.out)));
    }
    return rows;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function rowOf(engine: string, { build, memory, times, worst }: Large, loading: number): string[] {
  return [
    engine,
    inSeconds(build),
    inMegabytes(memory),
    inSeconds(loading),
    inMs(median(times)),
    inMs(quantile(times, 0.95)),
    worst === null ? "–" : `${inMs(worst.milliseconds)} (${worst.input})`,
  ];
}
