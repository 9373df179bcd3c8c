import type { Section, Term } from "../glossary/types.ts";
import type { Locale } from "../language/types.ts";

/**
 * Where a click leads: an entry in a language, or one of its sections. It outlives the corpus it was made from, so it
 * names things by what their writers call them.
 */
export interface Ref {
  slug: string;
  locale: Locale;
  /** As `sectionKey` makes it; null for the entry as a whole. */
  section: string | null;
}

/** How much of a heading tells a section from its neighbours, in characters: two options of a menu differ in less. */
const longestHeading = 30;

/** The way to a term, or to a section of it. */
export function refTo(term: Term, section: Section | null): Ref {
  return { slug: term.slug, locale: term.locale, section: section && sectionKey(term, section) };
}

/** A section's place and the beginning of its heading: at most 75 UTF-16 units, for an entry of up to 10,000 sections. */
export function sectionKey(term: Term, section: Section): string {
  return `${term.sections.indexOf(section)}.${beginning(section)}`;
}

/**
 * The section that a key was made from, also when others were written above it since. Null when its heading is gone, or
 * the key is none of ours.
 */
export function sectionOf(term: Term, key: string): Section | null {
  const [, place = "", heading = ""] = /^(\d{1,4})\.(.*)$/su.exec(key) ?? [];
  const isIt = (section: Section | undefined) =>
    section !== undefined && place !== "" && beginning(section) === heading;
  const there = term.sections[Number(place)];
  return (isIt(there) ? there : term.sections.find(isIt)) ?? null;
}

function beginning({ heading }: Section): string {
  return [...(heading ?? "").replace(/[\p{Cc}\p{Cs}]/gu, "")].slice(0, longestHeading).join("");
}
