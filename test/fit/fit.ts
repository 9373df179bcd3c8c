import { resolve } from "node:path";
import { type Parts, threshold, weights } from "../../src/search/weights.ts";
import { readSettingsButSlack } from "../../src/settings.ts";
import { inSeconds } from "../bench/figures.ts";
import { markdownTable } from "../bench/markdownTable.ts";
import { NoQuestions } from "../bench/retrievalFolder.ts";
import { casesOfFile, casesOfFolder } from "./cases.ts";
import { descend } from "./descend.ts";
import { lookAll, normalised, raised, rankAll } from "./ranking.ts";
import { bestThreshold, objective, scoresAt } from "./score.ts";

// `npm run fit [-- FOLDER…]`: fits the weights of ranking, and the threshold, to test/questions.yml and to folders as
// `bench -- retrieval` takes them. Prints what came of it, and writes nothing.
const began = performance.now();
const say = (text: string) => process.stdout.write(`${text}\n`);
const folders = process.argv.slice(2).map((folder) => resolve(folder));
const ofFolders = await Promise.all(folders.map(casesOfFolder)).catch((error: unknown) => {
  if (!(error instanceof NoQuestions)) throw error;
  process.stderr.write(`${error.message}\n`);
  return process.exit(2);
});
const ofFile = await casesOfFile("test/questions.yml", "content", readSettingsButSlack({}).defaultLocale);
const cases = [ofFile, ...ofFolders].flat();
const fitted = lookAll(cases.filter(({ heldOut }) => !heldOut));
const heldOut = lookAll(cases.filter((one) => one.heldOut));
say(
  `${fitted.length} questions to fit to, ${heldOut.length} held out; indexes built in ${inSeconds(performance.now() - began)}\n`,
);

const worth = (tried: Parts) => {
  const ranked = rankAll(fitted, normalised(tried));
  return objective(bestThreshold(ranked), ranked);
};
const descended = descend<Parts>(weights, worth, (name, from, to, value) =>
  say(`${name} ${from} → ${to}: ${value.toFixed(4)}`),
);
const after = normalised(descended);
const raise = bestThreshold(rankAll(fitted, after));

say(`\n${table(fitted, "fitted to")}\n\n${table(heldOut, "held out")}\n`);
say(`export const weights = ${JSON.stringify(after, null, 2).replaceAll(/"(\w+)":/gu, "$1:")};`);
say(
  `export const threshold = ${JSON.stringify(raised(threshold, raise))};\n\nin ${inSeconds(performance.now() - began)}`,
);

function table(some: ReturnType<typeof lookAll>, what: string): string {
  const ranked = { before: rankAll(some, weights), after: rankAll(some, after) };
  const scores = { before: scoresAt(0, ranked.before), after: scoresAt(raise, ranked.after) };
  const rows = scores.before.flatMap((before, at) => {
    const later = scores.after[at] ?? before;
    const change = (of: "success" | "refused" | "lost") => `${before[of].toFixed(3)} → ${later[of].toFixed(3)}`;
    return [[before.set, change("success"), change("refused"), change("lost")]];
  });
  const mean = `${objective(0, ranked.before).toFixed(4)} → ${objective(raise, ranked.after).toFixed(4)}`;
  return markdownTable([[what, "right first", "refused", "lost"], ...rows, ["objective", mean, "", ""]]);
}
