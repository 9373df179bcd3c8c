import { describe, expect, test } from "vitest";
import { rank } from "../../src/search/rank.ts";
import { corpusFrom } from "../support/corpus.ts";

const corpus = () =>
  corpusFrom({
    "en/tide.md": "# Tide\n\nThe sea rises and falls.\n\n## Spring tide\n\nHighest at full moon.",
    "en/wave.md": "# Wave\n\nWind drives it over the sea.",
  });
const headings = ({ index }: ReturnType<typeof corpus>) =>
  rank("full moon", index, ["en"]).hits.map(({ section }) => section.heading);

describe("the words of a corpus", () => {
  test("are put together a section at a step, or all at once by who cannot wait", () => {
    const stepwise = corpus();
    const steps = stepwise.index.words.steps();
    expect(steps.next().done).toBe(false);
    expect([...steps]).toHaveLength(2);
    expect(headings(stepwise)).toEqual(["Spring tide"]);

    const asked = corpus();
    const begun = asked.index.words.steps();
    begun.next();
    expect(headings(asked)).toEqual(["Spring tide"]);
    expect(begun.next().done).toBe(true);
    expect(headings(asked)).toEqual(["Spring tide"]);
  });
});
