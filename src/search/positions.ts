import { createGrouped, type Grouped, inverse, listOf } from "./grouped.ts";

/** Where in a list those stand that a key finds. */
export interface Positions<Key = string> {
  /** The keys, numbered; and of each number the places. */
  keys: ReadonlyMap<Key, number>;
  places: Grouped;
}

/** Collects the keys of one thing after the other; an empty text is no key. `end` gives where each key leads to. */
export function createPositions<Key = string>(): { add(keys: Iterable<Key>): void; end(): Positions<Key> } {
  const numbers = new Map<Key, number>();
  const keysOf = createGrouped();
  return {
    add(keys) {
      const own: number[] = [];
      for (const key of keys) if (key !== "") own.push(numberIn(numbers, key));
      keysOf.add(own);
    },
    end: () => ({ keys: numbers, places: inverse(keysOf.end(), numbers.size) }),
  };
}

/** The places that a key finds, in their order, as often as they gave it; none of a key that is not there. */
export function placesOf<Key>({ keys, places }: Positions<Key>, key: Key): Uint32Array {
  const number = keys.get(key);
  return number === undefined ? none : listOf(places, number);
}

/** Made once: of the keys of a question most are not there. */
const none = new Uint32Array(0);

/** The number of a key; the next one, when it has none yet. */
export function numberIn<Key>(numbers: Map<Key, number>, key: Key): number {
  const number = numbers.get(key) ?? numbers.size;
  if (number === numbers.size) numbers.set(key, number);
  return number;
}
