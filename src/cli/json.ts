import type { Answer } from "../answer/types.ts";
import { plainText } from "../glossary/blocks.ts";
import { spanText } from "../glossary/spans.ts";
import type { Term } from "../glossary/types.ts";

/** An answer to a question, which is told as it came, as `ask --json` prints it: the contract that other programs rely on. `milliseconds` runs from question to answer. */
export function toJson(question: string, answer: Answer, milliseconds: number) {
  const isAnswer = answer.outcome === "answer";
  return {
    query: question,
    outcome: answer.outcome,
    answer: isAnswer
      ? {
          term: reference(answer.term),
          section: answer.section && { heading: answer.section.heading, line: answer.section.line },
          text: plainText(answer.blocks),
          highlights: answer.term.highlights.map(spanText),
          related: answer.related.map(({ slug, label, known }) => ({ slug, label, known })),
        }
      : null,
    choices: choicesOf(answer).map((term) => ({ ...reference(term), description: term.description })),
    candidates: answer.candidates.map(({ term, section, score }) => ({
      ...reference(term),
      heading: section.heading,
      score: Number(score.toFixed(4)),
    })),
    suggestions: answer.outcome === "unknown" ? answer.suggestions.map(({ title }) => title) : [],
    milliseconds: Number(milliseconds.toFixed(3)),
  };
}

function choicesOf(answer: Answer): readonly Term[] {
  if (answer.outcome === "choose") return answer.choices;
  return answer.outcome === "answer" ? answer.compared : [];
}

function reference({ slug, locale, title, file }: Term) {
  return { slug, locale, title, file };
}
