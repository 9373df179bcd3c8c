/** Chance that falls the same way every time. */
export interface Dice {
  /** From 0 to just under 1. */
  next(): number;
  /** A whole number from 0 to just under `limit`. */
  below(limit: number): number;
  one<T>(items: readonly T[]): T;
  /** So many different ones, in their order. */
  some<T>(items: readonly T[], count: number): T[];
}

/** Dice of one's own for each seed: the generator mulberry32. */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    one: <T>(items: readonly T[]) => items[below(items.length)] as T,
    some(items, count) {
      const left = items.map((_, at) => at);
      while (left.length > count) left.splice(below(left.length), 1);
      return left.flatMap((at) => items[at] ?? []);
    },
  };
}
