/** Looks a value up by its key; null when there is none, or when it did not come in `patience` milliseconds. */
export type Lookup<T> = (key: string, patience: number) => Promise<T | null>;

export interface LookupOptions<T> {
  /** Never rejects. */
  load: (key: string) => Promise<T | null>;
  /** Milliseconds. */
  now: () => number;
}

/** How long a value is remembered, in milliseconds; and that there is none, which may be a hiccup. */
const lifetime = 3_600_000;
const lifetimeOfNone = 60_000;

/** How many are remembered: the oldest make room. */
const most = 10_000;

/**
 * Remembers what was looked up, that there is nothing included. Who asks while an answer is on its way waits for the
 * same one; who ran out of patience finds it the next time.
 */
export function createLookup<T>({ load, now }: LookupOptions<T>): Lookup<T> {
  const known = new Map<string, { value: Promise<T | null>; until: number; settled: T | null | undefined }>();

  const entryOf = (key: string) => {
    const found = known.get(key);
    if (found && found.until > now()) return found;
    const entry = { value: load(key), until: now() + lifetime, settled: undefined as T | null | undefined };
    void entry.value.then((value) => {
      entry.settled = value;
      if (value === null) entry.until = now() + lifetimeOfNone;
    });
    known.delete(key);
    known.set(key, entry);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return entry;
  };

  return async (key, patience) => {
    const entry = entryOf(key);
    return entry.settled === undefined ? inTime(entry.value, patience) : entry.settled;
  };
}

/** A value that comes within `patience` milliseconds; null when it does not. Rejects as the value does. */
export function inTime<T>(value: Promise<T | null>, patience: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), patience);
    value.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
