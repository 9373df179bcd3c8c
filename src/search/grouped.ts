/** Lists of numbers, one for each number from 0 on, in two flat arrays: list `at` is `items` from `starts[at]` to `starts[at + 1]`. */
export interface Grouped {
  starts: Uint32Array;
  items: Uint32Array;
}

/** Collects lists one after the other; `end` gives them back grouped. */
export function createGrouped(): { add(list: readonly number[]): void; end(): Grouped } {
  const starts = [0];
  let items = new Uint32Array(1024);
  let count = 0;
  return {
    add(list) {
      if (count + list.length > items.length) {
        const longer = new Uint32Array(Math.max(items.length * 2, count + list.length));
        longer.set(items);
        items = longer;
      }
      items.set(list, count);
      count += list.length;
      starts.push(count);
    },
    end: () => ({ starts: Uint32Array.from(starts), items: items.slice(0, count) }),
  };
}

/** The list of a number; empty when there is none. */
export function listOf({ starts, items }: Grouped, at: number): Uint32Array {
  return items.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);
}

/** The other way round: for each of `most` items the lists that hold it, in their order. */
export function inverse({ starts, items }: Grouped, most: number): Grouped {
  const ends = new Uint32Array(most + 1);
  for (const item of items) ends[item + 1] = (ends[item + 1] ?? 0) + 1;
  for (let at = 1; at <= most; at++) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  const holders = new Uint32Array(items.length);
  const next = ends.slice();
  for (let at = 0; at + 1 < starts.length; at++) {
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place++) {
      const item = items[place] ?? 0;
      const to = next[item] ?? 0;
      holders[to] = at;
      next[item] = to + 1;
    }
  }
  return { starts: ends, items: holders };
}
