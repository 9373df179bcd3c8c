import type { SearchOptions } from "minisearch";
import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import { rank } from "../../src/search/rank.ts";
import { corpusFrom } from "../support/corpus.ts";
import { told } from "../support/told.ts";

const harbour = {
  "en/crane.md":
    "# Crane\n\n## Lifting\n\nLifts one boat at a time; book it at the office before noon.\n\n## On land\n\nBoats stand on trestles until May.",
  "en/harbour-dues.md":
    "# Harbour dues\n\n## By the night\n\nEvery boat that stays pays for the night, and for electricity by the hour.",
  "en/spring-tide.md":
    "# Spring tide\n\n## Highest water\n\nWhen sun and moon pull alike, at full moon. The quay is wet for an hour.",
};
/** The days of a log, a hundred to a volume: every one has wind, each second a wave, each third a cloud, each sixth a gale. */
const log = Object.fromEntries(
  Array.from({ length: 64 }, (_, volume) => {
    const days = Array.from({ length: 100 }, (_, day) => {
      const at = volume * 100 + day;
      const said = ["Wind", at % 2 === 0 && "wave", at % 3 === 0 && "cloud", at % 6 === 0 && "gale"].filter(Boolean);
      return `## Day ${at}\n\n${said.join(" ")}.`;
    });
    return [`en/log-${volume}.md`, `# Log ${volume}\n\n${days.join("\n\n")}`];
  }),
);
const fewVolumes = Object.fromEntries(Object.entries(log).slice(0, 3));
const small = corpusFrom({ ...harbour, ...fewVolumes });
const large = corpusFrom({ ...harbour, ...log });

describe("among thousands of sections, more of a question has to be there than among hundreds", () => {
  test.each([
    [
      "who pays electricity for a boat in the winter",
      "en/harbour-dues > By the night",
      "en/harbour-dues > By the night",
    ],
    ["is the crane office open before noon on a sunday", "en/crane > Lifting", "unknown"],
    ["until when does the boat of my father stand on land", "en/crane > On land", "unknown"],
  ])("%s", (question, amongHundreds, amongThousands) => {
    expect(told(answer(question, small, { locales: ["en"] }))).toBe(amongHundreds);
    expect(told(answer(question, large, { locales: ["en"] }))).toBe(amongThousands);
  });
});

describe("in a large corpus what everybody says is not looked for beside what tells more, so that no question takes long", () => {
  test.each([
    ["wind wave", "wave wind"],
    ["wind wave cloud gale", "gale cloud wave"],
    ["wind wave cloud gale crane", "crane gale cloud wave"],
  ])("of %s: %s", (question, expected) => {
    const searched: string[] = [];
    const words = Object.assign(Object.create(large.index.words), {
      search(query: string, options: SearchOptions) {
        searched.push(query);
        return large.index.words.search(query, options);
      },
    });
    rank(question, { ...large.index, words }, ["en"]);
    expect(searched).toEqual([expected]);
  });
});
