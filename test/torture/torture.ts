import { parseArgs } from "node:util";
import { type Report, runDrill } from "./drill.ts";
import type { DrillOptions } from "./scene.ts";
import { sweepZones } from "./sweep.ts";

const usage = `npm run torture -- [--kills 500] [--channels 24] [--no-history] [--unsafe=post-then-write] [--seed 1]
npm run torture -- --time`;

const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  const { values } = parseArgs({
    options: {
      kills: { type: "string", default: "500" },
      channels: { type: "string", default: "24" },
      seed: { type: "string", default: "1" },
      "no-history": { type: "boolean", default: false },
      unsafe: { type: "string" },
      time: { type: "boolean", default: false },
    },
  });
  const { kills, channels, seed, unsafe } = values;
  if (unsafe !== undefined && unsafe !== "post-then-write")
    throw new Error(`--unsafe=${unsafe}: there is post-then-write`);
  for (const [name, value] of Object.entries({ kills, channels, seed })) {
    if (!/^[1-9]\d*$/u.test(value)) throw new Error(`--${name} ${value}: must be a whole number from 1`);
  }
  process.exitCode = values.time
    ? tellSweep()
    : await tellDrill({
        kills: Number(kills),
        channels: Number(channels),
        seed: Number(seed),
        history: !values["no-history"],
        unsafe: unsafe !== undefined,
      });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n${usage}\n`);
  process.exitCode = 2;
}

/** Runs a drill and tells how it went; gives the exit code. */
async function tellDrill(options: DrillOptions): Promise<number> {
  const began = performance.now();
  const report = await runDrill({ ...options, onDay: (day, kills) => say(`day ${day}: ${kills} kills so far`) });
  say(
    [
      `posts wanted  ${report.posts}`,
      `kills         ${report.kills}`,
      `duplicates    ${report.duplicates}`,
      `twice, as Slack stored one later than the bot waits  ${report.late}`,
      `misses        ${report.misses}`,
      `doubts        ${report.doubts}`,
      `misses that nobody was told of  ${report.silentMisses}`,
    ].join("\n"),
  );
  const verdict = wrongWith(options, report);
  say(`${verdict ?? "As it should be"}, in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
  return verdict === null ? 0 : 1;
}

/** What the figures should not be; null when they are as they should. */
function wrongWith({ unsafe, history }: DrillOptions, report: Report): string | null {
  if (unsafe) return report.duplicates > 0 ? null : "The drill does not find the duplicates of a bot that has them";
  if (report.duplicates > 0) return "Posted twice";
  if (report.silentMisses > 0) return "Missed, and told nobody";
  return history && report.misses > 0 ? "Missed, though the history could be read" : null;
}

/** Tries every zone; gives the exit code. */
function tellSweep(): number {
  const began = performance.now();
  const { zones, posts, wrong } = sweepZones();
  for (const line of wrong.slice(0, 20)) say(line);
  say(
    `${zones} zones, ${posts} posts, ${wrong.length} wrong, in ${((performance.now() - began) / 1000).toFixed(0)} s.`,
  );
  return wrong.length === 0 ? 0 : 1;
}
