import { isZone } from "../../daily/calendar.ts";
import { defaultPlan, subscribe } from "../../daily/subscribe.ts";
import type { Plan, Subscription } from "../../daily/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import { type Desk, spokenBy } from "../desk.ts";
import { renderNews } from "../render/daily/news.ts";
import { planLines } from "../render/daily/words.ts";
import { mentionOf } from "../render/mrkdwn.ts";
import { type Kept, keep } from "./change.ts";
import { comingLine } from "./coming.ts";
import type { Asker } from "./dailyDesk.ts";

/** What to begin with where nothing is set up: the asker's zone, the channel's language. */
export async function firstPlan({ readers }: Desk, { user, channel }: Asker): Promise<Plan> {
  const [zone, locales] = await Promise.all([readers.zoneOf(user), readers.publicly(channel)]);
  return defaultPlan({ zone: zone !== null && isZone(zone) ? zone : "UTC", locale: spokenBy(locales) });
}

/** Sets a channel's term of the day up, or changes it, and tells the channel. Throws StoreUnavailable. */
export async function arrange(desk: Desk, asker: Asker, plan: Plan, before: Subscription | null): Promise<Kept> {
  const { daily, readers } = desk;
  const after = subscribe(asker, plan, { user: asker.user, seed: daily.draw(), before }, daily.now());
  const locale = spokenBy(await readers.publicly(asker.channel));
  const { setUp, changed, howToChange } = phrasesOf(locale).daily;
  const news = renderNews({
    sentence: (before === null ? setUp : changed)(mentionOf(asker.user)),
    facts: [...planLines(after, locale), await comingLine(daily, after, locale)],
    hint: howToChange(daily.command),
  });
  return keep(desk, asker, { before, after, news, posts: true, outcome: before === null ? "set up" : "changed" });
}
