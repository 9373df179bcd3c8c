import type { WebClient } from "@slack/web-api";
import type { Moment, PauseReason, Subscription } from "../../daily/types.ts";
import type { Log } from "../../log.ts";
import type { DailyStore } from "../../store/types.ts";
import type { Message } from "../render/types.ts";
import type { Sign } from "./pace.ts";
import { signOf, type Verdict, verdictOf } from "./verdict.ts";

export interface TellerOptions {
  store: Pick<DailyStore, "untold" | "told">;
  client: Pick<WebClient, "chat">;
  /** What to tell whoever set it up, in their language. */
  renderStopped: (subscription: Subscription, reason: Exclude<PauseReason, "asked">) => Promise<Message>;
  now: () => Moment;
  log: Log;
}

/** After this many milliseconds somebody is tried again whom Slack would not let us tell. */
const tellAgain = 3_600_000;

/** What keeps the bot from writing to anybody: once it is mended, it can tell. */
const ofTheBot: ReadonlySet<string | null> = new Set(["token", "scope", "refused"]);

/**
 * Tells whoever set a term of the day up that it is paused, and why: once, in a direct message. Who cannot be told for now,
 * because it is the token that Slack refuses, say, is told as soon as that is mended. Gives what is to be done, a call
 * each, which gives how Slack was, and rejects only when the store cannot be written.
 */
export function createTeller({ store, client, renderStopped, now, log }: TellerOptions) {
  const notBefore = new Map<string, Moment>();
  /** Whoever heard of it, and of whom that could not be written. */
  const heard = new Set<string>();

  async function tell(subscription: Subscription, reason: Exclude<PauseReason, "asked">): Promise<Sign> {
    const { team, channel, setBy } = subscription;
    const place = nameOf(subscription);
    const verdict = heard.has(place) ? null : await send(setBy, await renderStopped(subscription, reason));
    if (verdict !== null && isForNow(verdict)) {
      notBefore.set(place, now() + (verdict.kind === "later" ? verdict.seconds * 1000 : tellAgain));
      return signOf(verdict);
    }
    // Of what they may have heard, and of what they never can, they are not told again.
    heard.add(place);
    if (verdict !== null) {
      const line = { team, channel, user: setBy, cause: verdict.reason };
      log.warn(line, "whoever set it up may not know of the pause");
    }
    await store.told(subscription);
    heard.delete(place);
    return verdict === null ? "well" : signOf(verdict);
  }

  function send(channel: string, message: Message): Promise<Verdict | null> {
    const sent = client.chat.postMessage({ channel, ...message, unfurl_links: false, unfurl_media: false });
    return sent.then(() => null, verdictOf);
  }

  return async (): Promise<(() => Promise<Sign>)[]> =>
    (await store.untold()).flatMap((subscription) => {
      const reason = reasonOf(subscription);
      const isTime = now() >= (notBefore.get(nameOf(subscription)) ?? 0);
      return reason !== null && isTime ? [() => tell(subscription, reason)] : [];
    });
}

function nameOf({ team, channel }: Subscription): string {
  return `${team} ${channel}`;
}

function isForNow(verdict: Verdict): boolean {
  return verdict.kind === "later" || (verdict.kind === "refused" && ofTheBot.has(verdict.pause));
}

function reasonOf({ paused }: Subscription): Exclude<PauseReason, "asked"> | null {
  if (paused === null || !("reason" in paused) || paused.reason === "asked") return null;
  return paused.reason;
}
