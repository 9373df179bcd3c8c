import type { LocalDate, Plan, Weekday } from "../../../daily/types.ts";
import { datesAsIn, languageName, phrasesOf } from "../../../language/languages.ts";
import type { SpokenLocale } from "../../../language/types.ts";

/** A date as people say it: "Monday 23 November", with its year when that is not this one. */
export function dateText(date: LocalDate, locale: SpokenLocale, today: LocalDate): string {
  const thisYear = date.slice(0, 4) === today.slice(0, 4);
  return formatted(date, locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(!thisYear && { year: "numeric" }),
  });
}

/** A day of the week, as it stands alone: "Monday". */
export function weekdayText(day: Weekday, locale: SpokenLocale): string {
  // The first of January 2024 was a Monday.
  return capital(formatted(`2024-01-0${day}`, locale, { weekday: "long" }), locale);
}

/** A country's name; the code itself when nobody knows one. */
export function countryText(code: string, locale: SpokenLocale): string {
  return new Intl.DisplayNames([locale], { type: "region", fallback: "code" }).of(code) ?? code;
}

/** A plan in a line for each thing that it says: when, in which language, from which entries, and when not. */
export function planLines({ days, at, zone, locale: wanted, keyword, holidays }: Plan, locale: SpokenLocale): string[] {
  const phrases = phrasesOf(locale).daily;
  return [
    phrases.schedule(daysText(days, locale), at, zoneText(zone)),
    phrases.inLanguage(languageName(wanted, locale)),
    ...(keyword === null ? [] : [phrases.withKeyword(keyword)]),
    ...(holidays === null ? [] : [phrases.exceptHolidays(countryText(holidays, locale))]),
  ];
}

/** A zone's name as people read it. */
export function zoneText(zone: string): string {
  return zone.replaceAll("_", " ");
}

function daysText(days: readonly Weekday[], locale: SpokenLocale): string {
  const { everyDay, workDays } = phrasesOf(locale).daily;
  if (days.length === 7) return everyDay;
  if (days.join("") === "12345") return workDays;
  const names = days.map((day) => formatted(`2024-01-0${day}`, locale, { weekday: "long" }));
  return capital(listText(names, locale), locale);
}

/** Several in a row: "Monday, Tuesday and Friday". */
export function listText(names: readonly string[], locale: SpokenLocale): string {
  return new Intl.ListFormat(datesAsIn(locale), { type: "conjunction" }).format(names);
}

function formatted(date: LocalDate, locale: SpokenLocale, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(datesAsIn(locale), { ...format, timeZone: "UTC" }).format(
    new Date(`${date}T12:00:00Z`),
  );
}

/** As it stands at the beginning of a line. */
export function capital(text: string, locale: SpokenLocale): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join("");
}
