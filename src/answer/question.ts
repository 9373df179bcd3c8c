import { printable } from "../glossary/spans.ts";
import { detectQuestion } from "../language/detect.ts";
import { fold } from "../language/fold.ts";
import { type Kind, kindsOf } from "../language/kinds.ts";
import { spokenLanguages } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";

/** Questions are read to this length; what is longer is no question, and costs nothing. */
export const longestQuestion = 500;

/** A question as it was meant. */
export interface Question {
  /** As typed, cut and in one line, for saying it back. */
  text: string;
  /** Without greetings, thanks, the bot's name and the words that only frame a question; empty when that was all. */
  core: string;
  /** The same with those words that frame it: they tell apart sections that are of the same ("when not to"). */
  asked: string;
  /** True when people only said thanks. */
  thanks: boolean;
  /** True when they asked how to ask. */
  help: boolean;
}

/** The languages to answer in, best first: that of the question's own words, if they tell, then those of its reader. */
export function wantedLocales(question: string, locales: readonly Locale[]): Locale[] {
  const speaking = detectQuestion(question);
  return [...new Set([...(speaking === null ? [] : [speaking]), ...locales])];
}

const helpWords = new Set(["?", "hilfe", "ayuda", ...spokenLanguages.flatMap((language) => [...language.helpWords])]);

/** Mentions, `:emoji:`, emoji and emoticons: nothing that is asked for. */
const noise =
  /<[@#!][^>]*>|(?<!\S)@[\p{L}\p{N}._-]+|:[a-z0-9_+-]+:|\p{Extended_Pictographic}|(?<!\S)(?:<3|[:;=][-o^']?[()DPO/\\|*3])(?!\S)/giu;

/** Reads what somebody typed: "Hei! Hva er en lead magnet? Takk :)" asks for "lead magnet". */
export function readQuestion(typed: string): Question {
  const spaced = typed.slice(0, longestQuestion * 2).replace(/\p{Cc}/gu, " ");
  const text = printable(spaced).replace(/\s+/gu, " ").trim().slice(0, longestQuestion);
  const tokens = text
    .normalize("NFKC")
    .replace(noise, " ")
    .split(/[^\p{L}\p{N}\p{M}'’&+./#-]+/u)
    .map((token) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, ""))
    .filter(Boolean);
  const is = (token: string, kind: Kind) => kindsOf(token).has(kind);
  const isAsking = (token: string, at: number) =>
    is(token, "askingWords") || is(`${tokens[at - 1] ?? ""} ${token}`, "askingWords");
  const isTopic = (token: string, at: number) => !is(token, "courtesies") && !isAsking(token, at);
  const between = (isEnd: (token: string, at: number) => boolean) => {
    const first = tokens.findIndex(isEnd);
    return first === -1 ? "" : tokens.slice(first, tokens.findLastIndex(isEnd) + 1).join(" ");
  };
  const core = between(isTopic);
  return {
    text,
    core,
    asked: core === "" ? "" : between((token, at) => !is(token, "courtesies") || isAsking(token, at)),
    thanks: core === "" && tokens.some((token) => is(token, "thanks")),
    help: helpWords.has(fold((core || text).toLowerCase())),
  };
}
