import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLive } from "../../../src/live/live.ts";
import { createReader } from "../../../src/live/reread.ts";
import { createLog } from "../../../src/log.ts";
import { startPreview } from "../../../src/preview/preview.ts";
import { readSettings } from "../../../src/settings.ts";
import { corpusOf, shipped } from "../../support/corpus.ts";

/** The preview as people start it, on a copy of the shipped glossary. */
export interface Workplace {
  url: string;
  /** Writes a file of the glossary, or takes it away when there is no text, and has it read. */
  edit(file: string, text: string | null): Promise<void>;
  close(): Promise<void>;
}

/** Starts the preview on a free port. */
export async function startWorkplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), "glossary-"));
  await cp(shipped, folder, { recursive: true });
  const first = await corpusOf(folder);
  const read = readSettings({ CONTENT_DIR: folder, PORT: "0" });
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  const log = createLog({ level: "silent", secrets: [], out: process.stdout });
  const reader = createReader({ folder, first, seen: null, highlightHeadings: [] });
  const live = createLive({ first, read: reader, log, tell: () => {}, onSwap: () => {} });
  const preview = await startPreview({ settings: read.settings, live, log });
  return {
    url: preview.url,
    async edit(file, text) {
      if (text === null) await rm(join(folder, file));
      else await writeFile(join(folder, file), text);
      await live.reload({ force: true });
    },
    async close() {
      await preview.close();
      await rm(folder, { recursive: true });
    },
  };
}
