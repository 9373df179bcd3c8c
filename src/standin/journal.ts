import type { Call, Change, Delivery, Json } from "./types.ts";

/** What went to and fro, and who waits for more of it. */
export interface Journal {
  readonly calls: Call[];
  readonly deliveries: Delivery[];
  /** Calls that were answered, or will never be. */
  readonly settled: Set<Call>;
  /** Notes a call that came in. */
  began(method: string, args: Json, token: string, at: number): Call;
  /** Notes what a call was answered; null when a fault swallowed the answer. */
  ended(call: Call, response: Json | null): void;
  changed(change: Change): void;
  onChange(listener: (change: Change) => void): () => void;
  until<T>(condition: () => T | false | null | undefined): Promise<T>;
  /** Lets nobody wait any longer. */
  close(): void;
}

/** Nothing happened yet. */
export function createJournal(): Journal {
  const calls: Call[] = [];
  const deliveries: Delivery[] = [];
  const settled = new Set<Call>();
  const listeners = new Set<(change: Change) => void>();
  const waiting = new Set<{ look: () => void; giveUp: () => void }>();

  const changed = (change: Change) => {
    for (const listener of listeners) listener(change);
    for (const { look } of waiting) look();
  };
  return {
    calls,
    deliveries,
    settled,
    began(method, args, token, at) {
      const call: Call = { method, args, token, at, response: null };
      calls.push(call);
      changed({ kind: "call" });
      return call;
    },
    ended(call, response) {
      call.response = response;
      settled.add(call);
      changed({ kind: "call" });
    },
    changed,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    until: (condition) =>
      new Promise((resolve, reject) => {
        const stop = () => waiting.delete(waiter);
        const look = () => {
          const found = condition();
          if (found === false || found === null || found === undefined) return;
          stop();
          resolve(found);
        };
        const waiter = {
          // A condition that throws is its asker's affair, and nobody else's.
          look() {
            try {
              look();
            } catch (error) {
              stop();
              reject(error);
            }
          },
          giveUp: () => reject(new Error("The stand-in was closed before what was waited for came about.")),
        };
        waiting.add(waiter);
        waiter.look();
      }),
    close() {
      for (const { giveUp } of waiting) giveUp();
      waiting.clear();
    },
  };
}
