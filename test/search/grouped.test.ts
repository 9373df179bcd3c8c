import fc from "fast-check";
import { expect, test } from "vitest";
import { createGrouped, type Grouped, inverse, listOf } from "../../src/search/grouped.ts";
import { pack, packGroups, unpack, unpackGroups } from "../../src/search/packed.ts";

const most = 50;
const lists = fc.array(fc.array(fc.nat(most - 1), { maxLength: 20 }), { maxLength: 30 });

function grouped(all: readonly number[][]): Grouped {
  const collected = createGrouped();
  for (const list of all) collected.add(list);
  return collected.end();
}

const listsOf = (groups: Grouped, count: number) => Array.from({ length: count }, (_, at) => [...listOf(groups, at)]);

test("lists come out as they went in, and there are none behind them", () => {
  fc.assert(
    fc.property(lists, (all) => {
      const groups = grouped(all);
      expect(listsOf(groups, all.length)).toEqual(all);
      expect([...listOf(groups, all.length)]).toEqual([]);
    }),
  );
});

test("a list may be longer than all that there is room for", () => {
  const long = Array.from({ length: 5_000 }, (_, at) => at);
  expect(listsOf(grouped([[7], long, [8]]), 3)).toEqual([[7], long, [8]]);
});

test("the other way round each item has the lists that hold it, as often as they do", () => {
  fc.assert(
    fc.property(lists, (all) => {
      const holders = Array.from({ length: most }, (_, item) =>
        all.flatMap((list, at) => list.filter((one) => one === item).map(() => at)),
      );
      expect(listsOf(inverse(grouped(all), most), most)).toEqual(holders);
    }),
  );
});

test("numbers are the same packed and unpacked", () => {
  fc.assert(
    fc.property(fc.uint32Array(), (numbers) => {
      expect(unpack(pack(numbers))).toEqual(numbers);
    }),
  );
});

test("so are numbers in the middle of others", () => {
  const all = Uint32Array.from([1, 2, 3, 4_294_967_295]);
  expect([...unpack(pack(all.subarray(2)))]).toEqual([3, 4_294_967_295]);
});

test("and lists of them", () => {
  fc.assert(
    fc.property(lists, (all) => {
      const groups = grouped(all);
      expect(unpackGroups(packGroups(groups))).toEqual(groups);
    }),
  );
});
