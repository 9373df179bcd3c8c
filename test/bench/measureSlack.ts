import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { phrasesOf } from "../../src/language/languages.ts";
import type { StandIn } from "../../src/standin/types.ts";
import type { Site } from "./benchBot.ts";
import { botEnv } from "./botEnv.ts";
import { built, type Running, start } from "./children.ts";
import { makeEntries } from "./corpus.ts";
import { type Figure, inMegabytes, inMs, inSeconds, median, quantile } from "./figures.ts";
import type { Job, Report } from "./load.ts";
import { makeQuestions, type Question } from "./questions.ts";

/** How long the load lasts: so many rounds for each of the two, each of so many seconds. */
export interface Length {
  names: number;
  /** With questions of all kinds; 0 leaves them out. */
  mixed: number;
  seconds: number;
}

const idle = 5_000;
const warmUp = 0.7;
/** Signed at the start of each round; more than a round gets through would be signed for nothing. */
const questionsOfRound = 4_000;

/** The bot in HTTP mode beside a bare Bolt app that acknowledges with a constant: memory when idle, then under load. */
export async function measureSlack(site: Site, slack: StandIn["credentials"], length: Length): Promise<Figure[]> {
  const surroundings = { cwd: site.cwd, env: botEnv(site, slack) };
  await rm(site.cache, { recursive: true, force: true });
  // One after the other, as they keep one store; the second finds the cache that the first has written.
  const cold = await start(built.main, surroundings);
  await pause(idle);
  const [coldMemory = 0] = await footprints([cold]);
  await cold.stop();
  const bot = await start(built.main, surroundings);
  const bare = await start("./bareBolt.js", surroundings);
  await pause(idle);
  const memory = memoryFigures(site, [coldMemory, ...(await footprints([bot, bare]))]);

  const load = await start("./load.js", surroundings);
  const pair = { bot: sideOf(bot), bare: sideOf(bare) };
  const measured = await measureLoad(site, load, pair, length);
  await Promise.all([load, bot, bare].map((one) => one.stop()));
  return [...memory, ...measured];
}

function footprints(running: readonly Running[]): Promise<number[]> {
  return Promise.all(running.map(async (one) => (await one.footprint()).rss));
}

function memoryFigures(site: Site, [cold = 0, warm = 0, bare = 0]: number[]): Figure[] {
  const figure = (what: string, bytes: number): Figure => ({
    claim: `${site.count} files, memory of the idle bot, started ${what}`,
    ours: inMegabytes(bytes),
    beside: `${inMegabytes(bare)} bare Bolt app`,
    target: "<= 220 MB",
    met: bytes <= 220e6,
  });
  return [figure("without cache", cold), figure("with cache", warm)];
}

/** One of the two that are asked. */
interface Side {
  process: Running;
  port: number;
}

function sideOf(process: Running): Side {
  return { process, port: Number(process.told.port) };
}

/** How a side did over its rounds. */
interface Score {
  /** Requests per second, by round. */
  rates: number[];
  /** Milliseconds, of every request. */
  times: number[];
  /** Seconds of processor time for each second. */
  processor: number;
  errors: string[];
}

type Pair<T> = { bot: T; bare: T };

async function measureLoad(site: Site, load: Running, pair: Pair<Side>, length: Length): Promise<Figure[]> {
  const entries = makeEntries(site.count);
  const ask = (kind: Question["kind"] | null, count: number, seed: number) =>
    makeQuestions(entries, count, seed, kind).map((question) => question.text);
  const perform = (side: Side, job: Pick<Job, "questions" | "seconds"> & Partial<Job>) => {
    const { failed, busy } = phrasesOf("en");
    const whole: Job = { port: side.port, users: people(50, "U"), atOnce: 10, refusals: [failed, busy], ...job };
    return load.send(whole) as Promise<Report>;
  };

  // By turns, so that whatever else the machine does falls on both.
  const compare = async (kind: Question["kind"] | null, rounds: number): Promise<Pair<Score>> => {
    const scores = { bot: noScore(), bare: noScore() };
    const each = ["bot", "bare"] as const;
    for (const one of each) await perform(pair[one], { questions: ask(kind, 1_000, 5), seconds: warmUp });
    for (let round = 0; round < rounds; round++) {
      for (const one of each) {
        const before = (await pair[one].process.footprint()).cpu;
        const questions = ask(kind, questionsOfRound, 10 + round);
        const { times, seconds, errors } = await perform(pair[one], { questions, seconds: length.seconds });
        const after = (await pair[one].process.footprint()).cpu;
        const score = scores[one];
        score.rates.push(times.length / seconds);
        for (const time of times) score.times.push(time);
        score.processor += (after.user + after.system - before.user - before.system) / 1e6 / seconds / rounds;
        score.errors.push(...errors);
      }
    }
    return scores;
  };

  const names = await compare("name", length.names);
  const all = length.mixed === 0 ? null : await compare(null, length.mixed);
  // Nobody whom the bot has met: each of them is looked up first.
  const crowd = { questions: ask("name", 200, 4), users: people(200, "UNEW"), atOnce: 200, seconds: null };
  const atOnce = await perform(pair.bot, crowd);
  const bareAtOnce = await perform(pair.bare, crowd);
  const answered = ({ times, seconds }: Report) => `${times.length} answered in ${inSeconds(seconds * 1000)}`;
  const scores = [names, all].flatMap((both) => (both === null ? [] : [both.bot, both.bare]));
  const errors = [...scores, atOnce, bareAtOnce].flatMap((one) => one.errors);
  return [
    ...loadFigures("names", names, true),
    ...(all === null ? [] : loadFigures("questions of all kinds", all, false)),
    {
      claim: "Signed /salesterm, 200 at once by people never met",
      ours: answered(atOnce),
      beside: answered(bareAtOnce),
      target: "no error",
      met: errors.length === 0,
    },
    ...[...new Set(errors)].map((error) => ({
      claim: `  error: ${error}`,
      ours: "",
      beside: "",
      target: null,
      met: true,
    })),
  ];
}

function loadFigures(what: string, { bot, bare }: Pair<Score>, held: boolean): Figure[] {
  const share = median(bot.rates) / median(bare.rates);
  const [p99, bareP99] = [quantile(bot.times, 0.99), quantile(bare.times, 0.99)];
  const times = (score: Score) => `p50 ${inMs(median(score.times))}, p99 ${inMs(quantile(score.times, 0.99))}`;
  const rate = ({ rates, processor }: Score) =>
    `${median(rates).toFixed(0)}/s at ${Math.round(processor * 100)} % of a core`;
  return [
    {
      claim: `Signed /salesterm, ${what}, 10 at a time`,
      ours: `${rate(bot)}: ${share.toFixed(2)} of it`,
      beside: `${rate(bare)} bare Bolt app`,
      target: held ? ">= .8 of it" : null,
      met: share >= 0.8,
    },
    {
      claim: "  how long one takes",
      ours: `${times(bot)}: ${(p99 / bareP99).toFixed(1)} x its`,
      beside: times(bare),
      target: held ? "p99 <= 2 x its" : null,
      met: p99 <= 2 * bareP99,
    },
  ];
}

function noScore(): Score {
  return { rates: [], times: [], processor: 0, errors: [] };
}

/** The ids of so many people. */
export function people(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`);
}
