import { rm } from "node:fs/promises";
import type { StandIn } from "../../src/standin/types.ts";
import type { Asked } from "./asking.ts";
import type { Site } from "./benchBot.ts";
import { botEnv } from "./botEnv.ts";
import { built, moduleAt, run, start } from "./children.ts";
import { type Figure, inMs, inSeconds, median, quantile } from "./figures.ts";
import { kinds } from "./questions.ts";

/** From the start of the bot's process to its "ready", without and with a cache, beside plain minisearch. */
export async function measureStart(
  site: Site,
  slack: StandIn["credentials"],
  { cold, warm, rounds }: { cold: number; warm: number; rounds: number },
): Promise<Figure[]> {
  const times = { cold: [] as number[], warm: [] as number[], plain: [] as number[] };
  const once = async (path: string, args: readonly string[] = []) => {
    const running = await start(path, { cwd: site.cwd, env: botEnv(site, slack), args });
    await running.stop();
    return running.ms;
  };
  for (let round = 0; round < rounds; round++) {
    await rm(site.cache, { recursive: true, force: true });
    times.cold.push(await once(built.main));
    times.warm.push(await once(built.main));
    times.plain.push(await once("./plainStart.js", [site.content]));
  }
  const beside = `${inSeconds(median(times.plain))} read into plain minisearch`;
  const figure = (what: string, ms: number, most: number): Figure => ({
    claim: `${site.count} files, start to ready, ${what}`,
    ours: inSeconds(ms),
    beside,
    target: `<= ${most / 1000} s`,
    met: ms <= most,
  });
  return [figure("no cache", median(times.cold), cold), figure("with cache", median(times.warm), warm)];
}

/** `ask` as a whole process, beside a process that does nothing. Needs the cache of a start. */
export async function measureAsk(site: Site, rounds: number): Promise<Figure[]> {
  const surroundings = { cwd: site.cwd, env: { CONTENT_DIR: site.content, DATABASE_URL: site.databaseUrl } };
  const times = { ask: [] as number[], nothing: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.ask.push((await run([moduleAt(built.cli), "ask", "warm funnel"], surroundings)).ms);
    times.nothing.push((await run(["-e", "0"], surroundings)).ms);
  }
  const ours = median(times.ask);
  return [
    {
      claim: `${site.count} files, \`ask\` as a whole process`,
      ours: inSeconds(ours),
      beside: `${inSeconds(median(times.nothing))} node -e 0`,
      target: "<= 1 s",
      met: ours <= 1000,
    },
  ];
}

/** How long an answer takes, beside plain minisearch on the same questions. */
export async function measureAnswers(
  site: Site,
  { p95, questions }: { p95: number | null; questions: number },
): Promise<Figure[]> {
  const args = [moduleAt("./asking.js"), site.content, site.databaseUrl, String(site.count), String(questions)];
  const asked: Asked = JSON.parse((await run(args, { cwd: site.cwd })).out);
  const both = (times: readonly number[]) => `p50 ${inMs(median(times))}, p95 ${inMs(quantile(times, 0.95))}`;
  const [ours, plain] = [Object.values(asked.ours).flat(), Object.values(asked.plain).flat()];
  return [
    {
      claim: `${site.count} files, an answer`,
      ours: both(ours),
      beside: `${both(plain)} plain minisearch`,
      target: p95 === null ? null : `p95 <= ${p95} ms`,
      met: p95 === null || quantile(ours, 0.95) <= p95,
    },
    ...kinds.map((kind) => ({
      claim: `  ${kind} (${Math.round(asked.found[kind] * 100)} % as it should be)`,
      ours: both(asked.ours[kind]),
      beside: both(asked.plain[kind]),
      target: null,
      met: true,
    })),
  ];
}
