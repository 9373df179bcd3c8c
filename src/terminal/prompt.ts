import { createInterface } from "node:readline";
import { answer, type Corpus } from "../answer/answer.ts";
import { phrasesOf } from "../language/languages.ts";
import type { SpokenLocale } from "../language/types.ts";
import { answerLines } from "./answerLines.ts";
import { styleOf } from "./style.ts";

/** Answers in the terminal, a question a line, until the input ends: how to try the bot without a workspace. */
export async function prompt(
  corpus: Corpus,
  { defaultLocale, command }: { defaultLocale: SpokenLocale; command: string },
): Promise<void> {
  const { stdin, stdout, env } = process;
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
  const write = (lines: readonly string[]) => stdout.write(`${lines.join("\n")}\n`);
  const reply = (question: string) => {
    const told = answer(question, corpus, { locales: [defaultLocale] });
    write(answerLines(told, styleOf(stdout, env), { command, mention: "@salesterm" }));
  };
  const { terms, problems } = corpus.glossary;
  write([`No Slack setting is given, so questions are answered here, from ${terms.length} files.`]);
  if (problems.length > 0) write([`${problems.length} problems in them: npm run check:content lists them.`]);
  write([phrasesOf(defaultLocale).terminal, ""]);
  const lines = createInterface({ input: stdin, ...(isTerminal ? { output: stdout, prompt: "› " } : {}) });
  lines.prompt();
  for await (const line of lines) {
    reply(line.startsWith(`${command} `) ? line.slice(command.length) : line);
    if (isTerminal) lines.prompt();
  }
}
