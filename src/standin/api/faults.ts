import type { Fault, Faults } from "../types.ts";

/** The faults that are to come. */
export interface FaultQueue extends Faults {
  /** What happens to the call of a method that just came in; null if nothing does. */
  take(method: string): Fault | null;
}

/** Nothing goes wrong yet. */
export function createFaults(): FaultQueue {
  const queues = new Map<string, (Fault | null)[]>();
  const standing = new Map<string, Fault>();
  return {
    next(method, ...faults) {
      queues.set(method, [...(queues.get(method) ?? []), ...faults]);
    },
    always: (method, fault) => void standing.set(method, fault),
    clear(method) {
      for (const faults of [queues, standing]) {
        if (method === undefined) faults.clear();
        else faults.delete(method);
      }
    },
    take(method) {
      const [next, ...rest] = queues.get(method) ?? [];
      queues.set(method, rest);
      return next === undefined ? (standing.get(method) ?? null) : next;
    },
  };
}
