import { isZone } from "../../daily/calendar.ts";
import type { Wish } from "../../daily/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import { StoreUnavailable } from "../../store/errors.ts";
import { type Desk, spokenBy } from "../desk.ts";
import { renderUsage } from "../render/daily/usage.ts";
import { sentence } from "../sentence.ts";
import { alter } from "./alter.ts";
import { arrange, firstPlan } from "./arrange.ts";
import { clashIn } from "./clash.ts";
import type { Asker, Told } from "./dailyDesk.ts";
import { inTime } from "./inTime.ts";
import { notAManager } from "./managers.ts";
import { openForm } from "./openForm.ts";
import { preview, standing } from "./standing.ts";

export interface WishAt {
  /** Opens a window, once and within three seconds. */
  trigger: string;
  /** Whether it is a channel, to which people can invite the bot: a conversation between a few people is none. */
  inChannel: boolean;
}

/** Does what somebody wishes of a channel's term of the day. */
export async function fulfil(desk: Desk, asker: Asker, wish: Wish, at: WishAt): Promise<Told> {
  try {
    return await attempt(inTime(desk, asker), asker, wish, at);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    const { notRead, notKept } = phrasesOf(spokenBy(asker.locales)).daily;
    const reads = wish.kind === "status" || wish.kind === "preview" || wish.kind === "form";
    return { outcome: reads ? "not read" : "not kept", message: sentence(reads ? notRead : notKept) };
  }
}

async function attempt(desk: Desk, asker: Asker, wish: Wish, { trigger, inChannel }: WishAt): Promise<Told> {
  const { daily } = desk;
  const locale = spokenBy(asker.locales);
  const phrases = phrasesOf(locale).daily;
  const tell = (outcome: string, text: string): Told => ({ outcome, message: sentence(text) });

  if (wish.kind === "unclear") {
    const options = { locale, command: daily.command, clash: clashIn(desk.current().index, locale) };
    return { outcome: "usage", message: renderUsage(wish.text, options) };
  }
  if (!inChannel) return tell("no channel", phrases.onlyInChannel);
  const before = await daily.store.subscription(asker);
  if (wish.kind === "status" || wish.kind === "preview") {
    if (before === null) return tell("none", phrases.none(daily.command));
    return wish.kind === "status" ? standing(desk, asker, before) : preview(desk, asker, before);
  }
  const notAllowed = notAManager(desk, asker);
  if (notAllowed !== null) return notAllowed;
  if (before !== null && !isZone(before.zone) && ["at", "skip", "resume", "pause"].includes(wish.kind))
    return tell("unknown zone", phrases.stopped.zone);
  if (wish.kind === "form" || wish.kind === "at") {
    const refusal = await refusalOf(desk, asker);
    if (refusal !== null) return refusal;
    if (wish.kind === "form") return openForm(desk, asker, before, trigger);
    return arrange(desk, asker, { ...(before ?? (await firstPlan(desk, asker))), at: wish.at }, before);
  }
  if (before === null) return tell("none", phrases.none(daily.command));
  const refusal = wish.kind === "resume" ? await refusalOf(desk, asker) : null;
  return refusal ?? alter(desk, asker, before, wish);
}

/** Why the bot cannot post in a channel, as far as Slack tells beforehand; else null. */
async function refusalOf(
  { readers, sharedChannels, mention }: Desk,
  { channel, locales }: Asker,
): Promise<Told | null> {
  const { notOutside, invite } = phrasesOf(spokenBy(locales));
  const [isIn, outsiders] = await Promise.all([readers.isIn(channel), readers.includeOutsiders(channel)]);
  if (isIn === false) return { outcome: "not invited", message: sentence(invite(mention())) };
  if (sharedChannels === "answer") return null;
  if (outsiders) return { outcome: "outsiders", message: sentence(notOutside) };
  // What may be read by strangers is not set up on a guess; where the bot is, Slack tells.
  return outsiders === null ? { outcome: "outsiders unknown", message: sentence(invite(mention())) } : null;
}
