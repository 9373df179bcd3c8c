import type { Desk } from "../desk.ts";
import type { Asker } from "./dailyDesk.ts";

/**
 * How long whoever speaks of a term of the day can wait, in seconds, for all that is looked up and told on the way: Slack
 * gives them three, and some of that goes by on its way here and back.
 */
export const patience = 2.2;

/** The desk for somebody who cannot wait for ever: what Slack has not told when their time is up counts as not known. */
export function inTime(desk: Desk, { locales, timeUp }: Asker): Desk {
  const { readers } = desk;
  const or = <T>(asked: Promise<T>, otherwise: T) => Promise.race([asked, timeUp.then(() => otherwise)]);
  return {
    ...desk,
    readers: {
      ...readers,
      // The last of anybody's languages is the default.
      publicly: (channel) => or(readers.publicly(channel), locales.slice(-1)),
      includeOutsiders: (channel) => or(readers.includeOutsiders(channel), null),
      zoneOf: (user) => or(readers.zoneOf(user), null),
      isIn: (channel) => or(readers.isIn(channel), null),
    },
  };
}
