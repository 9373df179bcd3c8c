import { expect, test } from "vitest";
import { language } from "../../src/language/spoken/nb.ts";

test.each([
  ["selger", "selgeren selgere selgerne selgers selgerens"],
  ["kvalitet", "kvaliteten kvaliteter kvalitetens"],
  ["nyhet", "nyheten nyheter nyhetene"],
  ["program", "programmet programmer programmene"],
  ["seminar", "seminaret seminarer seminarene"],
  ["senter", "senteret sentre sentrene"],
  ["artikkel", "artikkelen artikler artiklene"],
  ["middel", "middelet midler midlene"],
  ["leder", "lederen ledere lederne"],
])("every form of a Norwegian noun has its root: %s", (noun, forms) => {
  const roots = forms.split(" ").map(language.root);
  expect(new Set(roots)).toEqual(new Set([language.root(noun)]));
});
