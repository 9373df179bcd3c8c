import { answer } from "../../src/answer/answer.ts";
import { loadCorpus } from "../../src/corpus.ts";
import { plainText } from "../../src/glossary/blocks.ts";
import type { Fault } from "../../src/live/judge.ts";
import { createLive, type Live } from "../../src/live/live.ts";
import { lookAt } from "../../src/live/look.ts";
import { createReader } from "../../src/live/reread.ts";
import { watchFolder } from "../../src/live/watch.ts";
import { createLog } from "../../src/log.ts";
import { type ContentFolder, makeContentFolder } from "./contentFolder.ts";

/** What is answered from a folder that somebody works on. */
export interface Served {
  folder: ContentFolder;
  live: Live;
  log: Record<string, unknown>[];
  told: (Fault | null)[];
  /** The text that answers, or how it ended. */
  ask(question: string): string;
  /** Waits until something is so; looks again whenever the log has a new line. */
  until(isSo: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Serves entries from a folder of their own; `at` names the folder to watch when it is another. */
export async function serve(entries: Record<string, string>, at?: (folder: ContentFolder) => string): Promise<Served> {
  const folder = makeContentFolder(entries);
  const contentDir = at?.(folder) ?? folder.path;
  const log: Record<string, unknown>[] = [];
  const told: (Fault | null)[] = [];
  const waiting = new Set<() => void>();
  const logger = createLog({
    level: "debug",
    secrets: [],
    out: {
      write(line: string) {
        log.push(JSON.parse(line));
        for (const look of waiting) look();
      },
    },
  });
  const seen = await lookAt(contentDir);
  const first = await loadCorpus({ contentDir, databaseUrl: folder.databaseUrl, highlightHeadings: [] });
  const live = createLive({
    first,
    read: createReader({ folder: contentDir, first, seen, highlightHeadings: [] }),
    log: logger,
    tell: (fault) => void told.push(fault),
    onSwap: () => {},
  });
  const watching = watchFolder({ folder: contentDir, seen, onChange: () => live.reload(), log: logger });
  return {
    folder,
    live,
    log,
    told,
    ask(question) {
      const answered = answer(question, live.current(), { locales: ["en"] });
      return answered.outcome === "answer" ? plainText(answered.blocks) : answered.outcome;
    },
    until: (isSo) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isSo()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async close() {
      await watching.close();
      folder.clean();
    },
  };
}
