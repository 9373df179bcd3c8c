import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The path that keeps a store in memory, to be forgotten at the end. */
export const inMemory = ":memory:";

/** The file that a DATABASE_URL names; a relative one is of the package's folder. */
export function storePath(databaseUrl: string): string {
  const path = databaseUrl.replace(/^file:(?:\/\/(?=\/))?/u, "");
  return path === inMemory ? path : resolve(fileURLToPath(new URL("../..", import.meta.url)), path);
}
