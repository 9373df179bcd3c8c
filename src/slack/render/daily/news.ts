import type { KnownBlock } from "@slack/types";
import { literal } from "../inline.ts";
import { bullets, richBlock, smallPrint } from "../parts.ts";
import type { Message } from "../types.ts";

/** What a message about the term of the day says: a sentence, facts in a line each, and what to do about it. */
export interface News {
  /** mrkdwn, made of the bot's own words and mentions of `mentionOf`: nothing that people wrote. */
  sentence: string;
  facts: readonly string[];
  hint: string | null;
}

/** How the term of the day stands, or what somebody changed about it. */
export function renderNews({ sentence, facts, hint }: News): Message {
  const said: KnownBlock = { type: "section", text: { type: "mrkdwn", text: sentence, verbatim: true } };
  return {
    text: sentence,
    blocks: [said, ...richBlock(bullets(facts.map((fact) => literal(fact)))), ...smallPrint(hint ?? "")],
  };
}
