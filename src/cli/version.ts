import { readFile } from "node:fs/promises";

/** `--version`: which release this is, as package.json says. */
export async function version(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
