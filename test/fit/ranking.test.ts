import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { need } from "../../src/answer/sections.ts";
import { run } from "../../src/eval/run.ts";
import { readTrials } from "../../src/eval/trials.ts";
import { rank } from "../../src/search/rank.ts";
import { type Parts, threshold, weights } from "../../src/search/weights.ts";
import { makeContentFolder } from "../support/contentFolder.ts";
import { corpusOf } from "../support/corpus.ts";
import { casesOfFile } from "./cases.ts";
import { lookAll, normalised, raised, rankAll } from "./ranking.ts";

const folder = makeContentFolder({});
afterAll(() => folder.clean());
folder.write(
  "en/care-of-wooden-hives.md",
  `# Care of wooden hives

## Painting the boxes

Linseed oil keeps rain out for two summers. Nothing is painted inside.

## When the roof leaks

Lay tar paper under the tin, and set a stone on top before the storms of autumn.

## Mice in winter

A strip of tin with holes across the entrance keeps them out, and lets bees pass.
`,
);
folder.write(
  "en/feeding-before-winter.md",
  `# Feeding before the frost

## How much sugar

Fifteen kilograms for each colony, as syrup, until the end of September.

## Weighing a colony

Lift it at the back with a spring balance, and double what it tells.
`,
);
folder.write(
  "nb/feeding-before-winter.md",
  `# Fôring før frosten

## Hvor mye sukker

Femten kilo til hver koloni, som lake, til slutten av september.
`,
);
folder.write(
  "en/catching-a-swarm.md",
  `# Catching what flew away

## Where it hangs

On a branch near the old box, for an hour or two, while scouts look for a hole in a tree.

## Shaking it down

Hold a basket under it, and shake the branch once, hard. Wait until dusk, when the scouts are back.
`,
);
// No question names an entry, so that what ranking puts first is told, if it is enough.
const questions = [
  ["en", "how do i keep rain out of the boxes with oil", "care-of-wooden-hives", "Painting the boxes"],
  ["en", "my roof is leaking, what should lie under the tin", "care-of-wooden-hives", "When the roof leaks"],
  ["en", "mice come in when winter starts", "care-of-wooden-hives", "Mice in winter"],
  ["en", "what keeps storms off in autumn, tin or paint", "care-of-wooden-hives", "When the roof leaks"],
  ["en", "how many kilograms of sugar for a colony in september", "feeding-before-winter", "How much sugar"],
  ["nb", "hvor mye sukker trenger en koloni", "feeding-before-winter", "Hvor mye sukker"],
  ["nb", "femten kilograms per colony until september", "feeding-before-winter", "How much sugar"],
  ["nb", "linseed oil rain stone", "care-of-wooden-hives", "Painting the boxes"],
  ["en", "how much does a colony weigh if the balance tells twenty", "feeding-before-winter", "Weighing a colony"],
  ["en", "where do scouts look for a tree", "catching-a-swarm", "Where it hangs"],
  ["en", "when do i shake the branch over the basket", "catching-a-swarm", "Shaking it down"],
  ["en", "how much honey sells at the market in town", null, null],
  ["en", "when is the roof of the market painted", null, null],
  ["en", "who pays for the broken window in the kitchen", null, null],
  ["en", "is sugar tax due in september or october this year", null, null],
].map(([locale, question, entry, section]) => ({ locale, question, entry, ...(section ? { section } : {}) }));

const file = join(folder.path, "questions.yml");
writeFileSync(file, JSON.stringify(questions));
const trials = readTrials(JSON.stringify(questions));
const corpus = await corpusOf(folder.path);
const cases = await casesOfFile(file, folder.path, "en");
const looked = lookAll(cases);

/** Does something as if these had been pasted into `src/search/weights.ts`. */
function pasted<T>(tried: Parts, raise: number, toDo: () => T): T {
  const before = { weights: { ...weights }, threshold: { ...threshold } };
  Object.assign(weights, tried);
  Object.assign(threshold, raised(threshold, raise));
  try {
    return toDo();
  } finally {
    Object.assign(weights, before.weights);
    Object.assign(threshold, before.threshold);
  }
}

describe.each([
  ["as they are", {}, 0],
  ["with a heading that counts for much", { heading: 0.9 }, -0.04],
  ["with one that counts for nothing", { heading: 0 }, 0.1],
  ["with titles that count for much", { title: 0.5, titleGrams: 0.3 }, -0.06],
  ["with words in a row that do", { pairs: 0.6, twin: 0 }, 0],
])("fitting tells what the bot does once its weights are pasted: %s", (_, changed, raise) => {
  const tried = normalised({ ...weights, ...changed });
  const ranked = rankAll(looked, tried);

  test("which section comes first, and whether it is told", () => {
    const told = pasted(tried, raise, () => trials.map((trial) => run(trial, corpus, "en").told));
    const seen = told.map(({ outcome, candidates }, at) => {
      const { entries = [], section = null } = trials[at] ?? {};
      const right = entries.length === 0 ? null : candidates[0]?.section?.heading === section;
      return [trials[at]?.question, right, outcome];
    });
    const expected = ranked.map(({ right, score }, at) => [
      trials[at]?.question,
      right,
      score >= raise ? "answer" : "unknown",
    ]);
    expect(expected).toEqual(seen);
  });

  test("and by how much it passes what it needs", () => {
    const passed = pasted(tried, raise, () =>
      cases.map(({ question, index, locales }) => {
        const { hits, words } = rank(question, index, locales);
        return hits[0] ? hits[0].score - need(hits[0], words, index) : -1 - raise;
      }),
    );
    for (const [at, over] of passed.entries()) expect((ranked[at]?.score ?? 0) - raise).toBeCloseTo(over, 9);
  });
});
