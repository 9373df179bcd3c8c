import { type Corpus, named } from "../answer/answer.ts";
import { readQuestion } from "../answer/question.ts";
import { threshold } from "../answer/sections.ts";
import type { Answer } from "../answer/types.ts";
import { detectQuestion } from "../language/detect.ts";
import type { Locale } from "../language/types.ts";
import { rank } from "../search/rank.ts";
import type { Style } from "./style.ts";

interface Circumstances {
  locales: readonly Locale[];
  top: number;
  milliseconds: number;
}

/** How an answer came about: what was understood, what was found with which score, and what decided. */
export function explainLines(
  query: string,
  told: Answer,
  corpus: Corpus,
  circumstances: Circumstances,
  { colors }: Style,
): string[] {
  const { locales, top, milliseconds } = circumstances;
  const asked = readQuestion(query);
  const { text, core } = asked;
  const match = core === "" ? null : named(asked, corpus.index);
  const { words, hits } = rank(core, corpus.index, locales);
  const row = (label: string, value: string) => `${colors.dim(label.padEnd(10))} ${value}`;
  return [
    row("question", core === text ? text : `${text} → ${core || "(nothing to look for)"}`),
    row("language", detectQuestion(text) ?? `not told; reader: ${locales.join(", ")}`),
    row(
      "name",
      match
        ? `${match.likeness}: ${[...new Set(match.names.map((name) => `${name.text} (${name.term.file})`))].join(", ")}`
        : "no",
    ),
    row(
      "words",
      words
        .map(({ text: word, state, meant }) => (state === "known" ? word : `${word} [${meant ?? state}]`))
        .join(", ") || "none",
    ),
    row(
      "outcome",
      `${colors.bold(told.outcome)}${reason(told, match !== null, hits[0]?.coverage)} in ${milliseconds.toFixed(1)} ms`,
    ),
    "",
    ...hits
      .slice(0, top)
      .map(
        ({ term, section, score, coverage }) =>
          `${score.toFixed(3)}  covers ${coverage.toFixed(2)}  ${term.locale}  ${colors.bold(term.title)} › ${section.heading ?? "(opening)"}  ${colors.dim(`${term.file}:${section.line}`)}`,
      ),
  ];
}

function reason(told: Answer, isName: boolean, coverage: number | undefined): string {
  if (isName && told.outcome !== "unknown") return " by name";
  if (coverage === undefined || told.outcome === "choose" || told.outcome === "help") return "";
  return `: the best section covers ${coverage.toFixed(2)} of the question, ${threshold} is needed`;
}
