import type { Clock } from "./types.ts";

/** The time as it is. Waiting keeps no process alive. */
export const realClock: Clock = {
  now: Date.now,
  wait(ms, signal) {
    return new Promise((resolve) => {
      const stop = () => clearTimeout(timer);
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, ms).unref();
      signal?.addEventListener("abort", stop);
    });
  },
};

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /** Moves on so many milliseconds, and wakes who has waited long enough, in order. */
  pass(ms: number): void;
  /** Resolves once somebody waits so many milliseconds. */
  untilWaiting(ms: number): Promise<void>;
}

/** Starts at `start`, which is now if not said: a bot that reads the real time has to believe it. */
export function manualClock(start = Date.now()): ManualClock {
  let now = start;
  let sleepers: { ms: number; at: number; wake: () => void }[] = [];
  let watchers: (() => void)[] = [];
  return {
    now: () => now,
    wait(ms, signal) {
      return new Promise((resolve) => {
        const stop = () => {
          sleepers = sleepers.filter((each) => each !== sleeper);
        };
        const wake = () => {
          signal?.removeEventListener("abort", stop);
          resolve();
        };
        const sleeper = { ms, at: now + ms, wake };
        sleepers.push(sleeper);
        signal?.addEventListener("abort", stop);
        for (const look of watchers) look();
      });
    },
    pass(ms) {
      now += ms;
      const awake = sleepers.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
      sleepers = sleepers.filter(({ at }) => at > now);
      for (const { wake } of awake) wake();
    },
    untilWaiting(ms) {
      return new Promise((resolve) => {
        const look = () => {
          if (!sleepers.some((sleeper) => sleeper.ms === ms)) return;
          watchers = watchers.filter((each) => each !== look);
          resolve();
        };
        watchers.push(look);
        look();
      });
    },
  };
}
