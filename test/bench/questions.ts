import type { Entry } from "./corpus.ts";
import { diceOf } from "./dice.ts";
import { speeches } from "./languages.ts";

export const kinds = ["name", "typo", "section", "unknown"] as const;
export type Kind = (typeof kinds)[number];

/** Something to ask, and the title of the entry it is about, if there is one. */
export interface Question {
  kind: Kind;
  text: string;
  title: string | null;
}

const strange = {
  en: [
    "how far is the moon from here",
    "recipe for pancakes with blueberries",
    "zxqv wrtp",
    "reset my vpn password please",
  ],
  nb: [
    "hvor langt er det til månen",
    "oppskrift på vafler med rømme",
    "kvantefysikk for nybegynnere",
    "glemt passordet til skriveren",
  ],
  tr: [
    "ayın dünyaya uzaklığı kaç kilometre",
    "mercimek çorbası tarifi",
    "kuantum fiziği dersleri",
    "yazıcının şifresini unuttum",
  ],
};

/** Questions about a generated corpus: of one kind, or of all in turn. */
export function makeQuestions(
  entries: readonly Entry[],
  count: number,
  seed: number,
  only: Kind | null = null,
): Question[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, (_, at): Question => {
    const kind = only ?? kinds[at % kinds.length] ?? "name";
    const { locale, title, headings } = dice.one(entries);
    const name = title.toLowerCase();
    switch (kind) {
      case "name":
        return { kind, title, text: dice.one(speeches[locale].asking).replace("*", name) };
      case "typo":
        return { kind, title, text: slip(name, 2 + dice.below(name.length - 4)) };
      case "section":
        return { kind, title, text: `${dice.one(headings)} ${name}` };
      default:
        return { kind, title: null, text: dice.one(strange[locale]) };
    }
  });
}

/** Two neighbouring letters in each other's place. */
function slip(text: string, at: number): string {
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
