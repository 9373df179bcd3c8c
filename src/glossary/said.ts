import { plainText } from "./blocks.ts";
import { compactName } from "./names.ts";
import type { Block } from "./types.ts";

/** Whether blocks already say a text, whatever its case and punctuation: a description that is their first sentence. */
export function isSaid(text: string, blocks: readonly Block[]): boolean {
  return compactName(plainText(blocks)).includes(compactName(text));
}
