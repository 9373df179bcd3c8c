import MiniSearch, { type Options } from "minisearch";
import { once } from "../language/once.ts";
import { type Grouped, listOf } from "./grouped.ts";
import type { Lexicon, Texts } from "./lexicon.ts";

/**
 * The words of a corpus as minisearch holds them. Putting them together takes a third of the time of an index, and
 * whoever asks by a name does without: it is done when a question is first ranked, or before that, in steps.
 */
export interface Words {
  /** All of them, at once when they are not yet together. */
  whole(): MiniSearch;
  /** Puts together what is not yet, a section or so at a step, for whoever has other things to do in between. */
  steps(): Generator<undefined, void>;
}

/**
 * How minisearch holds the words: they reach it as lists of forms, so that it has nothing left to do to them. Only
 * questions are text, their forms apart by spaces.
 */
const options: Options = {
  fields: ["title", "heading", "body"],
  stringifyField: (forms) => forms,
  tokenize: (forms) => (typeof forms === "string" ? forms.split(" ") : forms),
  processTerm: (form) => form,
};

/** The words of texts that were read. */
export function wordsOf(texts: Texts, lexicon: Lexicon): Words {
  const mini = new MiniSearch(options);
  const steps = adding(mini, texts, lexicon);
  const whole = () => {
    while (!steps.next().done);
    return mini;
  };
  return {
    whole,
    *steps() {
      while (!steps.next().done) yield;
    },
  };
}

/** The words that `JSON.stringify` made a text of. Throws, once they are asked for, when it is another text. */
export function storedWords(json: string): Words {
  const whole = once(() => MiniSearch.loadJSON(json, options));
  return {
    whole,
    *steps() {
      whole();
      yield;
    },
  };
}

function* adding(mini: MiniSearch, { titles, headings, bodies }: Texts, lexicon: Lexicon): Generator<undefined, void> {
  const formsOf = indexedForms(lexicon);
  const formsIn = (texts: Grouped, id: number) => {
    const found: string[] = [];
    for (const word of listOf(texts, id)) found.push(...(formsOf[word] ?? []));
    return found;
  };
  for (let id = 0; id + 1 < titles.starts.length; id++) {
    mini.add({ id, title: formsIn(titles, id), heading: formsIn(headings, id), body: formsIn(bodies, id) });
    yield;
  }
}

/** The forms under which each word is indexed; none of a small one. */
function indexedForms({ forms, formsOf, gramsOf }: Lexicon): string[][] {
  const texts = [...forms.keys()];
  return Array.from({ length: formsOf.starts.length - 1 }, (_, word) =>
    listOf(gramsOf, word).length === 0 ? [] : Array.from(listOf(formsOf, word), (form) => texts[form] ?? ""),
  );
}
