import { answer } from "../../src/answer/answer.ts";
import { loadCorpus } from "../../src/corpus.ts";
import { makeEntries } from "./corpus.ts";
import { plainSearch } from "./plainSearch.ts";
import { type Kind, kinds, makeQuestions, type Question } from "./questions.ts";

/** How long each question took, in milliseconds, by kind; and the share of those about an entry that found it. */
export interface Asked {
  ours: Record<Kind, number[]>;
  plain: Record<Kind, number[]>;
  found: Record<Kind, number>;
}

const [folder = "", databaseUrl = "", count = "0", questions = "0"] = process.argv.slice(2);
const entries = makeEntries(Number(count));
const corpus = await loadCorpus({ contentDir: folder, databaseUrl, highlightHeadings: [] });
const mini = await plainSearch(folder);
const ask = ({ text }: Question) => answer(text, corpus, { locales: ["en"] });

// Other questions first, so that none that counts is asked of code that is still being compiled.
for (const question of makeQuestions(entries, Number(questions) / 2, 1)) {
  ask(question);
  mini.search(question.text);
}
const none = () => Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Record<Kind, number[]>;
const asked = { ours: none(), plain: none(), right: none() };
for (const question of makeQuestions(entries, Number(questions), 2)) {
  const { kind, title } = question;
  const began = performance.now();
  const told = ask(question);
  const between = performance.now();
  mini.search(question.text);
  asked.plain[kind].push(performance.now() - between);
  asked.ours[kind].push(between - began);
  const right = title === null ? told.outcome === "unknown" : told.outcome === "answer" && told.term.title === title;
  asked.right[kind].push(Number(right));
}
const found = Object.fromEntries(
  kinds.map((kind) => [kind, asked.right[kind].reduce((sum, one) => sum + one, 0) / asked.right[kind].length]),
);
process.stdout.write(JSON.stringify({ ours: asked.ours, plain: asked.plain, found }));
