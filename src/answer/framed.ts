import { isSpoken } from "../language/languages.ts";
import { lookup, type Match } from "../search/lookup.ts";
import { mentionsIn } from "../search/mentions.ts";
import { misspelt } from "../search/misspelt.ts";
import type { Index } from "../search/types.ts";

/*
 * In a language whose small words are not known, nobody can tell what frames a name; it is guessed by how short the other
 * words are, and by where the name stands.
 */

/** Of so many letters at most is a word that frames a name; a single one of fewer. */
const longestFrame = { ofSome: 5, single: 3 };

/** The name in a question that has nothing but short words beside it: "was ist eine Demo". Null when there is none. */
export function framed(core: string, index: Index): Match | null {
  if (index.locales.every(isSpoken)) return null;
  const mentions = mentionsIn(core, index).filter(({ name }) => !isSpoken(name.term.locale));
  const said = new Set(mentions.flatMap(({ words }) => words));
  const others = core.split(" ").filter((word) => !said.has(word));
  const longest = longestFrame[others.length > 1 ? "ofSome" : "single"];
  const [first] = mentions;
  if (first === undefined || others.some((word) => word.length > longest)) return null;
  return { likeness: first.likeness, names: mentions.map(({ name }) => name) };
}

/** The most words of a name that is looked for at the end of a clause, and of how many clauses. */
const longestName = 4;
const mostClauses = 6;
/** With fewer words before it, the first has so many letters at most, as those have that ask. */
const fewBefore = 2;
const longestAsking = 4;

/**
 * The name that a clause ends with, as what is asked for does: "was versteht man unter Standgeld". For questions that no
 * section answers. Null when there is none.
 */
export function closing(text: string, index: Index): Match | null {
  if (index.locales.every(isSpoken)) return null;
  for (const clause of text.split(/[,.;:!?¿¡]+/u, mostClauses)) {
    const words = clause.split(/\s+/u).filter(Boolean);
    for (let length = Math.min(longestName, words.length - 1); length > 0; length--) {
      const isAsked = words.length - length >= fewBefore || (words[0] ?? "").length <= longestAsking;
      const name = words.slice(-length).join(" ");
      const match = isAsked ? own(lookup(name, index) ?? misspelt(name, index)) : null;
      if (match) return match;
    }
  }
  return null;
}

/** The entries that are called so, in a language whose small words are not known. */
function own(match: Match | null): Match | null {
  const names = match?.names.filter(({ section, term }) => section === null && !isSpoken(term.locale)) ?? [];
  return match && names.length > 0 ? { ...match, names } : null;
}
