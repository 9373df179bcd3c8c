/** How many words are remembered for a language: a large corpus has as many. */
const ofCorpus = 200_000;

/**
 * A function of a word that looks each word up once: a corpus and its readers use the same few thousand over and over. It
 * forgets all of them at `most`.
 */
export function remember<T>(work: (word: string) => T, most = ofCorpus): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let result = known.get(word);
    if (result === undefined) {
      result = work(word);
      // Words come from people too: what they type may not grow without end.
      if (known.size >= most) known.clear();
      known.set(word, result);
    }
    return result;
  };
}
