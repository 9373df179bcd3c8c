import { localDate } from "../../daily/calendar.ts";
import { cardOf, nextCard } from "../../daily/deck.ts";
import { pauseOn } from "../../daily/due.ts";
import type { LocalDate, Pause, Subscription } from "../../daily/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import type { SpokenLocale } from "../../language/types.ts";
import { type Desk, spokenBy } from "../desk.ts";
import { cutAtGrapheme } from "../render/cut.ts";
import { renderNews } from "../render/daily/news.ts";
import { dateText, planLines } from "../render/daily/words.ts";
import { shares } from "../render/limits.ts";
import { mentionOf } from "../render/mrkdwn.ts";
import { smallPrint } from "../render/parts.ts";
import { titleOf } from "../render/titleOf.ts";
import { sentence } from "../sentence.ts";
import { comingLine } from "./coming.ts";
import type { Asker, Told } from "./dailyDesk.ts";

/** How many rows back the last post is looked for. */
const recent = 10;

/** How a channel's term of the day stands, for the asker alone. Throws StoreUnavailable. */
export async function standing(desk: Desk, { locales }: Asker, subscription: Subscription): Promise<Told> {
  const locale = spokenBy(locales);
  const { daily, current } = desk;
  const phrases = phrasesOf(locale).daily;
  const today = localDate(daily.now(), subscription.zone);
  const pause = pauseOn(subscription, today);
  const rows = await daily.store.latest(subscription, recent);
  const sent = rows.find(({ state }) => state === "sent");
  const term = sent === undefined ? null : cardOf(current().glossary, sent);
  const title = cutAtGrapheme(term === null ? (sent?.slug ?? "") : titleOf(term), shares.name);
  const message = renderNews({
    sentence: `*${phrases.title}* · ${phrases.setUpBy(mentionOf(subscription.setBy))}`,
    facts: [
      ...planLines(subscription, locale),
      ...pauseLines(pause, today, locale, daily.command),
      ...(pause !== null && "reason" in pause ? [] : [await comingLine(daily, subscription, locale)]),
      ...(sent === undefined ? [] : [phrases.last(title, dateText(sent.date, locale, today))]),
    ],
    hint: phrases.howToChange(daily.command),
  });
  return { outcome: "status", message };
}

/** The next post as it will look, for the asker alone. Throws StoreUnavailable. */
export async function preview({ daily, current }: Desk, { locales }: Asker, subscription: Subscription): Promise<Told> {
  const phrases = phrasesOf(spokenBy(locales)).daily;
  const card = nextCard(current().glossary, subscription, await daily.store.dealt(subscription));
  const post = card && daily.post(card.slug, subscription.locale);
  if (post === null) return { outcome: "no term", message: sentence(phrases.noTerm) };
  return {
    outcome: "preview",
    message: { ...post, blocks: [...smallPrint(phrases.previewed), ...post.blocks] },
  };
}

function pauseLines(pause: Pause | null, today: LocalDate, locale: SpokenLocale, command: string): string[] {
  const { ownPause, ownPauseUntil, stopped, howToResume } = phrasesOf(locale).daily;
  if (pause === null) return [];
  if ("until" in pause) return [ownPauseUntil(dateText(pause.until, locale, today))];
  return pause.reason === "asked" ? [ownPause] : [stopped[pause.reason], howToResume(command)];
}
