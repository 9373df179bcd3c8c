import type { Call, Fault, Faults } from "../types.ts";

/** The faults that are to come. */
export interface FaultQueue extends Faults {
  /** What happens to a call that just came in; null if nothing does. */
  take(call: Call): Fault | null;
}

/** Nothing goes wrong yet. */
export function createFaults(): FaultQueue {
  const queues = new Map<string, (Fault | null)[]>();
  const standing = new Map<string, (call: Call) => Fault | null>();
  return {
    next(method, ...faults) {
      queues.set(method, [...(queues.get(method) ?? []), ...faults]);
    },
    always: (method, fault) => void standing.set(method, () => fault),
    each: (method, decide) => void standing.set(method, decide),
    clear(method) {
      for (const faults of [queues, standing]) {
        if (method === undefined) faults.clear();
        else faults.delete(method);
      }
    },
    take(call) {
      const { method } = call;
      const [next, ...rest] = queues.get(method) ?? [];
      queues.set(method, rest);
      return next === undefined ? (standing.get(method)?.(call) ?? null) : next;
    },
  };
}
