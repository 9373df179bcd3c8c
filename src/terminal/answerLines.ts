import type { Answer } from "../answer/types.ts";
import { sameName } from "../glossary/names.ts";
import { isSaid } from "../glossary/said.ts";
import { languageName, phrasesOf } from "../language/languages.ts";
import { blockLines, inline, wrap } from "./blocks.ts";
import type { Style } from "./style.ts";

/** How people ask here. */
export interface Asking {
  /** What they type before a question. */
  command: string;
  mention: string;
}

/** An answer as lines for a terminal, a blank one at the end. */
export function answerLines(answer: Answer, style: Style, asking: Asking): string[] {
  switch (answer.outcome) {
    case "answer":
      return termLines(answer, style);
    case "choose":
      return [...choiceLines(answer, style), ""];
    case "unknown":
      return [...unknownLines(answer, style), ""];
    case "help":
      return [...helpLines(answer, style, asking), ""];
  }
}

function termLines(answer: Extract<Answer, { outcome: "answer" }>, style: Style): string[] {
  const { term, section, blocks, byName, readAs, missing, related, locale } = answer;
  const { colors } = style;
  const phrases = phrasesOf(locale);
  const language = languageName(term.locale, locale);
  const notes = [readAs && phrases.readAs(readAs), missing && phrases.missing(languageName(missing, locale), language)];
  const tells = term.description !== "" && (byName || blocks.length === 0) && !isSaid(term.description, blocks);
  const heading = section?.heading && !sameName(section.heading, term.title) ? section.heading : null;
  const highlights = term.highlights.flatMap((item) => wrap(inline(item, style), style, "  • "));
  const links = related.map(({ label, known }) => (known ? colors.underline(label) : label));
  const parts = [
    notes.flatMap((note) => (note ? wrap(colors.yellow(note), style) : [])),
    [
      ...wrap(colors.bold(colors.cyan(term.title)), style),
      ...wrap(colors.dim([...term.keywords, language].join(" · ")), style),
    ],
    tells ? wrap(term.description, style) : [],
    [...(heading ? wrap(colors.bold(heading), style) : []), ...blockLines(blocks, style)],
    highlights.length > 0 ? [colors.bold(phrases.highlights), ...highlights] : [],
    links.length > 0 ? wrap(`${colors.bold(phrases.related)}  ${links.join(" · ")}`, style, "", "  ") : [],
    [colors.dim(`${phrases.sourceFile}: ${term.file}${section ? `:${section.line}` : ""}`)],
  ];
  return parts.filter((part) => part.length > 0).flatMap((part) => [...part, ""]);
}

function choiceLines({ locale, choices }: Extract<Answer, { outcome: "choose" }>, style: Style): string[] {
  return [
    ...wrap(phrasesOf(locale).choose, style),
    ...choices.flatMap(({ title, description }) => [
      "",
      ...wrap(style.colors.bold(title), style, "  "),
      ...(description === "" ? [] : wrap(description, style, "  ")),
    ]),
  ];
}

function unknownLines({ locale, query, suggestions }: Extract<Answer, { outcome: "unknown" }>, style: Style): string[] {
  const phrases = phrasesOf(locale);
  const near =
    suggestions.length === 0
      ? wrap(phrases.unknownHint, style)
      : [phrases.nearNames, ...suggestions.flatMap(({ title }) => wrap(title, style, "  • "))];
  return [...wrap(phrases.unknown(query), style), ...near];
}

function helpLines({ locale, examples }: Extract<Answer, { outcome: "help" }>, style: Style, asking: Asking): string[] {
  const phrases = phrasesOf(locale);
  const tries =
    examples.length === 0
      ? []
      : ["", phrases.examples, ...examples.flatMap((name) => wrap(`${asking.command} ${name}`, style, "  "))];
  return [...wrap(phrases.help(asking.command, asking.mention), style), ...tries];
}
