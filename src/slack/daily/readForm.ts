import type { ViewOutput } from "@slack/bolt";
import { isZone } from "../../daily/calendar.ts";
import type { Plan, Weekday } from "../../daily/types.ts";
import { isSpoken } from "../../language/languages.ts";
import { noCountry } from "../render/daily/choices.ts";
import { fields } from "../render/daily/form.ts";
import { oneLine } from "../render/plain.ts";

/** The plan in a form that was handed in. Null when it is no form of ours: it comes from outside. */
export function readForm({ values }: ViewOutput["state"]): Plan | null {
  const of = (id: keyof typeof fields) => values[id]?.[fields[id]];
  const chosen = (id: keyof typeof fields) => of(id)?.selected_option?.value ?? "";
  const at = of("at")?.selected_time ?? "";
  const zone = chosen("zone");
  const days = (of("days")?.selected_options ?? []).map(({ value }) => Number(value)).filter(isWeekday);
  const locale = chosen("locale");
  const holidays = chosen("holidays");
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(at) || !isZone(zone) || days.length === 0 || !isSpoken(locale)) return null;
  if (holidays !== noCountry && !/^[A-Z]{2}$/u.test(holidays)) return null;
  return {
    at,
    zone,
    days: [...new Set(days)].sort(),
    locale,
    keyword: oneLine(of("keyword")?.value ?? "") || null,
    holidays: holidays === noCountry ? null : holidays,
  };
}

function isWeekday(day: number): day is Weekday {
  return Number.isInteger(day) && day >= 1 && day <= 7;
}
