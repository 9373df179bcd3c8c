import { boldIn, plainText } from "../glossary/blocks.ts";
import { termIn } from "../glossary/glossary.ts";
import type { Section, Term } from "../glossary/types.ts";
import { fold } from "../language/fold.ts";
import { isSpoken, languageOf } from "../language/languages.ts";
import { rememberFor } from "../language/rememberFor.ts";
import type { Locale, SpokenLocale } from "../language/types.ts";
import { isSmallWord, words } from "../language/words.ts";
import type { Match } from "../search/lookup.ts";
import type { Name } from "../search/names.ts";
import type { Corpus, Hit } from "../search/types.ts";
import { choose } from "./offers.ts";
import { show } from "./show.ts";
import { twins } from "./telling.ts";
import type { Answer, Candidate } from "./types.ts";

interface Said {
  query: string;
  locale: SpokenLocale;
  candidates: Candidate[];
}

interface Circumstances {
  /** The sections, ranked by the question; none where the entry's own name was asked for and nobody wants candidates. */
  hits: readonly Hit[];
  /** The languages to answer in, best first. */
  wanted: readonly Locale[];
  /** The language of the question's own words; null when they do not tell. */
  speaking: Locale | null;
  top: number;
  /** The question with the words that frame it. */
  asked: string;
}

/** Answers a question that is a name: with its entry; with a choice, where several share it; or with the section that links to it, or defines it. */
export function answerByName(
  { names, likeness }: Match,
  said: Said,
  corpus: Corpus,
  { hits, wanted, speaking, top, asked }: Circumstances,
): Answer {
  const own = names.filter((name) => name.section === null);
  if (own.length === 0) {
    const linking = bestLinking(names, hits);
    const { term } = linking;
    const section = headedBy(asked, term) ?? linking.section;
    return {
      ...said,
      ...show(term, section, corpus, said.locale),
      candidates: namedFirst(said.candidates, term, section, top),
    };
  }
  const entries = [...new Set(own.map((name) => name.entry))].map((key) => corpus.glossary.entries.get(key) ?? []);
  if (entries.length > 1) return { ...said, outcome: "choose", choices: choose(entries, wanted) };

  // A name of one language asks for that language, unless the words around it are of another.
  const locales = [...new Set(own.map((name) => name.term.locale))];
  const order = locales.length === 1 && speaking === null ? locales : wanted;
  const term = termIn(entries[0] ?? [], order) ?? (own[0] as Name).term;
  const section = headedBy(asked, term) ?? ofAlias(own, term) ?? defining(term);
  const [first] = order;
  const missing = first !== undefined && first !== term.locale && isSpoken(first) ? first : null;
  const shown = show(term, section, corpus, said.locale);
  return {
    ...said,
    ...shown,
    locale: missing ?? shown.locale,
    candidates: namedFirst(said.candidates, term, section, top),
    byName: true,
    readAs: likeness === "mended" ? (own[0]?.text ?? null) : null,
    missing,
  };
}

/** Of the sections that link to what was named, the one that ranks best by its words; else the first. */
function bestLinking(names: readonly Name[], hits: readonly Hit[]): { term: Term; section: Section | null } {
  const linking = names.map(({ term, section }) => ({ term, section: term.sections[section ?? -1] ?? null }));
  const sections = linking.map(({ section }) => section);
  return hits.find(({ section }) => sections.includes(section)) ?? (linking[0] as (typeof linking)[number]);
}

/**
 * The section whose heading is the question itself, with the words that frame it: "when should I not upsell" names the
 * entry, and means *When not to upsell*. All that a heading is about has to be in the question.
 */
export function headedBy(asked: string, term: Term): Section | null {
  const language = languageOf(term.locale);
  const stem = (word: string) => fold(language.stem(word));
  const there = new Set(words(asked, language).map(stem));
  const alike = term.sections.flatMap((section) => {
    const heading = words(section.heading ?? "", language);
    const stems = new Set(heading.map(stem));
    if (!heading.every((word) => isSmallWord(word, language) || there.has(stem(word)))) return [];
    const shared = [...stems].filter((one) => there.has(one)).length;
    return [{ section, likeness: (2 * shared) / (stems.size + there.size) }];
  });
  const [best] = alike.sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= twins ? best.section : null;
}

/**
 * The section that explains the alias asked for: with it in its heading, as *greenwashing* in the entry on social
 * responsibility; else, where the section that says what the term is does not have it, the first with it in bold, or the
 * only one that has it.
 */
function ofAlias(asked: readonly Name[], term: Term): Section | null {
  const language = languageOf(term.locale);
  const stems = (text: string) => words(text, language).map(language.stem);
  const title = new Set(stems(term.title));
  const own = asked.filter((name) => name.term === term).map((name) => stems(name.text));
  const aliases = own.filter((name) => !name.every((stem) => title.has(stem)));
  const isIn = (text: string) => {
    const there = new Set(stems(text));
    return aliases.some((alias) => alias.every((stem) => there.has(stem)));
  };
  if (aliases.length === 0) return null;
  const headed = term.sections.find(({ heading }) => isIn(heading ?? ""));
  if (headed || isIn(plainText(defining(term)?.blocks ?? []))) return headed ?? null;
  const bold = term.sections.find(({ blocks }) => boldIn(blocks).some(isIn));
  const saying = bold ? [bold] : term.sections.filter(({ blocks }) => isIn(plainText(blocks)));
  return saying.length === 1 ? (saying[0] ?? null) : null;
}

/** The section that says what a term is. Found once for each term, as a term never changes. */
export const defining: (term: Term) => Section | null = rememberFor((term) => findDefining(term));

/** The first section whose own text speaks of the term by name, else the first with text. */
function findDefining(term: Term): Section | null {
  const language = languageOf(term.locale);
  const stems = (text: string) => words(text, language).map(language.stem);
  const names = [term.title, ...term.aliases].map(stems).filter((name) => name.length > 0);
  const withText = term.sections.filter((section) => section.blocks.length > 0);
  const speaks = (section: Section) => {
    const there = new Set(stems(`${section.heading ?? ""} ${plainText(section.blocks)}`));
    return names.some((name) => name.every((stem) => there.has(stem)));
  };
  return withText.find(speaks) ?? withText[0] ?? term.sections[0] ?? null;
}

/** The candidates with the section answered in front. */
export function withFirst(
  candidates: readonly Candidate[],
  { term, section, score }: Candidate,
  top: number,
): Candidate[] {
  const others = candidates.filter((candidate) => candidate.section !== section);
  return [{ term, section, score }, ...others].slice(0, top);
}

/** What was asked by name outranks what is only like it. */
function namedFirst(candidates: readonly Candidate[], term: Term, section: Section | null, top: number): Candidate[] {
  return section === null ? [...candidates] : withFirst(candidates, { term, section, score: 1 }, top);
}
