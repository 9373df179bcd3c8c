import { realpath, stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { causeOf, type Log } from "../log.ts";

/** The messages of the file system about a folder. */
export interface Ears {
  /** Listens where the folder is now: call it time and again, since a link may come to lead elsewhere. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

/** Hears of changes in a folder, once `follow` was called. A system that has no messages left to give is told of once. */
export function listenTo(folder: string, { onEvent, log }: { onEvent: () => void; log: Log }): Ears {
  let place = "";
  let watcher: FSWatcher | null = null;
  let complained = false;

  const onError = (error: unknown) => {
    if (complained) return;
    complained = true;
    log.warn({ cause: causeOf(error).cause }, "the content folder cannot be listened to: it is looked at now and then");
  };
  const close = async () => {
    const old = watcher;
    watcher = null;
    await old?.close();
  };

  return {
    close,
    async follow() {
      const found = await placeOf(folder);
      if (found.place === place) return;
      await close();
      place = found.place;
      if (found.root === null) return;
      const { root } = found;
      watcher = watch(root, {
        ignoreInitial: true,
        // A link may lead to the whole disk; what is read behind one stands in the folder, and is heard there.
        followSymlinks: false,
        ignored: (path) => isHidden(relative(root, path)),
      });
      // What changed before it was ready was not heard.
      watcher.on("all", onEvent).on("ready", onEvent).on("error", onError);
    },
  };
}

/** Where a folder is, and which it is: a folder made anew in the same place is another. */
async function placeOf(folder: string): Promise<{ root: string | null; place: string }> {
  try {
    const root = await realpath(folder);
    return { root, place: `${root} ${(await stat(root)).ino}` };
  } catch {
    return { root: null, place: "" };
  }
}

function isHidden(path: string): boolean {
  return path.split(sep).some((name) => name.startsWith(".") || name === "node_modules");
}
