/** One time that the bot waits. */
export interface HeldWait {
  seconds: number;
  /** The time is over. */
  letGo(): void;
}

/** Gives a bot a way to wait that lasts until a test says so; `next` is the next one it begins, in order. */
export function heldWaits(): { wait: (seconds: number) => Promise<void>; next(): Promise<HeldWait>; count(): number } {
  const begun: HeldWait[] = [];
  let asked = 0;
  let told = () => {};
  return {
    wait: (seconds) =>
      new Promise((letGo) => {
        begun.push({ seconds, letGo });
        told();
      }),
    async next() {
      const at = asked++;
      for (;;) {
        const held = begun[at];
        if (held) return held;
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
    },
    count: () => begun.length,
  };
}
