import type { Engine } from "./retrievalEngines.ts";

/** Builds an engine; gives how long that took, and the bytes that it holds on to. The process needs --expose-gc. */
export function measureBuild(build: () => Engine): { engine: Engine; milliseconds: number; bytes: number } {
  const before = bytesHeld();
  const began = performance.now();
  const engine = build();
  const milliseconds = performance.now() - began;
  return { engine, milliseconds, bytes: bytesHeld() - before };
}

function bytesHeld(): number {
  if (globalThis.gc === undefined) throw new Error("memory is measured with --expose-gc");
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
