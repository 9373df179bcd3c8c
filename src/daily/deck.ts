import { termIn } from "../glossary/glossary.ts";
import { compactName, sameName } from "../glossary/names.ts";
import { slugKey } from "../glossary/slug.ts";
import type { Glossary, Term } from "../glossary/types.ts";
import type { SpokenLocale } from "../language/types.ts";
import type { Card, Dealt, Row, Subscription } from "./types.ts";

/** An entry that may be the term of the day. */
interface Entry {
  /** By `slugKey`. */
  key: string;
  hash: number;
  terms: readonly Term[];
}

/**
 * The entry to post next; null when none is eligible. Nothing but the seed, the round and what was shown decides, so
 * that a channel's order is the same after a restart: an entry added meanwhile has its place among those to come, one
 * that is gone leaves no gap. When each has had its turn, the next round is shuffled anew.
 */
export function nextCard(
  glossary: Glossary,
  { seed, keyword, locale }: Pick<Subscription, "seed" | "keyword" | "locale">,
  { round, shown, last }: Dealt,
): Card | null {
  const entries = eligible(glossary, keyword);
  const left = entries.filter(({ key }) => !shown.has(key));
  // One entry twice in a row is a repeat to people, even where a round ends between them.
  const fresh = entries.length > 1 ? entries.filter(({ key }) => key !== last) : entries;
  const card =
    left.length > 0
      ? { round, entry: top(left, seed, round) }
      : { round: round + 1, entry: top(fresh, seed, round + 1) };
  const term = card.entry && termFor(card.entry.terms, locale);
  return term ? { term, slug: term.slug, round: card.round } : null;
}

/** The term of an entry that was chosen before, as the glossary has it now; null when it is gone. */
export function cardOf(glossary: Glossary, { slug, locale }: Pick<Row, "slug" | "locale">): Term | null {
  return termFor(glossary.entries.get(slugKey(slug ?? "")) ?? [], locale ?? "en") ?? null;
}

/** The keywords of the glossary, for people to choose from, those of most entries first. */
export function keywords(glossary: Glossary): string[] {
  const entries = new Map<string, { keyword: string; of: Set<string> }>();
  for (const { slug, keywords } of glossary.terms) {
    for (const keyword of keywords) {
      const known = entries.get(compactName(keyword)) ?? { keyword, of: new Set() };
      known.of.add(slugKey(slug));
      entries.set(compactName(keyword), known);
    }
  }
  const byCount = [...entries.values()].sort((a, b) => b.of.size - a.of.size || (a.keyword < b.keyword ? -1 : 1));
  return byCount.map(({ keyword }) => keyword);
}

/** A deck is the same for thousands of channels, as long as nobody changes the glossary. */
const decks = new WeakMap<Glossary, Map<string | null, readonly Entry[]>>();

/** The entries that have something to show and, if one is given, the keyword in any of their languages. */
function eligible(glossary: Glossary, keyword: string | null): readonly Entry[] {
  const known = decks.get(glossary) ?? new Map<string | null, readonly Entry[]>();
  decks.set(glossary, known);
  let deck = known.get(keyword);
  if (deck === undefined) {
    deck = [...glossary.entries].flatMap(([key, terms]) => {
      const has = keyword === null || terms.some((term) => term.keywords.some((one) => sameName(one, keyword)));
      return has && terms.some(hasText) ? [{ key, hash: hashOf(key), terms }] : [];
    });
    known.set(keyword, deck);
  }
  return deck;
}

function termFor(terms: readonly Term[], locale: SpokenLocale): Term | undefined {
  const readable = terms.filter(hasText);
  return termIn(readable, [locale, "en"]);
}

function hasText({ description, highlights, sections }: Term): boolean {
  return description !== "" || highlights.length > 0 || sections.some(({ blocks }) => blocks.length > 0);
}

function top(entries: readonly Entry[], seed: number, round: number): Entry | undefined {
  let best: Entry | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const place = mix(entry.hash ^ mix(seed ^ mix(round)));
    // Two entries of one place would change theirs with the order of the files.
    if (place < lowest || (place === lowest && best !== undefined && entry.key < best.key)) {
      best = entry;
      lowest = place;
    }
  }
  return best;
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads neighbouring numbers over all 32 bits: the last step of MurmurHash3. */
function mix(number: number): number {
  let mixed = number;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
