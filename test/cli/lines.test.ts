import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "../../src/cli/lines.ts";

async function read(chunks: Iterable<string>): Promise<string[]> {
  async function* input() {
    yield* chunks;
  }
  const lines: string[] = [];
  for await (const line of linesOf(input())) lines.push(line);
  return lines;
}

test("however the input is cut into pieces, its lines are the same", async () => {
  const text = fc
    .array(fc.constantFrom("a", "\n", "\r", "\r\n", "\u2028", "🙂", "what is churn"))
    .map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (whole, length) => {
      const pieces = whole.match(new RegExp(`.{1,${length}}`, "gsu")) ?? [];
      expect(await read(pieces)).toEqual(await read([whole]));
    }),
  );
});

test("a line feed ends a line, a carriage return before it goes, and the last need not end", async () => {
  expect(await read(["one\r\n\ntw", "o\rthree\nfour"])).toEqual(["one", "", "two\rthree", "four"]);
  expect(await read(["one\n"])).toEqual(["one"]);
  expect(await read([])).toEqual([]);
});

test("a line of a hundred megabytes takes the time to read it, and the memory of its beginning", async () => {
  function* endless() {
    yield "lead magnet ";
    for (let at = 0; at < 1600; at++) yield "x".repeat(65_536);
    yield "\nchurn\n";
  }
  const began = performance.now();
  const [first = "", ...others] = await read(endless());
  expect(performance.now() - began).toBeLessThan(5000);
  expect(first).toMatch(/^lead magnet x+$/u);
  expect(first.length).toBe(1_000_000);
  expect(others).toEqual(["churn"]);
});
