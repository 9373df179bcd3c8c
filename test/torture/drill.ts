import { dateOf, dayLength, firstMorning } from "./day.ts";
import { live } from "./live.ts";
import { drawPlan } from "./plan.ts";
import { type DrillOptions, openOn, prepare, type Scene, withStore } from "./scene.ts";

export interface Report {
  posts: number;
  kills: number;
  /** Posts beyond the first for a channel and date, those of `late` apart. */
  duplicates: number;
  /**
   * Posts beyond the first where Slack stored one later than the bot waits before it looks and posts again. No waiting
   * rules that out, as Slack says of no time that a message is stored by then or never.
   */
  late: number;
  /** Channels and dates without a post. */
  misses: number;
  /** Channels and dates of which the bot says that nobody can tell. */
  doubts: number;
  /** Misses that are no such doubt. */
  silentMisses: number;
}

/**
 * Runs the built bot day by day, and kills it again and again, until it died as often as it should; each day it is
 * started anew until it has nothing more to do. Then counts what stands in the channels.
 */
export async function runDrill(options: DrillOptions): Promise<Report> {
  const scene = await prepare(options);
  const { slack, folder } = scene;
  const days: string[] = [];
  try {
    while (scene.kills < options.kills) {
      scene.ahead = firstMorning + days.length * dayLength - Date.now();
      days.push(dateOf(Date.now() + scene.ahead));
      await spendDay(scene, days.at(-1) ?? "");
      options.onDay?.(days.length, scene.kills);
    }
    return await count(scene, days);
  } finally {
    await slack.close();
    folder.clean();
  }
}

/** Lets the bot live and die until every channel has what it gets on this date. */
async function spendDay(scene: Scene, date: string): Promise<void> {
  for (;;) {
    const open = await openOn(scene, date);
    if (open.size === 0) break;
    const plan = scene.kills < scene.options.kills ? drawPlan(scene.dice) : null;
    await live(scene, date, open, plan);
  }
  // What Slack was sent and has not stored yet belongs to this day.
  await scene.slack.untilCalls("chat.postMessage", scene.slack.callsOf("chat.postMessage").length);
}

/** Holds what stands in the channels against what the bot wrote. */
async function count({ slack, folder, channels, kills, late }: Scene, days: readonly string[]): Promise<Report> {
  const report: Report = {
    posts: channels.length * days.length,
    kills,
    duplicates: 0,
    late: 0,
    misses: 0,
    doubts: 0,
    silentMisses: 0,
  };
  await withStore(folder, async ({ daily }) => {
    for (const channel of channels) {
      const rows = await daily.latest({ team: "T0ACME", channel }, days.length);
      const there = slack.messagesFor("U0ADA", channel).map(({ ts }) => dateOf(Number(ts) * 1000));
      for (const day of days) {
        const posts = there.filter((date) => date === day).length;
        const isDoubt = rows.some(({ date, state }) => date === day && state === "ambiguous");
        if (isDoubt) report.doubts += 1;
        const beyond = Math.max(0, posts - 1);
        const excused = Math.min(beyond, late.get(`${channel} ${day}`) ?? 0);
        report.late += excused;
        report.duplicates += beyond - excused;
        if (posts === 0) report.misses += 1;
        if (posts === 0 && !isDoubt) report.silentMisses += 1;
      }
    }
  });
  return report;
}
