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

/** Every name and heading of an entry, in its own language and, for its title, in the others. */
function questionsOf({ title, aliases, sections, locale }: Term): { question: string; locale: string }[] {
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  return [
    ...locales.map((other) => ({ question: title, locale: other })),
    ...[...aliases, ...headings].map((question) => ({ question, locale })),
  ];
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
    for (const { question, locale } of questions) {
      const found = answer(question, corpus, { locales: [locale] });
      outcomes.add(found.outcome);
      for (const sourceUrl of sources) {
        const shown = { sourceUrl, siteUrl: sourceUrl, command: "/salesterm", mention: "@salesterm" };
        for (const surface of surfaces) {
          const message = renderAnswer(found, surface, shown);
          const refusal = refusedMessage(message);
          const live = liveMentions(message);
          if (refusal !== null || live.length > 0) wrong.push({ question, locale, surface, refusal, live });
        }
        if (found.outcome !== "answer") continue;
        const view = renderEntry(found, [], shown);
        const refusal = refusedView(view, "modal");
        const live = liveMentions(view);
        if (refusal !== null || live.length > 0) wrong.push({ question, locale, view, refusal, live });
      }
    }
    expect(wrong).toEqual([]);
    expect([...outcomes]).toEqual(expect.arrayContaining(["answer", "help", "unknown"]));
  });
});
