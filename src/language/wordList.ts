/** A set from words written as people write lists: separated by white space, over as many lines as it takes. */
export function wordList(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter(Boolean));
}
