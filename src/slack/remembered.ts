/** Remembers keys for a while, the latest so many of them. */
export interface Remembered {
  /** Notes the keys; true if one of them was there already. */
  seen(keys: readonly string[]): boolean;
  /** As if it had never been noted. */
  forget(key: string): void;
}

/** Keys are forgotten after `ttl` milliseconds, or when `most` newer ones came. `now` gives milliseconds. */
export function createRemembered({ ttl, most, now }: { ttl: number; most: number; now: () => number }): Remembered {
  const until = new Map<string, number>();
  return {
    seen(keys) {
      const time = now();
      const known = keys.some((key) => (until.get(key) ?? 0) > time);
      for (const key of keys) {
        // Deleted first, so that the order of the map is the order of time.
        until.delete(key);
        until.set(key, time + ttl);
      }
      for (const [key, end] of until) {
        if (end > time && until.size <= most) break;
        until.delete(key);
      }
      return known;
    },
    forget: (key) => void until.delete(key),
  };
}
