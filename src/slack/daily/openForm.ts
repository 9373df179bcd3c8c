import { keywords } from "../../daily/deck.ts";
import { holidayCountries } from "../../daily/holidays.ts";
import type { Subscription } from "../../daily/types.ts";
import type { Glossary } from "../../glossary/types.ts";
import { isSpoken } from "../../language/languages.ts";
import type { SpokenLocale } from "../../language/types.ts";
import { type Desk, spokenBy } from "../desk.ts";
import { renderForm } from "../render/daily/form.ts";
import { firstPlan } from "./arrange.ts";
import { clashIn } from "./clash.ts";
import type { Asker, Told } from "./dailyDesk.ts";

/** Opens the form, filled in with what is so. `trigger` opens a window once, within three seconds. */
export async function openForm(desk: Desk, asker: Asker, before: Subscription | null, trigger: string): Promise<Told> {
  const { daily, readers, views, current } = desk;
  const locale = spokenBy(asker.locales);
  const { glossary, index } = current();
  const [plan, zone, countries] = await Promise.all([
    before ?? firstPlan(desk, asker),
    readers.zoneOf(asker.user),
    holidayCountries(locale),
  ]);
  const offer = {
    zones: zone === null ? [] : [zone],
    locales: [...new Set(glossary.terms.map((term) => term.locale))].filter(isSpoken),
    keywords: keywordsIn(glossary, plan.locale),
    countries,
  };
  const view = renderForm(asker.channel, plan, offer, {
    locale,
    command: daily.command,
    clash: clashIn(index, locale),
  });
  await views.open({ trigger_id: trigger, view });
  return { outcome: "form", message: null };
}

/** Those that writers of a language gave. */
function keywordsIn(glossary: Glossary, locale: SpokenLocale): string[] {
  return keywords({ ...glossary, terms: glossary.terms.filter((term) => term.locale === locale) });
}
