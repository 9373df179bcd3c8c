import { expect, it } from "vitest";
import type { Answer } from "../../src/answer/types.ts";
import { rememberMessages } from "../../src/slack/rememberMessages.ts";
import { answerOf, termOf } from "../support/slack/answers.ts";

const alone = { kind: "private" } as const;

/** Renders messages that are told apart by their number. */
function renderer() {
  let count = 0;
  return rememberMessages(() => ({ text: String(++count), blocks: [] }));
}

it("renders an entry once, in whatever words people ask for it", () => {
  const render = renderer();
  const answer = answerOf();
  expect(render(answer, alone)).toBe(render({ ...answer, query: "what is it?", candidates: [] }, alone));
});

it("renders an entry once though everything was read afresh, and then holds on to what was read last", () => {
  const render = renderer();
  let looked = 0;
  const term = new Proxy(termOf(), {
    ownKeys(before) {
      looked += 1;
      return Reflect.ownKeys(before);
    },
  });
  const message = render(answerOf({ term }), alone);
  const afresh = answerOf();
  expect(render(afresh, alone)).toBe(message);
  expect(looked).toBe(1);
  expect(render({ ...afresh, query: "what is it?" }, alone)).toBe(message);
  expect(looked).toBe(1);
});

it("does not look into what is not shown", () => {
  const render = renderer();
  const candidates = new Proxy([], { ownKeys: () => expect.fail("looked into") });
  const answer = answerOf();
  render({ ...answer, candidates: [] }, alone);
  render({ ...answer, candidates }, alone);
});

it("renders help each time: the bot's name in it may have come since", () => {
  const render = renderer();
  const help: Answer = { outcome: "help", query: "", locale: "en", candidates: [], examples: [], thanks: false };
  expect(render(help, alone)).not.toBe(render(help, alone));
});

it("renders anew whatever would look different", () => {
  const render = renderer();
  const answer = answerOf();
  const others: Partial<typeof answer>[] = [
    { byName: !answer.byName },
    { locale: "nb" },
    { missing: "tr" },
    { readAs: "lead magnet" },
    { related: [] },
    { translations: [termOf({ locale: "nb" })] },
    { term: { ...answer.term, highlights: [] } },
  ];
  const answers: Answer[] = [answer, ...others.map((other) => ({ ...answer, ...other }))];
  const texts = answers.map((each) => render(each, alone).text);
  expect(new Set(texts).size).toBe(answers.length);
});

it("says to each what they asked where the glossary has nothing", () => {
  const render = renderer();
  const unknown = (query: string): Answer => ({
    outcome: "unknown",
    query,
    locale: "en",
    candidates: [],
    suggestions: [],
  });
  expect(render(unknown("moon"), alone)).not.toBe(render(unknown("sun"), alone));
  expect(render(unknown("moon"), alone)).toBe(render(unknown("moon"), alone));
});

it("tells a private message, a conversation and a channel apart, and renders a public one for its asker", () => {
  const render = renderer();
  const answer = answerOf();
  const everywhere = [
    alone,
    { kind: "direct" },
    { kind: "public", asker: "U1" },
    { kind: "public", asker: "U1" },
  ] as const;
  expect(new Set(everywhere.map((surface) => render(answer, surface))).size).toBe(4);
});
