import MiniSearch, { type Options } from "minisearch";
import { listOf } from "./grouped.ts";
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

/** The words of texts that were read. */
export function wordsOf(texts: Texts, lexicon: Lexicon): Words {
  const filled = new FilledSearch(options);
  const steps = filled.fill(texts, lexicon);
  return {
    whole() {
      while (!steps.next().done);
      return filled;
    },
    *steps() {
      while (!steps.next().done) yield;
    },
  };
}

/** Nothing is read but questions, which come as forms apart by spaces. */
const options: Options = {
  fields: ["title", "heading", "body"],
  tokenize: (forms) => forms.split(" "),
  processTerm: (form) => form,
};
/** So many forms are put into the tree at a step: a millisecond or two. */
const formsOfStep = 1000;

/** A MiniSearch that takes words which have been read: several times as quick as reading them anew with `add`. */
class FilledSearch extends MiniSearch {
  /** Comes to what `add` comes to for each section, its number as its id. */
  *fill({ titles, headings, bodies }: Texts, { forms, formsOf, gramsOf }: Lexicon): Generator<undefined, void> {
    // In the order in which minisearch numbers the fields; of each form, how often the sections say it.
    const fields = [titles, headings, bodies].map((texts) => ({
      texts,
      said: new Array<Map<number, number> | undefined>(forms.size),
      lengths: 0,
    }));
    const sections = titles.starts.length - 1;
    const times = new Uint32Array(forms.size);
    for (let id = 0; id < sections; id++) {
      const lengths = fields.map((field) => {
        const different: number[] = [];
        for (const word of listOf(field.texts, id)) {
          const isSmall = gramsOf.starts[word] === gramsOf.starts[word + 1];
          const end = isSmall ? 0 : (formsOf.starts[word + 1] ?? 0);
          for (let at = formsOf.starts[word] ?? 0; at < end; at++) {
            const form = formsOf.items[at] ?? 0;
            if (times[form] === 0) different.push(form);
            times[form] = (times[form] ?? 0) + 1;
          }
        }
        for (const form of different) {
          const where = field.said[form] ?? new Map<number, number>();
          field.said[form] = where.set(id, times[form] ?? 0);
          times[form] = 0;
        }
        field.lengths += different.length;
        return different.length;
      });
      this._documentIds.set(id, id);
      this._idToShortId.set(id, id);
      this._fieldLength.set(id, lengths);
      yield;
    }
    this._documentCount = sections;
    this._nextId = sections;
    this._avgFieldLength = fields.map(({ lengths }) => lengths / Math.max(1, sections));
    for (const [form, number] of forms) {
      const found = fields.flatMap(({ said }, field) => (said[number] ? [[field, said[number]] as const] : []));
      if (found.length > 0) this._index.set(form, new Map(found));
      if (number % formsOfStep === 0) yield;
    }
  }
}
