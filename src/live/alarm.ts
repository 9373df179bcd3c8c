/** A wait that can be cut short. */
export interface Alarm {
  /** Ends the wait that is going on, or the next one. */
  ring(): void;
  /** Waits for a ring, as many milliseconds as it is given. One waits at a time. */
  wait(patience: number): Promise<void>;
}

/** Makes an alarm that has not rung. */
export function createAlarm(): Alarm {
  let rung = false;
  let wake = () => {};
  return {
    ring() {
      rung = true;
      wake();
    },
    async wait(patience) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}
