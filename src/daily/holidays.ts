import type Calendar from "date-holidays";
import { remember } from "../language/remember.ts";
import type { SpokenLocale } from "../language/types.ts";
import { addDays } from "./calendar.ts";
import type { Holidays, LocalDate } from "./types.ts";

/** For those who name no country. */
export const noHolidays: Holidays = () => null;

const day = 24 * 60 * 60 * 1000;

let library: Promise<typeof Calendar> | null = null;
let holidays: Promise<Holidays> | null = null;

/** Loads the holidays of the world, at the first call only: that takes a fifth of a second. */
export function loadHolidays(): Promise<Holidays> {
  holidays ??= load().then((Library) => {
    const datesOf = remember((asked) => {
      const [country = "", year = ""] = asked.split(" ");
      return publicHolidays(new Library(country, { types: ["public"] }), Number(year));
    });
    return (country, date) => datesOf(`${country} ${date.slice(0, 4)}`).get(date) ?? null;
  });
  return holidays;
}

/** The countries whose holidays are known, by name as readers of a language write it and in its order. */
export async function holidayCountries(locale: SpokenLocale): Promise<{ code: string; name: string }[]> {
  const codes = Object.keys(new (await load())().getCountries());
  const names = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
  const named = codes.flatMap((code) => {
    const name = /^[A-Z]{2}$/u.test(code) ? names.of(code) : undefined;
    return name === undefined ? [] : [{ code, name }];
  });
  return named.sort((a, b) => a.name.localeCompare(b.name, locale));
}

function load(): Promise<typeof Calendar> {
  library ??= import("date-holidays").then((module) => module.default);
  return library;
}

/** The dates of a year that are holidays for more than half of the day: some begin or end at noon or at sunset. */
function publicHolidays(calendar: Calendar, year: number): Map<LocalDate, string> {
  const dates = new Map<LocalDate, string>();
  // What begins on New Year's Eve may go on.
  for (const { date, start, end, name } of [...calendar.getHolidays(year - 1), ...calendar.getHolidays(year)]) {
    const from = sinceMidnight(date);
    const to = from + end.getTime() - start.getTime();
    for (let at = Math.floor(from / day); at * day < to; at += 1) {
      const covered = Math.min(to, (at + 1) * day) - Math.max(from, at * day);
      const on = addDays(date.slice(0, 10), at);
      if (covered > day / 2 && on.startsWith(`${year}-`) && !dates.has(on)) dates.set(on, name);
    }
  }
  return dates;
}

/** When a holiday begins, from the midnight of its date: "2026-03-20 00:00:00 -0600" begins at six on the evening before. */
function sinceMidnight(date: string): number {
  const [, hours, minutes, sign, offset = "0"] = /(\d{2}):(\d{2}):\d{2}(?: ([+-])(\d{2}))?/u.exec(date) ?? [];
  const shift = Number(offset) * (sign === "-" ? -1 : 1);
  return ((Number(hours) + shift) * 60 + Number(minutes)) * 60_000;
}
