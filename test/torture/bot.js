// The bot as it is built and run, but for what a drill needs: a clock that shows the drill's day, and times short enough to
// be waited for. Both come from whoever starts it, in variables that the bot itself knows nothing of.
import process from "node:process";
import { loadCorpus } from "../../dist/corpus.js";
import { main } from "../../dist/main.js";
import { openStore } from "../../dist/store/open.js";
import { postThenWrite } from "./unsafe.js";

const { DRILL_AHEAD, DRILL_TIMES, DRILL_UNSAFE } = process.env;
const ahead = Number(DRILL_AHEAD);

await main({
  env: process.env,
  loadCorpus,
  openStore: async (options) => (DRILL_UNSAFE ? postThenWrite(await openStore(options)) : openStore(options)),
  preview: () => Promise.reject(new Error("A drill has a Slack.")),
  process,
  now: () => Date.now() + ahead,
  times: JSON.parse(DRILL_TIMES ?? "{}"),
});
