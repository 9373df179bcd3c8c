import { expect, it } from "vitest";
import { createLookup } from "../../src/slack/lookup.ts";

it("asks once for everybody who waits, remembers nothing-there too, and asks again after an hour, or a minute", async () => {
  let time = 0;
  const asked: string[] = [];
  const lookup = createLookup({
    now: () => time,
    load: async (key) => {
      asked.push(key);
      return key === "nobody" ? null : key.toUpperCase();
    },
  });
  expect(await Promise.all([lookup("a", 50), lookup("a", 50), lookup("nobody", 50)])).toEqual(["A", "A", null]);
  expect([await lookup("a", 50), await lookup("nobody", 50)]).toEqual(["A", null]);
  expect(asked).toEqual(["a", "nobody"]);
  time = 60_001;
  expect([await lookup("a", 50), await lookup("nobody", 50)]).toEqual(["A", null]);
  expect(asked).toEqual(["a", "nobody", "nobody"]);
  time = 3_600_001;
  await lookup("a", 50);
  expect(asked).toEqual(["a", "nobody", "nobody", "a"]);
});

it("goes on without what does not come in time, and has it the next time", async () => {
  let arrive = (_: string) => {};
  const late = new Promise<string>((resolve) => {
    arrive = resolve;
  });
  const lookup = createLookup({ now: () => 0, load: () => late });
  expect(await lookup("a", 1)).toBeNull();
  arrive("A");
  expect(await lookup("a", 1000)).toBe("A");
});
