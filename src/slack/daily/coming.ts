import { localDate } from "../../daily/calendar.ts";
import { loadHolidays, noHolidays } from "../../daily/holidays.ts";
import { type Known, nextPost } from "../../daily/next.ts";
import type { Subscription } from "../../daily/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import type { SpokenLocale } from "../../language/types.ts";
import { dateText } from "../render/daily/words.ts";
import type { DailyDesk } from "./dailyDesk.ts";

/** Today, and tomorrow where a zone was changed, are the only dates to come that can have a row already. */
const rowsAhead = 2;

/** What tells which post of a channel is the next. Throws StoreUnavailable. */
export async function knownOf({ store, now }: DailyDesk, subscription: Subscription): Promise<Known> {
  const holidays = subscription.holidays === null ? noHolidays : await loadHolidays();
  const rows = await store.latest(subscription, rowsAhead);
  return { now: now(), holidays, taken: new Set(rows.map(({ date }) => date)) };
}

/** The next post of a channel in a line. Throws StoreUnavailable. */
export async function comingLine(desk: DailyDesk, subscription: Subscription, locale: SpokenLocale): Promise<string> {
  const { next, noNext } = phrasesOf(locale).daily;
  const { at, zone } = subscription;
  const known = await knownOf(desk, subscription);
  const coming = nextPost(subscription, known);
  return coming === null ? noNext : next(`${dateText(coming.date, locale, localDate(known.now, zone))}, ${at}`);
}
