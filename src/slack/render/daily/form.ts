import type { InputBlock, ModalView } from "@slack/types";
import type { Plan, Weekday } from "../../../daily/types.ts";
import { languageName, phrasesOf } from "../../../language/languages.ts";
import type { SpokenLocale } from "../../../language/types.ts";
import { option } from "../actions.ts";
import { cutAtGrapheme } from "../cut.ts";
import { limits, shares } from "../limits.ts";
import { plainText, smallPrint } from "../parts.ts";
import { oneLine } from "../plain.ts";
import { countryGroups, noCountry, optionIn, zoneGroups } from "./choices.ts";
import type { UsageOptions } from "./usage.ts";
import { capital, weekdayText } from "./words.ts";

/** What the form is called, as Slack tells it when it is handed in. */
export const formId = "daily";

/** Its fields: the names of blocks and of what stands in them. */
export const fields = {
  at: "at",
  zone: "zone",
  days: "days",
  locale: "locale",
  keyword: "keyword",
  holidays: "holidays",
} as const;

/** What there is to choose from. */
export interface Offer {
  /** Zones that somebody here may mean. */
  zones: readonly string[];
  locales: readonly SpokenLocale[];
  /** Keywords that there are, the best known first. */
  keywords: readonly string[];
  countries: readonly { code: string; name: string }[];
}

/** So many keywords are named as examples. */
const mostKeywords = 5;

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The form for a channel's term of the day, filled in with a plan. `locale` is whose who fills it in. */
export function renderForm(
  channel: string,
  plan: Plan,
  offer: Offer,
  { locale, command, clash }: UsageOptions,
): ModalView {
  const { daily } = phrasesOf(locale);
  const { form } = daily;
  const zones = zoneGroups([plan.zone, ...offer.zones], form.likelyZones);
  const countries = countryGroups(offer.countries, form.noHolidays);
  const days = week.flatMap((day) => option(weekdayText(day, locale), String(day)));
  const locales = [...new Set([...offer.locales, plan.locale])].flatMap((one) =>
    option(capital(languageName(one, locale), locale), one),
  );
  const [keyword = "", ...examples] = [plan.keyword ?? "", ...offer.keywords.slice(0, mostKeywords)].map((one) =>
    cutAtGrapheme(oneLine(one), shares.keyword),
  );
  const field = (id: keyof typeof fields, label: string, element: InputBlock["element"]): InputBlock => ({
    type: "input",
    block_id: id,
    label: plainText(label),
    element,
  });
  return {
    type: "modal",
    callback_id: formId,
    private_metadata: channel,
    title: plainText(cutAtGrapheme(daily.title, limits.viewTitle)),
    submit: plainText(cutAtGrapheme(form.save, limits.viewTitle)),
    close: plainText(cutAtGrapheme(form.cancel, limits.viewTitle)),
    blocks: [
      field("at", form.time, { type: "timepicker", action_id: fields.at, initial_time: plan.at }),
      field("zone", form.zone, {
        type: "static_select",
        action_id: fields.zone,
        option_groups: zones,
        ...initial(optionIn(zones, plan.zone)),
      }),
      field("days", form.days, {
        type: "checkboxes",
        action_id: fields.days,
        options: days,
        initial_options: days.filter((_, at) => plan.days.includes(week[at] ?? 1)),
      }),
      field("locale", form.language, {
        type: "static_select",
        action_id: fields.locale,
        options: locales,
        ...initial(locales.find(({ value }) => value === plan.locale)),
      }),
      {
        ...field("keyword", form.keyword, {
          type: "plain_text_input",
          action_id: fields.keyword,
          max_length: shares.keyword,
          ...(keyword !== "" && { initial_value: keyword }),
        }),
        optional: true,
        ...(examples.length > 0 && { hint: plainText(form.keywordHint(examples.join(", "))) }),
      },
      field("holidays", form.holidays, {
        type: "static_select",
        action_id: fields.holidays,
        option_groups: countries,
        ...initial(optionIn(countries, plan.holidays ?? noCountry)),
      }),
      ...smallPrint(daily.howToChange(command)),
      ...smallPrint(clash === null ? "" : daily.asWord(command, clash)),
    ],
  };
}

function initial<T>(chosen: T | undefined): { initial_option?: T } {
  return chosen === undefined ? {} : { initial_option: chosen };
}
