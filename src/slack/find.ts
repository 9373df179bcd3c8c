import { open } from "../answer/open.ts";
import type { Ref } from "../answer/ref.ts";
import type { Answer } from "../answer/types.ts";
import { phrasesOf } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import type { Click } from "./click.ts";
import { type Desk, spokenBy } from "./desk.ts";
import { tellAlone } from "./reply.ts";
import { sentence } from "./sentence.ts";

/** What a click leads to; null when the glossary does not have it any more, which the clicker is told then. */
export async function find(
  desk: Desk,
  click: Click,
  ref: Ref | null,
  locales: readonly Locale[],
): Promise<Extract<Answer, { outcome: "answer" }> | null> {
  const answer = ref && open(ref, desk.current(), locales);
  if (answer === null) await tellAlone(desk, click, sentence(phrasesOf(spokenBy(locales)).gone));
  return answer;
}
