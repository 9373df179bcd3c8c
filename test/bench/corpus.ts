import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Dice, diceOf } from "./dice.ts";
import { type Speech, speeches } from "./languages.ts";

/** A generated entry, with what questions are made of. */
export interface Entry {
  file: string;
  locale: keyof typeof speeches;
  title: string;
  headings: string[];
  text: string;
}

const locales = ["en", "nb", "tr"] as const;
/** How many words a language has: the commonest are real, the others are built of its syllables. */
const vocabulary = 20_000;

/** A corpus of so many files, three languages to a concept: the same one every time. */
export function makeEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, at) => makeEntry(at, Math.ceil(count / locales.length)));
}

/** Writes a corpus where a content folder is wanted. */
export async function writeCorpus(folder: string, entries: readonly Entry[]): Promise<void> {
  for (const locale of locales) await mkdir(join(folder, locale), { recursive: true });
  for (const { file, text } of entries) await writeFile(join(folder, file), text);
}

function makeEntry(at: number, concepts: number): Entry {
  const locale = locales[at % locales.length] ?? "en";
  const concept = Math.floor(at / locales.length);
  const speech = speeches[locale];
  const dice = diceOf(at + 1);
  const title = capital(titleOf(speech, concept));
  const headings = dice
    .some(speech.headings, 4 + dice.below(2))
    .map((heading) => capital(heading.replace("*", title.toLowerCase())));
  const file = `${locale}/${slugOf(concept)}.md`;
  const link = () => {
    // Nearly all links lead somewhere; some to an entry that nobody wrote.
    const to = dice.below(concepts + Math.ceil(concepts / 10));
    return `[${titleOf(speech, to)}](/${slugOf(to)})`;
  };
  const lines = [
    "---",
    `title: ${title}`,
    `description: ${sentence(speech, dice, 14)}`,
    `keywords: ${word(speech, dice)}, ${word(speech, dice)}, ${word(speech, dice)}`,
    `aliases: [${title} ${word(speech, dice)}, ${word(speech, dice)} ${title.toLowerCase()}]`,
    "---",
    "",
    `# ${title}`,
    ...headings.flatMap((heading, nth) => ["", `## ${heading}`, "", ...section(nth, title, speech, dice, link)]),
    "",
    `## ${speech.highlights}`,
    "",
    ...Array.from({ length: 3 }, () => `- ${sentence(speech, dice, 9)}`),
    "",
  ];
  return { file, locale, title, headings, text: lines.join("\n") };
}

/** About sixty words: a paragraph, and a list, a quote or a second paragraph. */
function section(nth: number, title: string, speech: Speech, dice: Dice, link: () => string): string[] {
  const say = (length: number) => sentence(speech, dice, length);
  const first = nth === 0 ? `**${title}** ${say(12).toLowerCase()}` : say(13);
  const opening = `${first} ${say(11)} ${say(8).slice(0, -1)} ${link()}.`;
  const more = [
    [`${say(14)} ${say(12)}`],
    [`- **${capital(word(speech, dice))}:** ${say(8)}`, `- ${say(9)}`, `- ${say(8)}`],
    [`1. ${say(9)}`, `2. ${say(8)}`, `3. ${say(9)}`],
    [`> ${say(15)}`, "", say(10)],
  ];
  return [opening, "", ...(more[dice.below(more.length)] ?? [])];
}

/** A title of two words, each pair used once before a number tells them apart. */
function titleOf({ titles: [fronts, backs] }: Speech, concept: number): string {
  const [front, back] = [fronts.length, backs.length];
  const at = concept % (front * back);
  const turn = Math.floor(concept / (front * back));
  const pair = `${fronts[at % front]} ${backs[((at % front) + Math.floor(at / front)) % back]}`;
  return turn === 0 ? pair : `${pair} ${turn + 1}`;
}

function slugOf(concept: number): string {
  return titleOf(speeches.en, concept).replaceAll(" ", "-");
}

function sentence(speech: Speech, dice: Dice, length: number): string {
  const words = Array.from({ length: length - 2 + dice.below(5) }, () => word(speech, dice));
  return `${capital(words.join(" "))}.`;
}

/** Words by Zipf's law: the tenth is ten times as rare as the first. */
function word(speech: Speech, dice: Dice): string {
  return wordAt(speech, Math.floor(vocabulary ** dice.next()) - 1);
}

function wordAt({ common, syllables, endings }: Speech, rank: number): string {
  const known = common[rank];
  if (known !== undefined) return known;
  const dice = diceOf(rank);
  const stem = Array.from({ length: 2 + dice.below(2) }, () => dice.one(syllables)).join("");
  return dice.below(3) === 0 ? stem : stem + dice.one(endings);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
