import { parseArgs } from "node:util";
import { answer } from "../answer/answer.ts";
import type { Answer } from "../answer/types.ts";
import { loadCorpus } from "../corpus.ts";
import { toLocale } from "../language/languages.ts";
import type { Settings } from "../settings.ts";
import { renderAnswer } from "../slack/render/renderAnswer.ts";
import { answerLines } from "../terminal/answerLines.ts";
import { explainLines } from "../terminal/explainLines.ts";
import { styleOf } from "../terminal/style.ts";
import type { Command } from "./cli.ts";
import { toJson } from "./json.ts";
import { linesOf } from "./lines.ts";
import { UsageError } from "./usage.ts";

const options = {
  content: { type: "string" },
  locale: { type: "string" },
  top: { type: "string" },
  json: { type: "boolean" },
  blocks: { type: "boolean" },
  explain: { type: "boolean" },
} as const;

/** `ask [QUESTION…]`: answers one question, or each line of standard input. */
export const ask: Command = async (args, { settings, stdin, stdout, env }) => {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const forms = (["json", "blocks", "explain"] as const).filter((form) => values[form]);
  if (forms.length > 1) throw new UsageError(`--${forms.join(" and --")} do not go together: choose one`);
  const locales = [...new Set([readLocale(values.locale), settings.defaultLocale])].filter((locale) => locale !== null);
  const top = readTop(values.top);
  const corpus = await loadCorpus({ ...settings, contentDir: values.content ?? settings.contentDir });
  const form = forms[0] ?? "text";
  const style = styleOf(stdout, env);

  const reply = (question: string, as: typeof form): string => {
    const start = performance.now();
    const told = answer(question, corpus, { locales, top: as === "blocks" ? 0 : top });
    const milliseconds = performance.now() - start;
    if (as === "json") return JSON.stringify(toJson(question, told, milliseconds));
    if (as === "blocks") return JSON.stringify(slackMessage(told, settings));
    if (as === "explain") return explainLines(question, told, corpus, { locales, top, milliseconds }, style).join("\n");
    return answerLines(told, style, { command: "npm run ask --", mention: "@salesterm" }).join("\n");
  };

  if (positionals.length > 0 || stdin.isTTY) {
    stdout.write(`${reply(positionals.join(" "), form)}\n`);
    return 0;
  }
  for await (const line of linesOf(stdin.setEncoding("utf8"))) {
    stdout.write(`${reply(line, form === "text" ? "json" : form)}\n`);
  }
  return 0;
};

/** The message of a slash answer, as Slack is sent it. */
function slackMessage(told: Answer, { sourceUrl, siteUrl, command }: Settings) {
  return renderAnswer(told, { kind: "private" }, { sourceUrl, siteUrl, command, mention: "@salesterm" });
}

function readLocale(tag: string | undefined): string | null {
  if (tag === undefined) return null;
  const locale = toLocale(tag);
  if (locale === null) throw new UsageError(`--locale ${tag} is no language tag: write nb, tr or en, say`);
  return locale;
}

function readTop(text = "5"): number {
  const top = /^\d{1,3}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(top <= 100)) throw new UsageError(`--top=${text} is no number of candidates: write 0 to 100`);
  return top;
}
