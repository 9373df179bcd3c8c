import { addDays, localDate } from "../../daily/calendar.ts";
import { nextPost, skippedDate } from "../../daily/next.ts";
import { isPaused, longestPause, pauseFor, resume, skipNext } from "../../daily/subscribe.ts";
import type { Subscription, Wish } from "../../daily/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import type { SpokenLocale } from "../../language/types.ts";
import { type Desk, spokenBy } from "../desk.ts";
import { renderNews } from "../render/daily/news.ts";
import { dateText } from "../render/daily/words.ts";
import { mentionOf } from "../render/mrkdwn.ts";
import { sentence } from "../sentence.ts";
import { keep } from "./change.ts";
import { comingLine, knownOf } from "./coming.ts";
import type { Asker, Told } from "./dailyDesk.ts";

/** What is wished of a term of the day that there is. */
type Alteration = Extract<Wish, { kind: "off" | "skip" | "pause" | "resume" }>;

/** What the channel is told, and what is so then; or, to the asker alone, that there is nothing to do. */
type Altered = { after: Subscription | null; said: string } | { nothing: string };

/** Switches a term of the day off, holds it up or starts it again, and tells the channel. Throws StoreUnavailable. */
export async function alter(desk: Desk, asker: Asker, before: Subscription, wish: Alteration): Promise<Told> {
  const { daily, readers } = desk;
  const locale = spokenBy(await readers.publicly(asker.channel));
  const altered = await change(desk, asker, before, wish, locale);
  if ("nothing" in altered) return { outcome: "nothing to do", message: sentence(altered.nothing) };
  const { after, said } = altered;
  const { none, howToChange } = phrasesOf(locale).daily;
  const isComing = after !== null && (after.paused === null || "until" in after.paused);
  const news = renderNews({
    sentence: said,
    facts: isComing ? [await comingLine(daily, after, locale)] : [],
    hint: after === null ? none(daily.command) : howToChange(daily.command),
  });
  return keep(desk, asker, { before, after, news, posts: wish.kind === "resume", outcome: wish.kind });
}

async function change(
  { daily }: Desk,
  { user, locales }: Asker,
  before: Subscription,
  wish: Alteration,
  locale: SpokenLocale,
): Promise<Altered> {
  const phrases = phrasesOf(locale).daily;
  const ownLocale = spokenBy(locales);
  const own = phrasesOf(ownLocale).daily;
  const who = mentionOf(user);
  const today = localDate(daily.now(), before.zone);
  switch (wish.kind) {
    case "off":
      return { after: null, said: phrases.turnedOff(who) };
    case "skip": {
      const known = await knownOf(daily, before);
      const skipped = skippedDate(before, known);
      if (skipped !== null) return { nothing: own.skippedAlready(dateText(skipped, ownLocale, today)) };
      const coming = nextPost(before, known);
      if (coming === null) return { nothing: own.nothingToSkip };
      return { after: skipNext(before, coming), said: phrases.skipped(who, dateText(coming.date, locale, today)) };
    }
    case "pause": {
      const after = pauseFor(before, wish.length, daily.now());
      const until = after.paused && "until" in after.paused ? after.paused.until : null;
      if (until === null) return { after, said: phrases.paused(who) };
      if (until <= today) return { nothing: own.pastDate };
      if (until > addDays(today, longestPause)) return { nothing: own.longPause(daily.command) };
      return { after, said: phrases.pausedUntil(who, dateText(until, locale, today)) };
    }
    case "resume":
      if (!isPaused(before, daily.now())) return { nothing: own.notPaused };
      return { after: resume(before, daily.now()), said: phrases.resumed(who) };
  }
}
