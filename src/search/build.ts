import { plainText } from "../glossary/blocks.ts";
import type { Glossary, Section, Term } from "../glossary/types.ts";
import { languageOf } from "../language/languages.ts";
import { createGrouped } from "./grouped.ts";
import { indexNames } from "./nameIndex.ts";
import { createReader } from "./reader.ts";
import type { Index, Unit } from "./types.ts";
import { layOut } from "./vocabulary.ts";
import { Words } from "./words.ts";

/** Builds the index of a glossary: a second for a thousand files. */
export function buildIndex(glossary: Glossary): Index {
  const steps = indexInSteps(glossary);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same a section at a time, for whoever has other things to do in between. */
export function* indexInSteps(glossary: Glossary): Generator<undefined, Index> {
  const units = unitsOf(glossary);
  const reader = createReader();
  const counts = new Map<string, number>();
  const written = new Map<string, number>();
  const read = new Map<Term, number[]>();
  const titles = createGrouped();
  const headings = createGrouped();
  const bodies = createGrouped();
  for (const { term, section } of units) {
    const language = languageOf(term.locale);
    const title = read.get(term) ?? reader.read([term.title, ...term.aliases].join(" "), language);
    read.set(term, title);
    const heading = reader.read(section.heading ?? "", language);
    const body = reader.read(searched(term, section), language);
    titles.add(title);
    headings.add(heading);
    bodies.add(body);
    const all = new Set([...title, ...heading, ...body]);
    reader.countGrams(all);
    for (const folded of reader.folded(all)) countOne(written, folded);
    for (const form of new Set(reader.forms(all))) countOne(counts, form);
    yield;
  }
  const lexicon = reader.lexicon();
  const texts = { titles: titles.end(), headings: headings.end(), bodies: bodies.end() };
  return {
    units,
    names: indexNames(glossary),
    vocabulary: { sections: units.length, counts, written: layOut(written) },
    words: new Words(texts, lexicon),
    lexicon,
    texts,
    locales: localesOf(glossary),
  };
}

/** The text of a section; of the first, what the writer says of the whole term as well. */
function searched({ description, sections }: Term, section: Section): string {
  const text = plainText(section.blocks, { asides: false });
  return section === sections[0] && !text.includes(description) ? `${description}\n${text}` : text;
}

/** The sections of a glossary, in the order in which they are numbered. */
export function unitsOf(glossary: Glossary): Unit[] {
  return glossary.terms.flatMap((term) => term.sections.map((section) => ({ term, section })));
}

/** The languages of a glossary. */
export function localesOf(glossary: Glossary): string[] {
  return [...new Set(glossary.terms.map((term) => term.locale))].sort();
}

function countOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
