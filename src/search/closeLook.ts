import { rememberFor } from "../language/rememberFor.ts";
import type { AskedWord } from "./asked.ts";
import { listOf } from "./grouped.ts";
import { type AskedGrams, askedGrams, askedPlaces, gramWeight, rememberSeen, type Seen } from "./seen.ts";
import type { Index } from "./types.ts";
import type { Parts } from "./weights.ts";

/** What a section has of a question. */
export interface Look {
  parts: Parts;
  /** The share of the question's weight in words that the section holds, 0..1. */
  coverage: number;
  /** The words of the question that it holds, as in `AskedWord.text`. */
  holds: readonly string[];
}

/** BM25's two constants: how soon a gram said again adds nothing, and how much a long text counts as long. Tried with the weights. */
const saturation = 0.8;
const lengthMatters = 0.4;
/** Twice so many words are about two sentences: what is asked together is most often said together. */
const halfWindow = 20;
/** A word in a heading counts as much as so many in the text. */
const headingCounts = 1.5;

/**
 * Looks at sections with a question in mind. Every part is a share of the question's own weight, and so compares between
 * questions and corpora of any size. Good until the next question is looked at.
 */
export function closeLook(question: string, asked: readonly AskedWord[], index: Index): (unit: number) => Look {
  const { texts, vocabulary } = index;
  const mass = Math.max(
    asked.reduce((sum, word) => sum + word.weight, 0),
    1e-9,
  );
  const grams = askedGrams(asked, index);
  const places = askedPlaces(question, index);
  const see = rememberSeen(asked, grams, places.byForm, index);
  const average = Math.max(1, texts.bodies.items.length / Math.max(1, vocabulary.sections));
  const inTitle = new Float64Array(asked.length);
  const inText = new Float64Array(asked.length);
  const gramTimes = new Float64Array(grams.weights.length);
  const gramsInTitle = new Uint8Array(grams.weights.length);
  const neighbours = new Uint8Array(places.length);

  const read = (text: Uint32Array, counts: number) => {
    let before: Seen | null = null;
    for (let place = 0; place < text.length; place++) {
      const seen = see(text[place] ?? 0);
      if (seen !== null) {
        for (const { asked: at, strength } of seen.is) if (strength > (inText[at] ?? 0)) inText[at] = strength;
        for (const gram of seen.grams) gramTimes[gram] = (gramTimes[gram] ?? 0) + counts;
        if (before !== null) {
          for (const place of seen.places) if (before.places.includes(place - 1)) neighbours[place] = 1;
        }
      }
      before = seen;
    }
  };

  return (unit) => {
    const title = listOf(texts.titles, unit);
    const heading = listOf(texts.headings, unit);
    const body = listOf(texts.bodies, unit);
    for (const count of [inTitle, inText, gramTimes, gramsInTitle, neighbours]) count.fill(0);
    for (const word of title) {
      const seen = see(word);
      if (seen === null) continue;
      for (const { asked: at, strength } of seen.is) if (strength > (inTitle[at] ?? 0)) inTitle[at] = strength;
      for (const gram of seen.grams) gramsInTitle[gram] = 1;
    }
    read(heading, headingCounts);
    read(body, 1);

    let covered = 0;
    let titled = 0;
    const holds: string[] = [];
    for (const [at, { weight, text }] of asked.entries()) {
      const held = Math.max(inTitle[at] ?? 0, inText[at] ?? 0);
      covered += weight * held;
      titled += weight * (inTitle[at] ?? 0);
      if (held > 0) holds.push(text);
    }
    const longer = saturation * (1 - lengthMatters + (lengthMatters * body.length) / average);
    let gramsHeld = 0;
    let gramsNamed = 0;
    for (const [at, weight] of grams.weights.entries()) {
      const count = gramTimes[at] ?? 0;
      gramsHeld += (weight * count) / (count + longer);
      gramsNamed += weight * (gramsInTitle[at] ?? 0);
    }
    return {
      coverage: covered / mass,
      holds,
      parts: {
        grams: gramsHeld / grams.mass,
        coverage: covered / mass,
        title: titled / mass,
        titleGrams: gramsNamed / grams.mass,
        window: bestWindow(heading, body, asked, see) / mass,
        pairs: places.length < 2 ? 0 : neighbours.reduce((sum, one) => sum + one, 0) / (places.length - 1),
        twin: likeness(heading, places.length, see),
        heading: gramLikeness(heading, headingWeight(unit, index), grams, see),
      },
    };
  };
}

/** How alike a heading is to a question of so many words, small words and all: twice what they share, of both (Dice). */
function likeness(heading: Uint32Array, length: number, see: (word: number) => Seen | null): number {
  let shared = 0;
  for (const word of heading) if ((see(word)?.places.length ?? 0) > 0) shared++;
  return heading.length === 0 ? 0 : Math.min(1, (2 * shared) / (heading.length + length));
}

/** How alike a heading is to a question in grams: twice the weight of what they share, of that of both. */
function gramLikeness(
  heading: Uint32Array,
  own: number,
  { weights, mass }: AskedGrams,
  see: (word: number) => Seen | null,
): number {
  let shared = 0;
  const counted = new Set<number>();
  for (const word of heading) {
    for (const gram of see(word)?.grams ?? []) {
      if (!counted.has(gram)) shared += weights[gram] ?? 0;
      counted.add(gram);
    }
  }
  return (2 * shared) / (own + mass);
}

/** Of each section, once it is known; less than nothing before. */
const headingWeights = rememberFor(({ units }: Index) => new Float64Array(units.length).fill(-1));

/** The weight of all grams of a section's heading, the same for every question: worked out when it is first needed. */
function headingWeight(unit: number, index: Index): number {
  const known = headingWeights(index);
  const before = known[unit] ?? 0;
  if (before >= 0) return before;
  const grams = new Set<number>();
  for (const word of listOf(index.texts.headings, unit)) {
    for (const gram of listOf(index.lexicon.gramsOf, word)) grams.add(gram);
  }
  let weight = 0;
  for (const gram of grams) weight += gramWeight(gram, index);
  known[unit] = weight;
  return weight;
}

/**
 * The greatest weight of a question's words that two halves of a window in a row hold, or words that are like them: a
 * compound of a word, or another form that its stem does not tell. The heading is read before the first half.
 */
function bestWindow(
  heading: Uint32Array,
  text: Uint32Array,
  asked: readonly AskedWord[],
  see: (word: number) => Seen | null,
): number {
  let before = new Float64Array(asked.length);
  let now = new Float64Array(asked.length);
  const put = (word: number) => {
    for (const { asked: at, strength } of see(word)?.isLike ?? []) if (strength > (now[at] ?? 0)) now[at] = strength;
  };
  heading.forEach(put);
  let best = 0;
  for (let place = 0; place < text.length; place++) {
    if (place % halfWindow === 0) [before, now] = [now, before.fill(0)];
    put(text[place] ?? 0);
    if (place % halfWindow === halfWindow - 1 || place === text.length - 1) {
      let sum = 0;
      for (const [at, { weight }] of asked.entries()) sum += weight * Math.max(before[at] ?? 0, now[at] ?? 0);
      best = Math.max(best, sum);
    }
  }
  return best;
}
