import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Glossary, Problem } from "../../glossary/types.ts";
import { review } from "../../review/review.ts";
import type { LiveGlossary } from "../preview.ts";

/** A larger corpus takes longer to read as an editor would than whoever waits for an answer should wait. */
const mostReviewed = 2_000;

/** What is wrong with the glossary in a folder, as `check` tells it: what cost a file or a part of it, then what an editor would say. */
export function problemsOf({ current, problems }: LiveGlossary, folder: string): () => readonly Problem[] {
  const known = new WeakMap<Glossary, readonly Problem[]>();
  return () => {
    const { glossary } = current();
    // The files were read and are not served: what is wrong with them goes before the rest.
    if (problems() !== glossary.problems || glossary.terms.length > mostReviewed) return problems();
    const found = known.get(glossary) ?? review(glossary, textsOf(glossary, folder));
    known.set(glossary, found);
    return found;
  };
}

function textsOf({ terms }: Glossary, folder: string): Map<string, string> {
  return new Map(terms.map(({ file }) => [file, textOf(join(folder, file))]));
}

/** A file that went away meanwhile is as good as an empty one: the next reading tells. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
