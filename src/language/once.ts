/** A function that does its work when it is first called, and gives what came of it from then on. */
export function once<T>(work: () => T): () => T {
  let done: { result: T } | null = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
