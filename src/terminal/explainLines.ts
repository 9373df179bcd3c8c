import { type Corpus, named } from "../answer/answer.ts";
import { readQuestion, wantedLocales } from "../answer/question.ts";
import { need } from "../answer/sections.ts";
import type { Answer } from "../answer/types.ts";
import type { Section, Term } from "../glossary/types.ts";
import { detectQuestion } from "../language/detect.ts";
import type { Locale } from "../language/types.ts";
import type { AskedWord } from "../search/asked.ts";
import { rank } from "../search/rank.ts";
import type { Hit, Index } from "../search/types.ts";
import { type Parts, weights } from "../search/weights.ts";
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
  const match = named(asked, corpus.index);
  const { words, hits } = rank(asked.asked || text, corpus.index, wantedLocales(text, locales));
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
      `${colors.bold(told.outcome)}${reason(told, match !== null, hits[0], words, corpus.index)} in ${milliseconds.toFixed(1)} ms`,
    ),
    ...(told.outcome === "answer" ? [row("told", titled(told.term, told.section))] : []),
    ...(hits.length === 0 ? [] : ["", colors.dim(`score  ${names.map((name) => name.padStart(11)).join("")}`)]),
    ...hits
      .slice(0, top)
      .flatMap(({ term, section, score, parts, holds }) => [
        `${score.toFixed(3)}  ${names.map((name) => shareOf(parts[name] * weights[name])).join("")}   ${titled(term, section, colors.bold)}`,
        colors.dim(
          `       ${term.locale}  ${term.file}:${section.line}  holds ${holds.join(", ") || "none of the words"}`,
        ),
      ]),
  ];
}

function titled({ title }: Term, section: Section | null, bold = (text: string) => text): string {
  return `${bold(title)} › ${section?.heading ?? "(opening)"}`;
}

const names = Object.keys(weights) as (keyof Parts)[];

/** What a part gives to the score; nothing is left blank, so that what decides stands out. */
function shareOf(part: number): string {
  return (part < 0.0005 ? "" : part.toFixed(3)).padStart(11);
}

function reason(
  told: Answer,
  isName: boolean,
  best: Hit | undefined,
  words: readonly AskedWord[],
  index: Index,
): string {
  if (isName && told.outcome !== "unknown") return " by name";
  if (best === undefined || told.outcome === "choose" || told.outcome === "help") return "";
  const needed = need(best, words, index);
  const scored = `: the best section scores ${best.score.toFixed(2)}, ${needed.toFixed(2)} is needed`;
  if (told.outcome === "unknown")
    return best.score < needed ? scored : `${scored}, but it only mentions what was asked`;
  return told.section === best.section ? scored : `${scored}; another one is told for its name or heading`;
}
