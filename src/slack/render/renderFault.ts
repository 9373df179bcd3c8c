import { phrasesOf } from "../../language/languages.ts";
import type { Phrases, SpokenLocale } from "../../language/types.ts";
import type { Fault } from "../../live/judge.ts";
import { cutAtGrapheme } from "./cut.ts";
import { literal } from "./inline.ts";
import { shares } from "./limits.ts";
import { escapeMrkdwn } from "./mrkdwn.ts";
import { bullets, paragraph, richBlock } from "./parts.ts";
import { oneLine } from "./plain.ts";
import type { Message } from "./types.ts";

/** So many problems are told: whoever mends those runs `check`, which tells them all. */
const most = 10;

/** Why a change to the glossary is not served, for those who look after it; null when the latest files are served again. */
export function renderFault(fault: Fault | null, locale: SpokenLocale): Message {
  const phrases = phrasesOf(locale);
  const said = fault === null ? [phrases.takenAgain] : [phrases.notTaken, ...because(fault, phrases)];
  const problems = (fault?.problems ?? []).map(({ file, line, message }) =>
    cutAtGrapheme(oneLine(`${file}:${line}: ${message}`), shares.problem),
  );
  const rest = problems.length - most;
  const shown = [...problems.slice(0, most), ...(rest > 0 ? [phrases.moreProblems(rest)] : [])];
  const sentence = said.join(" ");
  return {
    text: escapeMrkdwn([sentence, ...shown.slice(0, 1)].join(" ")),
    blocks: richBlock([...paragraph(...literal(sentence)), ...bullets(shown.map((line) => literal(line)))]),
  };
}

function because({ kind, cause, before, after }: Fault, phrases: Phrases): string[] {
  if (cause !== null) return [cutAtGrapheme(oneLine(cause), shares.problem)];
  if (kind === "empty") return [phrases.emptied];
  return kind === "halved" ? [phrases.halved(before, after)] : [];
}
