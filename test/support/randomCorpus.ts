import fc from "fast-check";

/** Words of three languages that share beginnings, endings, folded forms; small ones; and what nobody would write. */
export const someWords = [
  ..."lead leads leadet magnet sales meeting salgsmøte møterom møte satış satışın toplantısı toplanti on ön".split(" "),
  ..."the of and når skal ikke için nedir when not to CRM SDR b2b 45 personvern personvernbrudd".split(" "),
  ..."constructor __proto__ 🙂 ﬁne İSTANBUL straße don't lead'in ~lead _a_".split(" "),
];

const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...someWords) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);

/** What somebody might say in these words. */
export const someText = (most: number) => fc.array(word, { maxLength: most }).map((words) => words.join(" "));

/** The files of a small glossary, by path: some of one entry in two languages, with headings, bold words and links. */
export const someFiles = fc.dictionary(
  fc
    .tuple(fc.constantFrom("en", "nb", "tr", "de"), fc.constantFrom("lead", "lead-magnet", "sales-meeting", "crm"))
    .map(([locale, slug]) => `${locale}/${slug}.md`),
  fc
    .tuple(someText(3), someText(8), fc.array(fc.tuple(someText(5), someText(30)), { maxLength: 4 }))
    .map(([title, opening, sections]) =>
      [
        `# ${title}\n\n${opening} **${title}** [${opening.slice(0, 12)}](/lead-score)`,
        ...sections.map(([heading, text]) => `## ${heading}\n\n${text}`),
      ].join("\n\n"),
    ),
  { maxKeys: 6 },
);
