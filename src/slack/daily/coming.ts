import { loadHolidays, noHolidays } from "../../daily/holidays.ts";
import { nextPost } from "../../daily/next.ts";
import type { LocalDate, Moment, Subscription } from "../../daily/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import type { SpokenLocale } from "../../language/types.ts";
import { momentText } from "../render/daily/words.ts";
import type { DailyDesk } from "./dailyDesk.ts";

/** Today, and tomorrow where a zone was changed, are the only dates to come that can have a row already. */
const rowsAhead = 2;

/** The next post of a channel; null when there is none to come. Throws StoreUnavailable. */
export async function comingPost(
  { store, now }: DailyDesk,
  subscription: Subscription,
): Promise<{ date: LocalDate; at: Moment } | null> {
  const holidays = subscription.holidays === null ? noHolidays : await loadHolidays();
  const rows = await store.latest(subscription, rowsAhead);
  return nextPost(subscription, { now: now(), holidays, taken: new Set(rows.map(({ date }) => date)) });
}

/** The same in a line. */
export async function comingLine(desk: DailyDesk, subscription: Subscription, locale: SpokenLocale): Promise<string> {
  const { next, noNext } = phrasesOf(locale).daily;
  const coming = await comingPost(desk, subscription);
  return coming === null ? noNext : next(momentText(coming.date, subscription.at, locale));
}
