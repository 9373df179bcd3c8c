/**
 * A function of a thing that works its result out once for each, and forgets it with the thing: for things that never
 * change, as a glossary and all that is in it. The result is never undefined.
 */
export function rememberFor<K extends object, T>(work: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, T>();
  return (thing) => {
    let result = known.get(thing);
    if (result === undefined) {
      result = work(thing);
      known.set(thing, result);
    }
    return result;
  };
}
