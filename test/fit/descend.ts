/** By how much a weight is moved, in turn; smaller ones follow once none of a size helps. */
const steps = [1.4, 1.15, 1.05];
/** A weight of nothing is tried at this, since no factor moves it. */
const fromNothing = 0.05;
/** Less is noise: an answer or two of a thousand. */
const leastGain = 0.0005;

/**
 * Coordinate descent: moves one weight after the other, keeps what makes `worth` larger, and goes round until nothing
 * does. `tell` hears of every move that is kept.
 */
export function descend<T extends Readonly<Record<string, number>>>(
  start: T,
  worth: (weights: T) => number,
  tell: (name: string, from: number, to: number, value: number) => void,
): T {
  let best = start;
  let value = worth(best);
  for (const step of steps) {
    for (let moved = true; moved; ) {
      moved = false;
      for (const [name, from] of Object.entries(best)) {
        for (const to of from === 0 ? [fromNothing] : [from * step, from / step]) {
          const tried = { ...best, [name]: Number(to.toPrecision(3)) };
          const reached = worth(tried);
          if (reached < value + leastGain) continue;
          [best, value, moved] = [tried, reached, true];
          tell(name, from, tried[name] ?? 0, value);
          break;
        }
      }
    }
  }
  return best;
}
