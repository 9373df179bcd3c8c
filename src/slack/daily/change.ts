import type { Subscription } from "../../daily/types.ts";
import { phrasesOf } from "../../language/languages.ts";
import type { SpokenLocale } from "../../language/types.ts";
import { StoreUnavailable } from "../../store/errors.ts";
import { type Desk, spokenBy } from "../desk.ts";
import type { Message } from "../render/types.ts";
import { sentence } from "../sentence.ts";
import type { Asker, Told } from "./dailyDesk.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** What becomes of a channel's term of the day: null is none. */
export interface Change {
  before: Subscription | null;
  after: Subscription | null;
  /** What the channel is told. */
  news: Message;
  /** Whether posts are to come of it, so that it is worth nothing where the bot may not post. */
  posts: boolean;
  outcome: string;
}

/** What became of a change; `kept` is false when all is as it was before. */
export type Kept = Told & { kept: boolean };

/**
 * Keeps a change, then tells the channel. Where Slack lets the bot tell nothing, it would not let it post either: then
 * all is as before if the store lets it, and the asker hears why; but what ends or holds up posts stays done, and the asker is told instead.
 * Throws StoreUnavailable.
 */
export async function keep(desk: Desk, asker: Asker, { before, after, news, posts, outcome }: Change): Promise<Kept> {
  await write(desk, asker, after);
  const verdict = await announced(desk, asker, news);
  if (verdict === "told") return { outcome, message: null, kept: true };
  const locale = spokenBy(asker.locales);
  if (verdict === "late" || verdict.kind !== "refused")
    return { outcome, message: sentence(phrasesOf(locale).daily.untold), kept: true };
  if (!posts) return { outcome, message: news, kept: true };
  const undone = await undo(desk, asker, before);
  return { outcome: `not allowed: ${verdict.reason}`, message: sentence(whyNot(desk, verdict, locale)), kept: !undone };
}

/** False when the store was there for the change, and is away now: the change stays, and the first post finds out. */
async function undo(desk: Desk, place: Asker, before: Subscription | null): Promise<boolean> {
  try {
    await write(desk, place, before);
    return true;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return false;
  }
}

async function write({ daily: { store } }: Desk, place: Asker, subscription: Subscription | null): Promise<void> {
  if (subscription === null) await store.remove(place);
  else await store.save(subscription);
}

/** Tells the channel; "late" when that takes longer than the asker can wait, and goes on. */
async function announced(
  { poster }: Desk,
  { channel, timeUp }: Asker,
  news: Message,
): Promise<Verdict | "told" | "late"> {
  const posting = poster.post({ channel }, news).then(() => "told" as const, verdictOf);
  return Promise.race([posting, timeUp.then(() => "late" as const)]);
}

/** Why the bot cannot post in a channel, and what to do. */
function whyNot(desk: Desk, { pause }: Extract<Verdict, { kind: "refused" }>, locale: SpokenLocale): string {
  const { invite, daily } = phrasesOf(locale);
  if (pause === "not_in_channel" || pause === "channel_gone") return invite(desk.mention());
  return daily.stopped[pause ?? "refused"];
}
