import { expect, test } from "vitest";
import { gramsOf } from "../../src/search/grams.ts";

test.each([
  ["", ["__"]],
  ["a", ["_a_"]],
  ["øl", ["_ol_"]],
  ["rye", ["_rye", "rye_"]],
  ["brød", ["_bro", "brod", "rod_"]],
  ["ışık", ["_isi", "isik", "sik_"]],
])("the grams of %j are %j", (word, grams) => {
  expect(gramsOf(word)).toEqual(grams);
});

test("a compound shares grams with its parts, and the other forms of a word with it", () => {
  const shared = (a: string, b: string) => gramsOf(a).filter((gram) => gramsOf(b).includes(gram)).length;
  expect(shared("personvern", "personvernbrudd")).toBe(8);
  expect(shared("toplantı", "toplantısından")).toBe(6);
  expect(shared("bread", "weather")).toBe(0);
});
