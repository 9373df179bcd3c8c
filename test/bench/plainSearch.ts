import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch from "minisearch";

/** A folder of Markdown in minisearch as it comes: a document for each file, no parsing, no stemming. */
export async function plainSearch(folder: string): Promise<MiniSearch> {
  const mini = new MiniSearch({ fields: ["text"] });
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".md"));
  for (const file of files) mini.add({ id: file, text: await readFile(join(folder, file), "utf8") });
  return mini;
}
