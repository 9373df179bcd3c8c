import type { Problem } from "../glossary/types.ts";
import type { Log } from "../log.ts";
import type { Corpus } from "../search/types.ts";
import type { Settings } from "../settings.ts";
import { startStandIn } from "../standin/start.ts";
import { startBot } from "./bot.ts";
import { movableClock } from "./clock.ts";
import { furnish, readManifest } from "./furnish.ts";
import { problemsOf } from "./server/problems.ts";
import { servePage } from "./server/serve.ts";

/** What questions are answered from at this moment: a reload swaps it whole. */
export interface LiveGlossary {
  current(): Corpus;
  /** What is wrong with the files as they were read last, whether or not they are served. */
  problems(): readonly Problem[];
}

export interface PreviewOptions {
  settings: Settings;
  live: LiveGlossary;
  log: Log;
}

export interface Preview {
  /** Where to open it. */
  url: string;
  close(): Promise<void>;
}

/**
 * Runs the bot where anybody can try it: a stand-in for Slack, the real bot connected to it, and a page to use both.
 * Everything is on 127.0.0.1. The page is served on the port of the settings, or the next one that is free.
 */
export async function startPreview({ settings, live, log }: PreviewOptions): Promise<Preview> {
  const clock = movableClock();
  const standIn = await startStandIn({ manifest: await readManifest(settings.command), clock });
  await furnish(standIn);
  const bot = await startBot({ standIn, settings, current: live.current, now: clock.now, log });
  const page = await servePage({
    standIn,
    clock,
    live,
    problems: problemsOf(live, settings.contentDir),
    defaultLocale: settings.defaultLocale,
    port: settings.port,
  });
  return {
    url: page.url,
    async close() {
      await page.close();
      await bot.stop();
      await standIn.close();
    },
  };
}
