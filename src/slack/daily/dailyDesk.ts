import type { Moment, Place } from "../../daily/types.ts";
import type { Locale, SpokenLocale } from "../../language/types.ts";
import type { DailyStore } from "../../store/types.ts";
import type { Message } from "../render/types.ts";

/** What people are talked with about the term of the day, beside what every listener has. */
export interface DailyDesk {
  store: Pick<DailyStore, "subscription" | "save" | "remove" | "pause" | "dealt" | "latest">;
  /** Ids of those who may change it; empty for everybody in the channel. */
  managers: readonly string[];
  /** The command, as people type it. */
  command: string;
  /** The post of an entry; null when the entry is gone. */
  post(slug: string, locale: SpokenLocale): Message | null;
  now(): Moment;
  /** A new seed for a deck. */
  draw(): number;
  /** Waits so many seconds. */
  wait(seconds: number): Promise<void>;
}

/** Somebody who has to do with the term of the day of a channel. */
export interface Asker extends Place {
  user: string;
  /** Theirs, best first. */
  locales: readonly Locale[];
  /** Resolves when they can wait no longer. */
  timeUp: Promise<void>;
}

/** What they are told alone, null where the whole channel was told; and how it ended, for the log. */
export interface Told {
  outcome: string;
  message: Message | null;
}
