import { describe, expect, it } from "vitest";
import { runDrill } from "./drill.ts";
import { sweepZones } from "./sweep.ts";

/** The built bot, killed a few times: `npm test` builds it first, and `npm run torture` kills it more often. */
const few = { kills: 4, channels: 6, seed: 3 };

describe("a bot that is killed again and again", () => {
  it("posts each term of the day once, where it can look into the channels", async () => {
    const report = await runDrill({ ...few, history: true, unsafe: false });
    expect(report).toMatchObject({ kills: 4, duplicates: 0, misses: 0, doubts: 0 });
  }, 180_000);

  it("posts none twice where it cannot look, and tells of each that may be missing", async () => {
    const report = await runDrill({ ...few, history: false, unsafe: false });
    expect(report).toMatchObject({ kills: 4, duplicates: 0, silentMisses: 0 });
  }, 180_000);

  it("would be found out if it wrote only what it has posted", async () => {
    const report = await runDrill({ ...few, channels: 20, history: true, unsafe: true });
    expect(report.duplicates).toBeGreaterThan(0);
  }, 180_000);
});

describe("the sweep through the zones", () => {
  it("finds a post on each date that there is, and on none that there is not", () => {
    const december = Date.UTC(2011, 11, 28);
    // Apia is a day behind Oslo at first, ahead of it in the end, and left out the thirtieth.
    const dates = { apia: 5, oslo: 6 };
    const sweep = sweepZones(["Pacific/Apia", "Europe/Oslo"], [[december, december + 5 * 86_400_000]]);
    expect(sweep).toEqual({ zones: 2, posts: 5 * (dates.apia + dates.oslo), wrong: [] });
  });
});
