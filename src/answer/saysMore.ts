import { boldIn, plainText } from "../glossary/blocks.ts";
import { isSpoken, languageOf } from "../language/languages.ts";
import { foldedForm, words } from "../language/words.ts";
import { type AskedWord, isSaid } from "../search/asked.ts";
import type { Hit, Index } from "../search/types.ts";
import { isSure, isTelling, twins } from "./telling.ts";

/** A word of fewer letters that is only half of a name is a word like others: magnets, engines, an audience. */
const longForHalf = 12;

/**
 * Whether a section says more of a word or two than to mention them: of an everyday word, and of two where one stands in a
 * name, since a meeting room is no meeting, and a magnet no lead magnet. What is said together is meant, if its head is the
 * entry's own name, as in "virtual sales", or it has a telling word.
 */
export function saysMore({ term, section, parts, holds }: Hit, asked: readonly AskedWord[], { names }: Index): boolean {
  const isInName = ({ forms }: AskedWord) => [...forms.keys()].some((form) => names.parts.keys.has(foldedForm(form)));
  const sure = asked.filter(isSure);
  const language = languageOf(term.locale);
  const times = (word: AskedWord, all: readonly string[]) => all.filter((one) => isSaid(word, one, language)).length;
  const own = [term.title, ...term.aliases].map((name) => words(name, language));
  const isOwn = (word: AskedWord) => own.some((name) => name.length === 1 && times(word, name) === 1);
  const isHalf = (word: AskedWord) => isInName(word) && !isOwn(word) && word.text.length < longForHalf;
  if (asked.length === 1 && asked.some(isHalf)) return false;
  if (asked.length === 1 ? sure.some(isTelling) : !asked.some(isInName)) return true;
  // The head is the last word in the languages that have a file; in others it may be either.
  const heads = isSpoken(term.locale) ? sure.slice(-1) : sure;
  if (sure.length === 2 && heads.some(isOwn)) return true;
  if (asked.some(({ text }) => !holds.includes(text))) return false;
  const heading = words(section.heading ?? "", language);
  // "Dış satış nedir?" is like "dış ticaret nedir", and of something else.
  if (parts.twin >= twins && asked.every((word) => times(word, heading) > 0)) return true;

  const named = [...heading, ...words(boldIn(section.blocks).join(" "), language)].concat(...own);
  const text = words(plainText(section.blocks), language);
  const [first, last] = asked;
  if (first && last) {
    const apart = [1, 2].filter((gap) =>
      text.some((one, at) => isSaid(first, one, language) && isSaid(last, text[at + gap] ?? "", language)),
    );
    const isTold = asked.some((word) => isTelling(word) && !isInName(word)) || times(last, own.flat()) > 0;
    if (apart.includes(1) ? isTold : apart.includes(2)) return true;
  }
  return asked.every((word) => times(word, named) > 0 || times(word, text) > 1);
}
