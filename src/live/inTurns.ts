import { setImmediate as turn } from "node:timers/promises";

/** Milliseconds after which others get their turn. */
const longestTurn = 20;

/** Does work that comes in steps; others get their turn time and again, so that questions are answered meanwhile. */
export async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < longestTurn) continue;
    await turn();
    began = performance.now();
  }
}
