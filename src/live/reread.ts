import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { makeGlossary } from "../glossary/glossary.ts";
import { readText } from "../glossary/load.ts";
import type { Parsed, ParseOptions } from "../glossary/parse.ts";
import type { Glossary } from "../glossary/types.ts";
import { indexInSteps } from "../search/build.ts";
import type { Corpus } from "../search/types.ts";
import { type Look, lookAt } from "./look.ts";

export interface RereadOptions extends ParseOptions {
  folder: string;
  /** What was read first, and a look at the folder from before that; null when there was none to look at. */
  first: Corpus;
  seen: Look | null;
}

/** What a file was read as, and the mark it had then. */
interface Known {
  mark: string;
  parsed: Parsed;
}

/**
 * Reads a content folder time and again, each time only the files that changed; `afresh` reads them all. Others get their
 * turn time and again, so that questions are answered meanwhile. Throws MissingFolder.
 */
export function createReader({ folder, first, seen, highlightHeadings }: RereadOptions) {
  let known = knownFrom(first.glossary, seen);

  return async ({ afresh }: { afresh: boolean }): Promise<Corpus> => {
    const { parse } = await import("../glossary/parse.ts");
    const { root, marks, problems } = await lookAt(folder);
    const next = new Map<string, Known>();
    for (const [file, mark] of marks) {
      const old = afresh ? undefined : known.get(file);
      if (old?.mark === mark) {
        next.set(file, old);
        continue;
      }
      const text = await readText(join(root, file));
      const parsed = typeof text === "string" ? parse(file, text, { highlightHeadings }) : unread(file, text.problem);
      next.set(file, { mark, parsed });
      await turn();
    }
    known = next;
    const glossary = makeGlossary(
      [...next.values()].map(({ parsed }) => parsed),
      problems,
    );
    return { glossary, index: await inTurns(indexInSteps(glossary)) };
  };
}

/** Milliseconds after which others get their turn. */
const longestTurn = 20;

async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < longestTurn) continue;
    await turn();
    began = performance.now();
  }
}

/** Files that the first reading had nothing to say about: what it said of others may have come from a file beside them. */
function knownFrom({ terms, problems }: Glossary, seen: Look | null): Map<string, Known> {
  const told = new Set(problems.map(({ file }) => file));
  const known = new Map<string, Known>();
  for (const term of terms) {
    const mark = seen?.marks.get(term.file);
    if (mark !== undefined && !told.has(term.file)) known.set(term.file, { mark, parsed: { term, problems: [] } });
  }
  return known;
}

function unread(file: string, message: string): Parsed {
  return { term: null, problems: [{ file, line: 1, severity: "error", message }] };
}
