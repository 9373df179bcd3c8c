import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadCorpus } from "../corpus.ts";
import { type Judged, run } from "../eval/run.ts";
import { tally, tallyBy } from "../eval/tally.ts";
import { readTrials, type Trial, WrongTrials } from "../eval/trials.ts";
import { decode } from "../glossary/decode.ts";
import { MissingFolder } from "../glossary/load.ts";
import { printable } from "../glossary/spans.ts";
import { evalLines } from "../terminal/evalLines.ts";
import { styleOf } from "../terminal/style.ts";
import type { Command } from "./cli.ts";
import { toJson } from "./json.ts";
import { UsageError } from "./usage.ts";

const options = {
  content: { type: "string" },
  questions: { type: "string" },
  "at-least": { type: "string" },
  json: { type: "boolean" },
} as const;

/** `eval`: asks each question of a file, and prints how many are answered as the file expects; 1 if less than `--at-least`. */
export const evaluate: Command = async (args, { settings, stdout, env }) => {
  const { values } = parseArgs({ args, options });
  const least = readLeast(values["at-least"]);
  const content = values.content ?? settings.contentDir;
  const file = values.questions ?? (await questionsOf(content));
  const trials = await readFileOf(file);
  const judged: Judged[] = [];
  for (const [folder, own] of byFolder(trials, file, content)) {
    const corpus = await loadCorpus({ ...settings, contentDir: folder }).catch((error: unknown) => {
      throw error instanceof MissingFolder ? (misplaced(own, file) ?? error) : error;
    });
    judged.push(...own.map((trial) => run(trial, corpus, settings.defaultLocale)));
  }
  judged.sort((a, b) => a.trial.line - b.trial.line);
  if (values.json) stdout.write(`${JSON.stringify(jsonOf(judged))}\n`);
  else stdout.write(`${evalLines(shortest(file), judged, styleOf(stdout, env)).join("\n")}\n`);
  const { count, of } = tally(judged.map(({ verdict }) => verdict)).right;
  return (100 * count) / of < least ? 1 : 0;
};

/** A team keeps its questions in the content folder, beside it, or in a folder `test` beside it. */
async function questionsOf(content: string): Promise<string> {
  const places = [content, join(content, ".."), join(content, "..", "test")].map((place) =>
    join(place, "questions.yml"),
  );
  for (const place of places) if (await stat(place).catch(() => null)) return place;
  throw new UsageError(
    `no questions.yml in ${content}, beside it or in a folder test beside it: write one, or name one with --questions`,
  );
}

async function readFileOf(file: string): Promise<Trial[]> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be read (${error.code}): name a file of questions with --questions`);
  });
  const text = decode(bytes);
  if (typeof text !== "string") throw new UsageError(`${file} ${text.problem}`);
  try {
    return readTrials(text);
  } catch (error) {
    if (error instanceof WrongTrials) throw new UsageError(`${file}:${error.line}: ${error.message}`);
    throw error;
  }
}

/** The questions by the folder that they are asked of. */
function byFolder(trials: readonly Trial[], file: string, content: string): Map<string, Trial[]> {
  const folders = new Map<string, Trial[]>();
  for (const trial of trials) {
    const folder = trial.corpus === null ? content : resolve(dirname(file), trial.corpus);
    folders.set(folder, [...(folders.get(folder) ?? []), trial]);
  }
  return folders;
}

/** What is wrong when there is no folder where questions say that theirs is; null when they do not say. */
function misplaced([trial]: readonly Trial[], file: string): UsageError | null {
  if (!trial || trial.corpus === null) return null;
  return new UsageError(
    `${file}:${trial.line}: has the corpus "${printable(trial.corpus)}", which is no folder: write one with entries, as seen from this file, or leave corpus out`,
  );
}

function jsonOf(judged: readonly Judged[]) {
  const misses = judged.filter(({ verdict }) => !verdict.right);
  return {
    all: tally(judged.map(({ verdict }) => verdict)),
    kinds: tallyBy(judged, ({ trial }) => trial.kind ?? ""),
    locales: tallyBy(judged, ({ trial }) => trial.locale),
    misses: misses.map(({ trial, told, missing }) => {
      const { outcome, answer, choices } = toJson(trial.question, told, 0);
      const got = { outcome, slug: answer?.term.slug ?? null, heading: answer?.section?.heading ?? null };
      return { ...trial, missing, got: { ...got, choices: choices.map(({ slug }) => slug) } };
    }),
  };
}

/** A path as somebody would type it here. */
function shortest(file: string): string {
  const path = relative("", file);
  return path.length < file.length ? path : file;
}

function readLeast(text = "0"): number {
  const least = /^\d{1,3}(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
  if (!(least <= 100))
    throw new UsageError(`--at-least=${text} is no share: write 0 to 100, in per cent of the questions`);
  return least;
}
