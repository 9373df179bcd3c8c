import stringWidth from "string-width";
import type { Answer } from "../answer/types.ts";
import { toldBy } from "../eval/judge.ts";
import type { Judged } from "../eval/run.ts";
import { type Share, type Tally, tally, tallyBy } from "../eval/tally.ts";
import { printable } from "../glossary/spans.ts";
import type { Style } from "./style.ts";

/** What came of a file of questions: a table by kind and language, then each miss with its line. */
export function evalLines(file: string, judged: readonly Judged[], style: Style): string[] {
  const { colors } = style;
  const misses = judged.filter(({ verdict }) => !verdict.right);
  return [
    ...tableLines(judged, style),
    "",
    ...misses.map((miss) => `${colors.dim(`${file}:${miss.trial.line}:`)} ${missText(miss, style)}`),
    ...(misses.length > 0 ? [""] : []),
    `${judged.length - misses.length} of ${judged.length} questions answered as expected`,
  ];
}

const columns = ["right", "entry", "section", "refused", "lost"] as const satisfies readonly (keyof Tally)[];
/** As wide as the longest heading. */
const cellWidth = "questions".length;

function tableLines(judged: readonly Judged[], { colors }: Style): string[] {
  const kinds = tallyBy(judged, ({ trial }) => inOneLine(trial.kind ?? "of no kind"));
  const locales = tallyBy(judged, ({ trial }) => trial.locale);
  const all = { label: "all", tally: tally(judged.map(({ verdict }) => verdict)) };
  const groups = [kinds, locales].filter((group) => group.length > 1);
  const width = Math.max(...[...groups.flat(), all].map(({ label }) => stringWidth(label)));
  const line = (label: string, cells: readonly string[]) =>
    label + " ".repeat(width - stringWidth(label)) + cells.map((cell) => cell.padStart(cellWidth + 2)).join("");
  const row = ({ label, tally: counts }: typeof all) =>
    line(label, [String(counts.right.of), ...columns.map((name) => percent(counts[name]))]);
  return [
    colors.dim(line("", ["questions", ...columns])),
    ...groups.flatMap((rows) => [...rows.map(row), ""]),
    colors.bold(row(all)),
  ];
}

/** Rounded down: not all is not 100 %. */
function percent({ count, of }: Share): string {
  return of === 0 ? "–" : `${Math.floor((100 * count) / of)} %`;
}

function missText({ trial, told, missing }: Judged, { colors }: Style): string {
  const { entries, section } = trial;
  const answer = entries.join(" + ") + (section === null ? "" : ` › ${section}`);
  const wanted = entries.length === 0 ? "to be told that it is not known" : answer;
  const note = missing === null ? "" : ` ${colors.yellow(`(${inOneLine(missing)})`)}`;
  return `${colors.bold(inOneLine(trial.question))}: wanted ${inOneLine(wanted)}${note}, got ${gotText(told)}`;
}

function gotText(told: Answer): string {
  if (told.outcome === "unknown") return "not known";
  if (told.outcome === "help") return "help";
  if (told.outcome === "choose") return `a choice of ${toldBy(told).join(", ")}`;
  const [slug, ...others] = toldBy(told);
  return `${slug} › ${told.section?.heading ?? "(opening)"}${others.length > 0 ? `, beside ${others.join(", ")}` : ""}`;
}

/** What a file of questions says, as it may be shown. */
function inOneLine(text: string): string {
  return printable(text).replace(/\s+/gu, " ");
}
