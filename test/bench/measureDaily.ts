import { createLog } from "../../src/log.ts";
import type { StandIn } from "../../src/standin/types.ts";
import { openStore } from "../../src/store/open.ts";
import type { Site } from "./benchBot.ts";
import { botEnv } from "./botEnv.ts";
import { start } from "./children.ts";
import { makeEntries } from "./corpus.ts";
import { type Figure, inMs, inSeconds, quantile } from "./figures.ts";
import type { Job, Report } from "./load.ts";
import { people } from "./measureSlack.ts";
import { makeQuestions } from "./questions.ts";

/** So many channels that want their term of the day at the same time, and how many the bot posts in a second. */
export interface Morning {
  channels: number;
  perSecond: number;
}

/** Posts go side by side, so one may come a little before its turn. */
const outOfTurn = 16;

/** A morning: all channels are due when the bot starts, and people ask meanwhile, two at a time. */
export async function measureDaily(site: Site, standIn: StandIn, { channels, perSecond }: Morning): Promise<Figure[]> {
  const ids = Array.from({ length: channels }, (_, at) => `C0MORNING${String(at).padStart(5, "0")}`);
  const botUser = standIn.app.installs[0]?.botUser ?? "";
  for (const id of ids) standIn.admin.addChannel({ id, members: [botUser] });
  await subscribeAll(site, ids);

  const surroundings = { cwd: site.cwd, env: botEnv(site, standIn.credentials), args: [String(perSecond)] };
  const bot = await start("./dailyBot.js", surroundings);
  const began = performance.now();
  const load = await start("./load.js", { cwd: site.cwd, env: surroundings.env });
  const job: Job = {
    port: Number(bot.told.port),
    questions: makeQuestions(makeEntries(site.count), 1_000, 9, "name").map(({ text }) => text),
    users: people(50, "U"),
    atOnce: 2,
    seconds: (channels / perSecond) * 0.9,
    refusals: [],
  };
  const { times, errors } = (await load.send(job)) as Report;
  const calls = await standIn.untilCalls("chat.postMessage", channels);
  const seconds = (performance.now() - began) / 1000;
  await Promise.all([load.stop(), bot.stop()]);

  const posted = calls.map(({ args }) => String(args.channel));
  const twice = posted.length - new Set(posted).size;
  const astray = posted.filter((id, at) => Math.abs(ids.indexOf(id) - at) > outOfTurn).length;
  const [p99, longest] = [quantile(times, 0.99), quantile(times, 1)];
  return [
    {
      claim: `${channels} terms of the day due at once, ${perSecond} a second`,
      ours: `${inSeconds(seconds * 1000)}, ${twice} twice, ${astray} out of turn`,
      beside: "",
      target: "none twice, none out of turn",
      met: twice === 0 && astray === 0,
    },
    {
      claim: "  an answer meanwhile, 2 at a time",
      ours: `p50 ${inMs(quantile(times, 0.5))}, p99 ${inMs(p99)}, longest ${inMs(longest)}`,
      beside: "",
      target: "p99 < 100 ms, no error",
      met: p99 < 100 && errors.length === 0,
    },
  ];
}

/** Sets up a term of the day for each channel, due this minute. */
async function subscribeAll({ databaseUrl }: Site, channels: readonly string[]): Promise<void> {
  const log = createLog({ level: "warn", secrets: [], out: process.stderr });
  const store = await openStore({ url: databaseUrl, log });
  const now = new Date().toISOString();
  for (const [seed, channel] of channels.entries()) {
    await store.daily.save({
      team: "T0ACME",
      channel,
      at: now.slice(11, 16),
      zone: "UTC",
      days: [1, 2, 3, 4, 5, 6, 7],
      locale: "en",
      keyword: null,
      holidays: null,
      setBy: "U0ADA",
      seed,
      startsOn: now.slice(0, 10),
      paused: null,
      skip: null,
    });
  }
  await store.close();
}
