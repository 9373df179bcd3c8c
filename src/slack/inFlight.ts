/** The work that is going on, bounded, so that it can be refused in a flood and waited for at the end. */
export interface InFlight {
  /** Runs the work; false, without running it, when there is too much already. Rejects as the work does. */
  run(work: () => Promise<void>): Promise<boolean>;
  /** Waits until nothing is going on any more, or `patience` milliseconds have passed; false when they have. */
  settle(patience: number): Promise<boolean>;
}

/** Nothing going on yet, and never more than `most` things at once. */
export function createInFlight(most: number): InFlight {
  const going = new Set<Promise<void>>();
  return {
    async run(work) {
      if (going.size >= most) return false;
      const running = work();
      going.add(running);
      try {
        await running;
      } finally {
        going.delete(running);
      }
      return true;
    },
    async settle(patience) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), patience);
      });
      const done = (async () => {
        while (going.size > 0) await Promise.allSettled(going);
        return true;
      })();
      return Promise.race([done, late]).finally(() => clearTimeout(timer));
    },
  };
}
