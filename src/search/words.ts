import MiniSearch, { type Options, type Query, type SearchOptions, type SearchResult } from "minisearch";
import { type Grouped, inverse, listOf } from "./grouped.ts";
import type { Lexicon, Texts } from "./lexicon.ts";

/** Nothing is read but questions, which come as forms apart by spaces. */
const options: Options = {
  fields: ["title", "heading", "body"],
  tokenize: (forms) => forms.split(" "),
  processTerm: (form) => form,
};

/**
 * The words of a corpus in minisearch, each section with its number as its id: what its `add` comes to, from texts that
 * have been read. Which sections say a word is put together when somebody asks for it, since all words together take a
 * third of the time of a start, and three times the memory of the texts.
 */
export class Words extends MiniSearch {
  readonly #lexicon: Lexicon;
  readonly #wordsOf: Grouped;
  /** Of each field, in the order in which minisearch numbers them: the sections of each word. */
  readonly #sectionsOf: readonly Grouped[];

  constructor({ titles, headings, bodies }: Texts, lexicon: Lexicon) {
    super(options);
    const fields = [titles, headings, bodies];
    this.#lexicon = lexicon;
    this.#wordsOf = inverse(lexicon.formsOf, lexicon.forms.size);
    this.#sectionsOf = fields.map((field) => inverse(field, lexicon.formsOf.starts.length - 1));

    const lengths = fields.map((field) => lengthsOf(field, lexicon));
    const sections = titles.starts.length - 1;
    for (let id = 0; id < sections; id++) {
      this._documentIds.set(id, id);
      this._idToShortId.set(id, id);
      const ofSection = lengths.map((ofField) => ofField[id] ?? 0);
      this._fieldLength.set(id, ofSection);
    }
    this._documentCount = sections;
    this._nextId = sections;
    this._avgFieldLength = lengths.map((ofField) => ofField.reduce((sum, one) => sum + one, 0) / Math.max(1, sections));
  }

  override search(query: Query, searchOptions?: SearchOptions): SearchResult[] {
    if (typeof query === "string") for (const form of query.split(" ")) this.#putIn(form);
    return super.search(query, searchOptions);
  }

  #putIn(form: string): void {
    const number = this.#lexicon.forms.get(form);
    if (number === undefined || this._index.has(form)) return;
    const words = [...listOf(this.#wordsOf, number)].filter((word) => !isSmall(word, this.#lexicon));
    const said = this.#sectionsOf.map((sectionsOf) => countEach(words.map((word) => listOf(sectionsOf, word))));
    const found = [...said.entries()].filter(([, times]) => times.size > 0);
    if (found.length > 0) this._index.set(form, new Map(found));
  }
}

function isSmall(word: number, { gramsOf }: Lexicon): boolean {
  return gramsOf.starts[word] === gramsOf.starts[word + 1];
}

/** How many different forms each section has in a field; small words have none. */
function lengthsOf({ starts, items }: Grouped, lexicon: Lexicon): Uint32Array {
  const { forms, formsOf } = lexicon;
  const lengths = new Uint32Array(starts.length - 1);
  const lastSection = new Uint32Array(forms.size);
  for (let id = 0; id < lengths.length; id++) {
    for (let place = starts[id] ?? 0; place < (starts[id + 1] ?? 0); place++) {
      const word = items[place] ?? 0;
      if (isSmall(word, lexicon)) continue;
      for (let at = formsOf.starts[word] ?? 0; at < (formsOf.starts[word + 1] ?? 0); at++) {
        const form = formsOf.items[at] ?? 0;
        if (lastSection[form] === id + 1) continue;
        lastSection[form] = id + 1;
        lengths[id] = (lengths[id] ?? 0) + 1;
      }
    }
  }
  return lengths;
}

/** How often each number is in lists, in the order of the numbers. */
function countEach(lists: readonly Uint32Array[]): Map<number, number> {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  if (lists.length > 1) all.sort();
  const times = new Map<number, number>();
  for (const number of all) times.set(number, (times.get(number) ?? 0) + 1);
  return times;
}
