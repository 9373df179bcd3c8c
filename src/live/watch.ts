import { setTimeout as delay } from "node:timers/promises";
import type { Log } from "../log.ts";
import { createAlarm } from "./alarm.ts";
import { listenTo } from "./listen.ts";
import { fingerprint, type Look, lookAt } from "./look.ts";

export interface WatchOptions {
  folder: string;
  /** What is served: anything else is a change. Null when there was no folder. */
  seen: Look | null;
  onChange(): void;
  log: Log;
}

/** Milliseconds between two looks when nothing is heard. A look takes 0.05 for each file: a hundredth of the time. */
const pauses = { least: 1000, perFile: 5, most: 30_000 };
/** A folder is at rest when it has looked the same for so many milliseconds; so often it is waited for. */
const rest = { pause: 100, tries: 10 };

/**
 * Tells when a content folder has changed and is at rest again. The file system's own messages are quick, but they fail
 * on network mounts and when a link to the folder is swapped, so it is looked at every second or so besides.
 */
export function watchFolder({ folder, seen, onChange, log }: WatchOptions): { close(): Promise<void> } {
  const alarm = createAlarm();
  const ears = listenTo(folder, { onEvent: alarm.ring, log });
  let closed = false;
  const done = follow();

  async function follow(): Promise<void> {
    let last = markOf(seen);
    let pause = 0;
    for (;;) {
      await alarm.wait(pause);
      if (closed) return;
      const look = await tryToLook(folder);
      pause = Math.min(Math.max((look?.marks.size ?? 0) * pauses.perFile, pauses.least), pauses.most);
      await ears.follow();
      const mark = markOf(look);
      if (mark === last) continue;
      last = await atRest(mark);
      if (!closed) onChange();
    }
  }

  async function atRest(first: string): Promise<string> {
    let mark = first;
    for (let tries = 0; tries < rest.tries && !closed; tries++) {
      await delay(rest.pause);
      const before = mark;
      mark = markOf(await tryToLook(folder));
      if (mark === before) break;
    }
    return mark;
  }

  return {
    async close() {
      closed = true;
      alarm.ring();
      await done;
      await ears.close();
    },
  };
}

/** Null when there is no folder, or none that can be looked at. */
function tryToLook(folder: string): Promise<Look | null> {
  return lookAt(folder).catch(() => null);
}

function markOf(look: Look | null): string {
  return look === null ? "nothing" : fingerprint(look);
}
