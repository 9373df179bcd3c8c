import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { endAll, moduleAt, run } from "./children.ts";
import { inMegabytes, inMs, inSeconds, machine, median, quantile } from "./figures.ts";
import { markdownTable } from "./markdownTable.ts";
import type { Asked } from "./retrievalAsking.ts";
import { type EngineName, engines } from "./retrievalEngines.ts";
import { localesIn } from "./retrievalFolder.ts";
import { benchSize } from "./retrievalSize.ts";

/**
 * `npm run bench -- retrieval FOLDER [--size N]`: how well sections are found, and unanswerable questions refused, beside
 * minisearch; with a size, how quickly among so many sections. Each engine runs in a process of its own.
 */
export async function benchRetrieval(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { size: { type: "string" } }, allowPositionals: true });
  const size = Number(values.size ?? 0);
  if (positionals.length !== 1 || !Number.isInteger(size) || size < 0)
    throw new Error("write: npm run bench -- retrieval FOLDER [--size 60000]");
  const folder = resolve(positionals[0] ?? "");
  process.stdout.write(`${machine()}\n\n`);
  try {
    const rows = size > 0 ? await benchSize(folder, size) : await benchQuestions(folder);
    process.stdout.write(`${markdownTable(rows)}\n`);
  } finally {
    await endAll();
  }
}

const columns = [
  "",
  "",
  "right first",
  "MRR@10",
  "p50",
  "p95",
  "built in",
  "memory",
  "refused at 5 % lost",
  "by itself",
];

async function benchQuestions(folder: string): Promise<string[][]> {
  const rows = [columns];
  for (const locale of await localesIn(folder)) {
    for (const engine of engines) {
      const args = ["--expose-gc", moduleAt("./retrievalAsking.js"), folder, locale, engine];
      const { out } = await run(args, { cwd: tmpdir() });
      rows.push(rowOf(locale, engine, JSON.parse(out)));
    }
  }
  return rows;
}

function rowOf(locale: string, engine: EngineName, asked: Asked): string[] {
  const { passages, questions, success, reciprocal, times, build, memory, refused, own } = asked;
  const first = engine === engines[0];
  return [
    first ? `${locale}: ${questions} questions, ${passages.toLocaleString("en")} sections` : "",
    engine,
    success.toFixed(3),
    reciprocal.toFixed(3),
    inMs(median(times)),
    inMs(quantile(times, 0.95)),
    inSeconds(build),
    inMegabytes(memory),
    percent(refused),
    own.refused === null || own.lost === null ? "–" : `${percent(own.refused)}, loses ${percent(own.lost)}`,
  ];
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
