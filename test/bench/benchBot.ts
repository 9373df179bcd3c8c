import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { startStandIn } from "../../src/standin/start.ts";
import { endAll } from "./children.ts";
import { makeEntries, writeCorpus } from "./corpus.ts";
import { type Figure, machine, tableOf } from "./figures.ts";
import { measureAnswers, measureAsk, measureStart } from "./measureCorpus.ts";
import { measureDaily } from "./measureDaily.ts";
import { measureSlack, people } from "./measureSlack.ts";

/** A generated corpus in a folder, and where its cache goes. */
export interface Site {
  count: number;
  content: string;
  databaseUrl: string;
  cache: string;
  /** Where processes run. */
  cwd: string;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Measures the bot as people run it: start, answers, Slack. `quick` leaves out the large corpus and has shorter rounds. */
export async function benchBot(quick: boolean): Promise<void> {
  const manifest = parse(await readFile("manifest.yml", "utf8"));
  const folder = await mkdtemp(join(tmpdir(), "salesterm-bench-"));
  const slack = await startStandIn({ manifest });
  for (const id of [...people(50, "U"), ...people(200, "UNEW")]) slack.admin.addUser({ id });
  const began = performance.now();
  try {
    say(`${machine()}\n`);
    const small = await makeSite(folder, 400);
    const figures: Figure[] = [
      ...(await measureStart(small, slack.credentials, { cold: 3_000, warm: 1_000, rounds: quick ? 1 : 3 })),
      ...(await measureAsk(small, quick ? 2 : 7)),
      ...(await measureAnswers(small, { p95: 5, questions: quick ? 100 : 400 })),
      ...(await measureSlack(
        small,
        slack.credentials,
        quick ? { names: 2, mixed: 0, seconds: 1 } : { names: 4, mixed: 2, seconds: 2.5 },
      )),
      ...(await measureDaily(
        small,
        slack,
        quick ? { channels: 200, perSecond: 50 } : { channels: 2_000, perSecond: 50 },
      )),
    ];
    if (!quick) {
      const large = await makeSite(folder, 10_000);
      figures.push(...(await measureStart(large, slack.credentials, { cold: 60_000, warm: 6_000, rounds: 1 })));
      figures.push(...(await measureAnswers(large, { p95: null, questions: 100 })));
    }
    say(tableOf(figures));
    const missed = figures.filter(({ target, met }) => target !== null && !met).length;
    say(
      `\n${missed === 0 ? "All targets met" : `${missed} missed`}, in ${((performance.now() - began) / 1000).toFixed(0)} s.`,
    );
  } finally {
    await endAll();
    await slack.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeSite(folder: string, count: number): Promise<Site> {
  const cwd = join(folder, String(count));
  const content = join(cwd, "content");
  const cache = join(cwd, "data");
  await mkdir(cwd);
  await writeCorpus(content, makeEntries(count));
  return { count, content, cache, cwd, databaseUrl: `file:${join(cache, "salesterm.db")}` };
}
