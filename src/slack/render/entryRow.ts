import type { ActionsBlock, Button, PlainTextOption, StaticSelect } from "@slack/types";
import { type Ref, refTo, sectionKey } from "../../answer/ref.ts";
import type { Answer } from "../../answer/types.ts";
import { familyOf } from "../../glossary/blocks.ts";
import type { Term } from "../../glossary/types.ts";
import { isSpoken, languageName, phrasesOf } from "../../language/languages.ts";
import type { SpokenLocale } from "../../language/types.ts";
import { actionIds, openButton, option, readRef, refButton, refValue, row } from "./actions.ts";
import { limits, shares } from "./limits.ts";
import { plainText, size } from "./parts.ts";
import { removeButton } from "./removeButton.ts";
import type { Surface } from "./renderAnswer.ts";
import { titleOf } from "./titleOf.ts";

type TermAnswer = Extract<Answer, { outcome: "answer" }>;

/** More than this many languages of one entry would be a row of nothing but languages. */
const mostLanguages = 3;

/**
 * What people can do with an answer: go to another section or language of its entry, see all of it where something was
 * left out, share a private answer, delete a public one.
 */
export function entryRow(answer: TermAnswer, surface: Surface, isCut: boolean): ActionsBlock[] {
  const { term, section, byName, locale } = answer;
  const phrases = phrasesOf(locale);
  const whole = refTo(term, null);
  // An option has no room for the entry that it belongs to: the row's name holds that.
  const id = rowName + refValue(whole);
  const isShort = id.length <= limits.blockId;
  const menu = isShort ? sectionMenu(answer) : { select: [], whole: true };
  return row(isShort ? id : "entry", [
    ...menu.select,
    ...languageButtons(answer.translations, locale),
    ...(isCut || !menu.whole ? refButton(phrases.everything, actionIds.everything, whole) : []),
    ...(surface.kind === "private"
      ? refButton(phrases.share, actionIds.share, byName ? whole : refTo(term, section))
      : []),
    ...removeButton(surface, locale),
  ]);
}

/** The entry that a row of `entryRow` belongs to; null when it is none. */
export function entryOfRow(id: string): Ref | null {
  return id.startsWith(rowName) ? readRef(id.slice(rowName.length)) : null;
}

const rowName = "entry ";

/** The entry's sections but for what is shown; `whole` is false when not all of them found room. */
function sectionMenu({ term, section, locale }: TermAnswer): { select: StaticSelect[]; whole: boolean } {
  const shown = section ? familyOf(term.sections, section) : [];
  const isOther = (one: Term["sections"][number]) =>
    !shown.includes(one) && familyOf(term.sections, one).some(({ blocks }) => blocks.length > 0);
  const all = term.sections
    .filter(isOther)
    .flatMap((one) => option(one.heading ?? titleOf(term), sectionKey(term, one)));
  const options: PlainTextOption[] = [];
  let taken = 0;
  for (const one of all.slice(0, limits.options)) {
    taken += size([one]);
    if (taken > shares.menu) break;
    options.push(one);
  }
  const placeholder = plainText(phrasesOf(locale).otherSections);
  return {
    select: options.length === 0 ? [] : [{ type: "static_select", action_id: actionIds.section, placeholder, options }],
    whole: options.length === all.length,
  };
}

/** The same entry in other languages, each called as its readers call it. */
export function languageButtons(translations: readonly Term[], reader: SpokenLocale): Button[] {
  return translations.slice(0, mostLanguages).flatMap((term, at) => {
    const name = languageName(term.locale, isSpoken(term.locale) ? term.locale : reader);
    return openButton(capital(name, term.locale), refTo(term, null), at);
  });
}

function capital(name: string, locale: string): string {
  const [first = "", ...rest] = name;
  return (isSpoken(locale) ? first.toLocaleUpperCase(locale) : first.toUpperCase()) + rest.join("");
}
