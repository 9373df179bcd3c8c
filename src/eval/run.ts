import { answer } from "../answer/answer.ts";
import type { Answer } from "../answer/types.ts";
import type { Locale } from "../language/types.ts";
import type { Corpus } from "../search/types.ts";
import { judge, type Verdict } from "./judge.ts";
import { missingOf } from "./missing.ts";
import type { Trial } from "./trials.ts";

/** A question that was asked, with what came of it. */
export interface Judged {
  trial: Trial;
  told: Answer;
  verdict: Verdict;
  /** What it expects and the glossary does not have; null when that is there. */
  missing: string | null;
}

/** Asks a question as `ask` does, and judges what is told. `otherwise` is the language of whoever has not their own. */
export function run(trial: Trial, corpus: Corpus, otherwise: Locale): Judged {
  const told = answer(trial.question, corpus, { locales: readBy(trial, otherwise) });
  return { trial, told, verdict: judge(trial, told), missing: missingOf(trial, corpus.glossary) };
}

/** The languages that a trial's asker reads, best first: for what ranks its question without `run`. */
export function readBy({ locale }: Trial, otherwise: Locale): Locale[] {
  return [...new Set([locale, otherwise])];
}
