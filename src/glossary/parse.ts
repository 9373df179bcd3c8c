import { detectDocument } from "../language/detect.ts";
import { isSpoken, spokenLanguages, toLocale } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { plainText } from "./blocks.ts";
import { ForeignFrontMatter, splitFrontMatter } from "./frontMatter.ts";
import { excessOf } from "./limits.ts";
import { type Article, readMarkdown } from "./markdown.ts";
import { compactName } from "./names.ts";
import { isPlainArticle, readPlain } from "./plain/article.ts";
import { isOpaque, slugify, textFile } from "./slug.ts";
import type { Problem, Section, Term } from "./types.ts";

export interface ParseOptions {
  /** Headings that announce take-aways, beside those that the languages know. */
  highlightHeadings: readonly string[];
}

/** What one file gave: a term, or none, and what to tell its writer. */
export interface Parsed {
  term: Term | null;
  problems: Problem[];
}

/**
 * Reads one file as a term. `file` is the path inside the content folder, with `/`; it lends the slug and the language
 * where the text names none. Never throws: what is wrong with the text comes back as problems.
 */
export function parse(file: string, source: string, options: ParseOptions): Parsed {
  const text = source.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n");
  const failed = (message: string): Parsed => ({
    term: null,
    problems: [{ file, line: 1, severity: "error", message }],
  });
  if (text.trim() === "") return failed("the file is empty: write the entry, or delete the file");
  try {
    return read(file, text, options);
  } catch (error) {
    if (error instanceof ForeignFrontMatter) return failed(error.message);
    if (error instanceof RangeError)
      return failed("the text nests too deep to be read: take out quotes or brackets inside one another");
    // Whatever a parser may trip over, it is one file's trouble.
    return failed(`the text cannot be read (${(error as Error).message.split("\n", 1)[0]}): simplify its Markdown`);
  }
}

function read(file: string, text: string, options: ParseOptions): Parsed {
  const { front, body, lineOffset, problems } = splitFrontMatter(text);
  const found: Problem[] = problems.map((problem) => ({ file, ...problem }));
  const excess = excessOf(body);
  if (excess !== null) {
    found.push({ file, line: excess.line + lineOffset, severity: "error", message: excess.message });
    return { term: null, problems: found };
  }
  const article: Article =
    lineOffset === 0 && isPlainArticle(body)
      ? readPlain(body)
      : readMarkdown(body, { title: front.title, isHighlights: highlightsTest(options.highlightHeadings), lineOffset });
  const { sections, highlights, links } = article;
  if (sections.length === 0 && highlights.length === 0 && front.description === "") {
    found.push({
      file,
      line: 1,
      severity: "error",
      message: "the file has no text to show: write the entry, or delete the file",
    });
    return { term: null, problems: found };
  }

  const name = fileName(file);
  const title = front.title || article.title || titleFrom(name.slug, sections);
  const lang = front.lang === null ? null : toLocale(front.lang);
  if (front.lang !== null && lang === null) {
    const message = `lang "${front.lang}" is no language tag, so the language is taken from the folder or the text: write nb, tr or en, say`;
    found.push({ file, line: 1, severity: "warning", message });
  }
  // To read all of the text for its language takes time, and most files or folders name it.
  const detect = () => detectDocument([title, front.description, ...sections.map(sectionText)].join("\n"));
  const term: Term = {
    slug: slugify(front.slug ?? "") || (name.slug ?? "") || slugify(title) || "untitled",
    locale: lang ?? localeOf(name.locale, detect) ?? "und",
    title,
    aliases: front.aliases.filter((alias) => alias !== title),
    description: front.description,
    keywords: front.keywords,
    reviewed: front.reviewed,
    file,
    sections,
    highlights,
    links,
  };
  return { term, problems: found };
}

/** The language of a folder, unless it is called it or hr and the text is plainly something else; else that of the text. */
function localeOf(folder: Locale | null, detect: () => Locale | null): Locale | null {
  return folder !== null && isSpoken(folder) ? folder : (detect() ?? folder);
}

const knownHighlights = new Set(spokenLanguages.flatMap((language) => language.highlightHeadings.map(compactName)));

function highlightsTest(more: readonly string[]): (heading: string) => boolean {
  const others = more.map(compactName);
  return (heading) => {
    const name = compactName(heading);
    return knownHighlights.has(name) || others.includes(name);
  };
}

/** A title for a text that has none: its file's name as words, else its first heading, else its first words. */
function titleFrom(slug: string | null, sections: readonly Section[]): string {
  const readable = slug?.replaceAll("-", " ");
  const heading = sections.find((section) => section.heading)?.heading;
  const opening = plainText(sections[0]?.blocks ?? [])
    .split(/\s+/u)
    .slice(0, 8)
    .join(" ");
  const title = readable || heading || opening || "?";
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function sectionText(section: Section): string {
  return `${section.heading ?? ""}\n${plainText(section.blocks, { asides: false })}`;
}

/** What a path says: `nb/lead-magnet.md`, `lead-magnet.nb.md`, `nb/lead-magnet/index.md` are lead-magnet in Norwegian; an opaque name says nothing. */
function fileName(file: string): { slug: string | null; locale: Locale | null } {
  const folders = file.split("/");
  const base = (folders.pop() ?? "").replace(textFile, "");
  const suffix = /^(.+)\.([a-z]{2,3}(?:[-_][a-z]{2,4})?)$/iu.exec(base);
  const suffixLocale = suffix?.[2] ? toLocale(suffix[2]) : null;
  const named = suffixLocale === null ? base : (suffix?.[1] ?? base);
  const folderLocale = folders.map(toLocale).findLast((locale) => locale !== null) ?? null;
  const isIndex = /^(?:_?index|readme)$/iu.test(named);
  const own = isIndex ? folders.findLast((folder) => toLocale(folder) === null) : named;
  return {
    slug: own === undefined || isOpaque(own) ? null : slugify(own) || null,
    locale: suffixLocale ?? folderLocale,
  };
}
