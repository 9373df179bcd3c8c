import type { Answer } from "../../../src/answer/types.ts";
import type { Block, Section, Term } from "../../../src/glossary/types.ts";

/** A paragraph of plain words. */
export function paragraph(text: string): Block {
  return { type: "paragraph", spans: [{ text }] };
}

/** An entry with everything in it. */
export function termOf(fields: Partial<Term> = {}): Term {
  return {
    slug: "lead-magnet",
    locale: "en",
    title: "Lead magnet",
    aliases: [],
    description: "Something useful given away for contact details.",
    keywords: ["leads", "content"],
    reviewed: null,
    file: "en/lead-magnet.md",
    sections: [],
    highlights: [[{ text: "A lead magnet is free." }], [{ text: "It solves one narrow problem." }]],
    links: [],
    ...fields,
  };
}

type TermAnswer = Extract<Answer, { outcome: "answer" }>;

/** An answer with the section that explains `termOf()`. */
export function answerOf(fields: Partial<TermAnswer> = {}): TermAnswer {
  const blocks = fields.blocks ?? [paragraph("People leave their address. You give them a guide.")];
  const section: Section = { heading: "The trade", depth: 2, line: 12, blocks };
  return {
    outcome: "answer",
    query: "lead magnet",
    locale: "en",
    candidates: [],
    term: termOf(),
    section,
    blocks,
    byName: true,
    readAs: null,
    missing: null,
    compared: [],
    related: [
      {
        slug: "sales-lead",
        label: "Sales lead",
        known: true,
        at: { term: termOf({ slug: "sales-lead" }), section: null },
      },
    ],
    translations: [],
    ...fields,
  };
}
