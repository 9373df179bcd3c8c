import { realClock } from "../standin/clock.ts";
import type { Clock } from "../standin/types.ts";

/** The time as it is, or so much ahead of that as somebody moved it: who tries a term of the day cannot wait for tomorrow. */
export interface MovableClock extends Clock {
  /** How many milliseconds it is ahead. */
  readonly ahead: number;
  /** Moves so many milliseconds on, or back. */
  move(ms: number): void;
  /** Told after each move; gives what stops it. */
  onMove(listener: () => void): () => void;
}

/** On time at first. What waits goes on waiting as long as it would have. */
export function movableClock(): MovableClock {
  let ahead = 0;
  const listeners = new Set<() => void>();
  return {
    now: () => realClock.now() + ahead,
    wait: realClock.wait,
    get ahead() {
      return ahead;
    },
    move(ms) {
      ahead += ms;
      for (const listener of listeners) listener();
    },
    onMove(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
