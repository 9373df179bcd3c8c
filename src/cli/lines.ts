/** What a line has beyond that belongs to no question, and is dropped: a line need not end. In characters. */
const longest = 1_000_000;

/**
 * The lines of an input, each as soon as it is there. They end with a line feed, nothing else: a question may hold whatever
 * else a terminal takes for a line's end.
 */
export async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of input) {
    const [more = "", ...others] = chunk.split("\n");
    if (rest.length < longest) rest = (rest + more).slice(0, longest);
    for (const next of others) {
      yield rest.replace(/\r$/u, "");
      rest = next.slice(0, longest);
    }
  }
  if (rest !== "") yield rest;
}
