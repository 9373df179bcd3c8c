import { type Line, wordCount } from "./lines.ts";
import { type Page, readPage, stems } from "./page.ts";
import { signals } from "./signals.ts";

/** What becomes of a line. An aside is shown where it stands and never searched. */
export type Verdict = "title" | "heading" | "text" | "aside" | "drop";

/** The points from which a line goes: a paragraph is let go only on much more than a short line. */
const limits = { short: 3, sentence: 4.5, paragraph: 6, item: 5 };
/** The points from which a line goes whatever stands around it. */
const certain = 5;
/** Taking a line out shows its neighbours in a new light; this often is enough for them to settle. */
const passes = 5;
/** In a note, one line in lower case may be its author's; two, or one on a page of some length, are search phrases. */
const provingPhrases = 2;
const longPage = 8;
/** This close below its limit, running text stays in view but out of the index. */
const doubt = 0.5;
/** The points for rubbish so many lines away. */
const partPoints = 0.75;
const nearness = [
  [1, 0.75],
  [2, 0.3],
  [3, 0.2],
] as const;

/**
 * Decides for each line of a page whether it belongs to the article. A page on which nothing proves that rubbish came
 * along is clean, and keeps every line. Otherwise the certain rubbish is taken out first, so that the rest is judged by
 * its true neighbours and by the company it kept.
 */
export function judge(lines: readonly Line[]): { page: Page; verdicts: Verdict[] } {
  const whole = readPage(lines);
  const phrases = lines.filter((line, at) => signals.searchPhrase?.holds(line, at, whole)).length;
  const isLong = lines.filter((line) => line.kind !== "short").length >= longPage;
  const isProved =
    phrases >= (isLong ? 1 : provingPhrases) || lines.some((line, at) => holds("proof", line, at, whole));
  if (!isProved) return { page: whole, verdicts: roles(whole, lines, lines, new Set()) };

  let page = whole;
  let kept = lines;
  let asides: ReadonlySet<Line> = new Set();
  for (let pass = 0; pass < passes; pass++) {
    const gone = new Set(lines.filter((line) => !kept.includes(line)));
    const foreign = foreignTo(kept, gone);
    const title = page.lines[page.title];
    const scores = new Map(kept.map((line, at) => [line, scoreOf(line, at, page, lines, gone, foreign(line))]));
    const score = (line: Line) => scores.get(line) ?? 0;
    const limit = (line: Line) => (pass === 0 ? Math.max(certain, limitOf(line)) : limitOf(line));
    kept = kept.filter((line) => line === title || score(line) < limit(line));
    asides = new Set(kept.filter((line) => line.kind === "sentence" && score(line) >= limitOf(line) - doubt));
    if (pass > 0 && kept.length === page.lines.length) break;
    page = readPage(kept, whole);
  }
  kept = kept.filter((line, at) => !isSecondBest(at, page) && !isTeaser(line, lines, kept, page));
  return { page, verdicts: roles(page, lines, kept, asides) };
}

function scoreOf(
  line: Line,
  at: number,
  page: Page,
  lines: readonly Line[],
  gone: ReadonlySet<Line>,
  foreign: readonly string[],
): number {
  const points = Object.values(signals).reduce(
    (sum, signal) => (signal.holds(line, at, page) ? sum + signal.points : sum),
    0,
  );
  const announces =
    line.kind === "short" && (page.relation(at) >= 0.5 || signals.announces?.holds(line, at, page) === true);
  const score = points + company(line, lines, gone, foreign, announces);
  // A paragraph is not let go on circumstances alone: something about it has to be an advertisement's.
  const isSafe = line.kind === "sentence" && !holds("mark", line, at, page) && !speaksForeign(line, foreign);
  return isSafe ? Math.min(score, limitOf(line) - 0.01) : score;
}

function holds(what: "proof" | "mark", line: Line, at: number, page: Page): boolean {
  return Object.values(signals).some((signal) => signal[what] && signal.holds(line, at, page));
}

function limitOf(line: Line): number {
  return line.kind === "sentence" && wordCount(line.text) >= 25 ? limits.paragraph : limits[line.kind];
}

