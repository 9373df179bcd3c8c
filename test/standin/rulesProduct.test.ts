import { describe, expect, it } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import type { Term } from "../../src/glossary/types.ts";
import { renderAnswer } from "../../src/slack/render/renderAnswer.ts";
import { renderEntry } from "../../src/slack/render/renderEntry.ts";
import { liveMentions } from "../../src/standin/rules/liveMentions.ts";
import { refusedMessage } from "../../src/standin/rules/refusedMessage.ts";
import { refusedView } from "../../src/standin/rules/refusedView.ts";
import { corpusOf, exported, shipped } from "../support/corpus.ts";

const corpora = [
  { folder: "the entries that ship", corpus: await corpusOf(shipped) },
  { folder: "an export", corpus: await corpusOf(exported) },
];

const others = ["", "thanks", "help", "<!channel> *x*", "lead magnet vs sales lead", "quantum entanglement"];
const locales = ["nb", "tr", "en"];
const sources = [null, "https://git.example/{file}?a=1&b={slug}"];

/** The title and the headings of an entry. */
function questionsOf({ title, sections, locale }: Term): { question: string; locale: string }[] {
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  return [title, ...headings].map((question) => ({ question, locale }));
}

const surfaces = [{ kind: "private" }, { kind: "direct" }, { kind: "public", asker: "U0ADA" }] as const;

describe.each(corpora)("the answers from $folder", ({ corpus }) => {
  const terms = [...corpus.glossary.entries.values()].flat();
  const questions = [
    ...terms.flatMap(questionsOf),
    ...others.flatMap((question) => locales.map((locale) => ({ question, locale }))),
  ];

  it("are taken by Slack and ping nobody", () => {
    const outcomes = new Set<string>();
    const wrong: unknown[] = [];
    questions.forEach(({ question, locale }, n) => {
      const found = answer(question, corpus, { locales: [locale], top: 0 });
      outcomes.add(found.outcome);
      // Each way of showing an answer has its turn with a part of the questions.
      const sourceUrl = sources[n % sources.length] ?? null;
      const shown = { sourceUrl, siteUrl: sourceUrl, command: "/salesterm", mention: "@salesterm" };
      const surface = surfaces[n % surfaces.length] ?? surfaces[0];
      const message = renderAnswer(found, surface, shown);
      const view = found.outcome === "answer" ? renderEntry(found, [], shown) : null;
      const refusals = [refusedMessage(message), view && refusedView(view, "modal")].filter(Boolean);
      const live = [...liveMentions(message), ...(view ? liveMentions(view) : [])];
      if (refusals.length > 0 || live.length > 0) wrong.push({ question, locale, surface, refusals, live });
    });
    expect(wrong).toEqual([]);
    expect([...outcomes]).toEqual(expect.arrayContaining(["answer", "help", "unknown"]));
  });
});
