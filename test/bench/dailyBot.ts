import { loadCorpus } from "../../src/corpus.ts";
import { main } from "../../src/main.ts";
import { usualTimes } from "../../src/slack/daily/times.ts";
import { openStore } from "../../src/store/open.ts";

/** The bot as it runs for a workspace, but for how many terms of the day it posts in a second, which is its one argument. */
await main({
  env: process.env,
  loadCorpus,
  openStore,
  preview: () => Promise.reject(new Error("A bench has a Slack.")),
  process,
  times: { ...usualTimes, perSecond: Number(process.argv[2]) },
});