/** Tells of a line which of its words rubbish uses and no other line that is left: brands, and the persons that advertise them. */
function foreignTo(kept: readonly Line[], gone: ReadonlySet<Line>): (line: Line) => string[] {
  const users = new Map<string, number>();
  for (const line of kept) for (const stem of stems(line.text)) users.set(stem, (users.get(stem) ?? 0) + 1);
  const rubbish = new Set([...gone].flatMap((line) => stems(line.text)));
  return (line) => stems(line.text).filter((stem) => rubbish.has(stem) && users.get(stem) === 1);
}

/** Rubbish comes in blocks and speaks of its own things: points for standing near it and for sharing its words. */
function company(
  line: Line,
  lines: readonly Line[],
  gone: ReadonlySet<Line>,
  foreign: readonly string[],
  announces: boolean,
): number {
  if (line.kind === "item") return 0;
  const at = lines.indexOf(line);
  const above = lines[at - 1];
  // An advertisement is a headline, a text and a button: what follows on the heels of a part is another, unless it heads the text below.
  const part = line.kind === "short" && above !== undefined && gone.has(above) && !announces;
  const beside = nearness.reduce((sum, [step, points]) => {
    const around = [lines[at - step], lines[at + step]].filter((other) => other && gone.has(other));
    return sum + around.length * points;
  }, 0);
  const names = namesIn(line.text).filter((stem) => foreign.includes(stem)).length;
  return beside + (part ? partPoints : 0) + Math.min(foreign.length * 0.5 + names, 4);
}

/** The stems of words with a capital that does not begin a sentence. */
function namesIn(text: string): string[] {
  return stems((text.match(/(?<=[\p{L}\p{N},] )\p{Lu}\p{L}+/gu) ?? []).join(" "));
}

/** Whether enough of a line's words are rubbish's own for it to be of a kind with it. */
function speaksForeign(line: Line, foreign: readonly string[]): boolean {
  return foreign.length >= 2 && foreign.length >= stems(line.text).length * 0.2;
}

/**
 * Whether a short line stands in a stack of them over one text, where another is more about the page: a text has one
 * heading, and what an advertisement leaves behind looks like a second.
 */
function isSecondBest(at: number, page: Page): boolean {
  const isShort = (other: number) => page.lines[other]?.kind === "short" && other !== page.title;
  if (!isShort(at)) return false;
  let first = at;
  let end = at + 1;
  while (isShort(first - 1)) first--;
  while (isShort(end)) end++;
  const stack = Array.from({ length: end - first }, (_, step) => first + step);
  return page.relation(at) <= 0.5 && stack.some((other) => page.relation(other) > page.relation(at));
}

/**
 * Whether a line is part of a teaser: a headline that the page takes up nowhere, one short sentence, then a pile of
 * rubbish.
 */
function isTeaser(line: Line, lines: readonly Line[], kept: readonly Line[], page: Page): boolean {
  const at = lines.indexOf(line);
  const start = line.kind === "short" ? at : at - 1;
  const [headline, sentence, ...rest] = lines.slice(start, start + 5);
  if (!headline || !sentence || headline.kind !== "short" || sentence.kind !== "sentence" || !kept.includes(headline))
    return false;
  const relation = (one: Line) => page.relation(page.lines.indexOf(one));
  const isPile = rest.length === 3 && rest.every((other) => !kept.includes(other));
  // The last section of an article has all the page's rubbish below it, and is none.
  const goesOn = lines.slice(start + 5).some((other) => other.kind === "sentence" && kept.includes(other));
  return isPile && goesOn && relation(headline) < 0.2 && relation(sentence) < 0.5 && wordCount(sentence.text) <= 20;
}

/** Gives each line its role: the title, a heading when text or further headings follow, else text. */
function roles(page: Page, lines: readonly Line[], kept: readonly Line[], asides: ReadonlySet<Line>): Verdict[] {
  const title = page.lines[page.title];
  const last = kept.findLast((line) => line !== title);
  return lines.map((line) => {
    if (line === title) return "title";
    if (!kept.includes(line)) return "drop";
    if (asides.has(line)) return "aside";
    return line.kind === "short" && line !== last && couldHead(line.text) ? "heading" : "text";
  });
}

/** A heading is short and begins with a capital or a number. */
function couldHead(text: string): boolean {
  return wordCount(text) <= 14 && !/^\p{Ll}/u.test(text);
}
