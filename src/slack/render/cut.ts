import { once } from "../../language/once.ts";

// Each takes its time to make, which a start need not wait for.
const sentences = once(() => new Intl.Segmenter("en", { granularity: "sentence" }));
const graphemes = once(() => new Intl.Segmenter("en", { granularity: "grapheme" }));

/** How far back an end is looked for at first, in characters: to find all sentences of a long text takes its time. */
const longestSentence = 600;

/** How much behind a cut is looked at to see what belongs together, in characters. */
const longestGrapheme = 100;

/** The first sentence of a text, without white space at its ends. */
export function firstSentence(text: string): string {
  const [first] = sentences().segment(text.slice(0, 2000));
  return first?.segment.trim() ?? "";
}

/**
 * The text if it is short enough, else as many whole sentences as fit, else as many graphemes as fit and an ellipsis.
 * `max` is in UTF-16 units, the ellipsis counted; under 1 gives nothing.
 */
export function cutAtSentence(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return "";
  const end = sentenceEnd(text, max, max - longestSentence) || sentenceEnd(text, max, 0);
  return text.slice(0, end).trimEnd() || cutAtGrapheme(text, max);
}

/** Where the last sentence that ends between two places ends; 0 if none does. */
function sentenceEnd(text: string, max: number, from: number): number {
  const start = Math.max(0, from);
  // One more character than fits, so that a sentence which ends exactly at the limit is seen to be whole.
  const parts = [...sentences().segment(text.slice(start, max + 1))];
  const last = parts.at(-1);
  return last && parts.length > 1 ? start + last.index : 0;
}

/** The text if it is short enough, else as many graphemes as fit and an ellipsis. `max` as in `cutAtSentence`. */
export function cutAtGrapheme(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return "";
  // Asked for the one boundary: to walk to it takes seconds in a long text.
  const end =
    graphemes()
      .segment(text.slice(0, max + longestGrapheme))
      .containing(max - 1)?.index ?? 0;
  return `${text.slice(0, end).trimEnd()}…`;
}
