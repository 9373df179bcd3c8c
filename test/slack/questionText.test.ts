import fc from "fast-check";
import { expect, it } from "vitest";
import { questionText } from "../../src/slack/questionText.ts";

it.each([
  ["lead magnet", "lead magnet"],
  ["  lead \n magnet ", "lead magnet"],
  ["<@U0BOT> lead magnet", "lead magnet"],
  ["lead <@U0BOT|salesterm> magnet <@U2>", "lead magnet"],
  ["<!here> <!channel> <!subteam^S1|@sales> <!date^1^{date}|today> lead", "lead"],
  ["what is <#C1|sales-leads>?", "what is sales-leads ?"],
  ["what is <#C1>?", "what is ?"],
  ["<https://example.com/a?b=1&amp;c=2|lead magnet>", "lead magnet"],
  ["<https://example.com/>", "https://example.com/"],
  ["R&amp;D &lt;b&gt;", "R&D <b>"],
  ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
  ["a < b", "a < b"],
  ["", ""],
  ["<@U0BOT>", ""],
])("%j is read as %j", (text, question) => {
  expect(questionText(text)).toBe(question);
});

it("reads 500 characters, never half of one, in no time", () => {
  const began = performance.now();
  fc.assert(
    fc.property(
      fc.constantFrom("a", "<", "<@U1>", "<x|", "&amp;", "😀", " "),
      fc.integer({ min: 1, max: 100_000 }),
      (part, times) => {
        const question = questionText(part.repeat(times));
        expect(question.length).toBeLessThanOrEqual(500);
        expect(question).not.toMatch(/\p{Cs}/u);
      },
    ),
    { numRuns: 60 },
  );
  expect(performance.now() - began).toBeLessThan(5000);
});
