import fc from "fast-check";
import { expect, it } from "vitest";
import type { Answer, Candidate, Related } from "../../../src/answer/types.ts";
import type { Block, Section, Span, Term } from "../../../src/glossary/types.ts";
import { mostSize } from "../../../src/slack/render/mostSize.ts";
import { renderAnswer, type Surface } from "../../../src/slack/render/renderAnswer.ts";
import { renderEntry } from "../../../src/slack/render/renderEntry.ts";
import { richText } from "../../../src/slack/render/richText.ts";
import { liveMentions } from "../../../src/standin/rules/liveMentions.ts";
import { refusedView } from "../../../src/standin/rules/refusedView.ts";
import { termOf } from "../../support/slack/answers.ts";
import { brokenRules } from "../../support/slack/slackRules.ts";

/** Strings that want to be more than text, or that break where text is cut. */
const bait = [
  ...["<!channel>", "<!here>", "<!everyone>", "<@U1>", "<#C1|x>", "<!subteam^S1>", "<!date^1^{date}|x>", "</script>"],
  ...[
    "<https://evil.example|click>",
    "a|b>c",
    "&lt;!channel&gt;",
    "&amp;",
    "*b* _i_ ~s~ `c`",
    ":tada:",
    "@here",
    "\\\"'",
  ],
  ...["", " ", "\n", "\t", "\r\n", "\u0000", "\u0007", "\u001b[31m", "\u2028", "\u202e", "\ufeff", "\ud800", "\udc00"],
  ...["👩‍👩‍👧‍👦", "e\u0301", "שלום עולם", "مرحبا", "İIıi", "。", "…", "A sentence. Another one! And a third?"],
];

const hostile = fc.oneof(
  fc.constantFrom(...bait),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...bait), { maxLength: 12 }).map((parts) => parts.join(" ")),
  fc
    .tuple(
      fc.constantFrom(...bait, "word ", '"', "&", "👩‍👩‍👧‍👦", "One more sentence. "),
      fc.integer({ min: 1, max: 4000 }),
    )
    .map(([part, times]) => part.repeat(times).slice(0, 15_000)),
);

const link = fc.oneof(
  hostile.map((slug) => ({ slug })),
  hostile.map((url) => ({ url })),
  hostile.map((path) => ({ url: `https://example.com/${path}` })),
  fc.constantFrom({ url: "javascript:alert(1)" }, { url: "slack://open" }, { url: "mailto:a@b.no" }, { url: "data:x" }),
);

const flag = fc.constantFrom(undefined, true as const);
const span: fc.Arbitrary<Span> = fc
  .record({
    text: hostile,
    bold: flag,
    italic: flag,
    strike: flag,
    code: flag,
    link: fc.option(link, { nil: undefined }),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Span);
const spans = fc.array(span, { maxLength: 4 });

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.record({ type: fc.constant("paragraph" as const), spans }),
    fc.record({ type: fc.constant("code" as const), text: hostile }),
    fc.record({
      type: fc.constant("table" as const),
      rows: fc.array(fc.array(spans, { maxLength: 4 }), { maxLength: 5 }),
    }),
    fc.record({ type: fc.constant("quote" as const), blocks: fc.array(tie("block"), { maxLength: 3 }) }),
    fc.record({
      type: fc.constant("list" as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 99 }),
      items: fc.array(fc.array(tie("block"), { maxLength: 3 }), { maxLength: 8 }),
    }),
  ),
}));

const locale = fc.constantFrom("nb", "tr", "en", "de", "und");
const section: fc.Arbitrary<Section> = fc.record({
  heading: fc.option(hostile),
  depth: fc.integer({ min: 0, max: 6 }),
  line: fc.nat(),
  blocks: fc.array(fc.record({ type: fc.constant("paragraph" as const), spans }), { maxLength: 1 }),
});
/** A term as others name it: only what a button says of it. */
const neighbour: fc.Arbitrary<Term> = fc
  .record({ slug: hostile, locale, title: hostile, description: hostile, file: hostile })
  .map((fields) => termOf(fields));
const term: fc.Arbitrary<Term> = fc.record({
  slug: hostile,
  locale,
  title: hostile,
  aliases: fc.constant([]),
  description: hostile,
  keywords: fc.array(hostile, { maxLength: 30 }),
  reviewed: fc.constant(null),
  file: hostile,
  sections: fc.array(section, { maxLength: 8 }),
  highlights: fc.array(spans, { maxLength: 40 }),
  links: fc.constant([]),
});
const related: fc.Arbitrary<Related[]> = fc.array(
  fc.record({
    slug: hostile,
    label: hostile,
    known: fc.boolean(),
    at: fc.option(neighbour.map((of) => ({ term: of, section: null }))),
  }),
  { maxLength: 12 },
);
const asked = {
  query: hostile,
  locale: fc.constantFrom("nb" as const, "tr" as const, "en" as const),
  candidates: fc.constant<Candidate[]>([]),
};

const entry: fc.Arbitrary<Extract<Answer, { outcome: "answer" }>> = fc
  .tuple(term, fc.option(fc.nat()), fc.array(block, { maxLength: 12 }))
  .chain(([of, at, blocks]) =>
    fc.record({
      ...asked,
      outcome: fc.constant("answer" as const),
      term: fc.constant(of),
      section: fc.constant(of.sections[(at ?? 0) % (of.sections.length || 1)] ?? null),
      blocks: fc.constant(blocks),
      byName: fc.boolean(),
      readAs: fc.option(hostile),
      missing: fc.option(locale),
      compared: fc.constant([]),
      translations: fc.array(neighbour, { maxLength: 5 }),
      related,
    }),
  );
const answer: fc.Arbitrary<Answer> = fc.oneof(
  entry,
  fc.record({ ...asked, outcome: fc.constant("choose" as const), choices: fc.array(neighbour, { maxLength: 8 }) }),
  fc.record({ ...asked, outcome: fc.constant("unknown" as const), suggestions: fc.array(neighbour, { maxLength: 6 }) }),
  fc.record({
    ...asked,
    outcome: fc.constant("help" as const),
    examples: fc.array(hostile, { maxLength: 6 }),
    thanks: fc.boolean(),
  }),
);

const sourceUrl = fc.constantFrom(
  null,
  "https://git.example/blob/main/{file}",
  "http://x.example/?a=1&f={file}&l={locale}#{slug}",
);

const surface: fc.Arbitrary<Surface> = fc.constantFrom(
  { kind: "private" },
  { kind: "direct" },
  { kind: "public", asker: "U1" },
);

it("keeps Slack's rules and pings nobody, whatever an answer holds", () => {
  fc.assert(
    fc.property(answer, surface, sourceUrl, sourceUrl, (given, seen, url, site) => {
      const shown = { sourceUrl: url, siteUrl: site, command: "/salesterm", mention: "@salesterm" };
      expect(brokenRules(renderAnswer(given, seen, shown))).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);

it("keeps them in a window as well", () => {
  fc.assert(
    fc.property(entry, sourceUrl, sourceUrl, (given, url, site) => {
      const view = renderEntry(given, Array(30).fill({ slug: "a", locale: "en", section: null }), {
        sourceUrl: url,
        siteUrl: site,
      });
      expect(refusedView(view, "modal")).toBeNull();
      expect(liveMentions(view)).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

it("never takes blocks for smaller than they are", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      expect(mostSize(blocks)).toBeGreaterThanOrEqual(JSON.stringify(richText(blocks)).length - "[]".length);
    }),
    { numRuns: 200 },
  );
});
