import type { Moment, PauseReason, Subscription } from "../../daily/types.ts";
import type { Log } from "../../log.ts";
import type { DailyStore } from "../../store/types.ts";
import type { Poster } from "../post.ts";
import type { Message } from "../render/types.ts";
import { verdictOf } from "./verdict.ts";

export interface TellerOptions {
  store: Pick<DailyStore, "untold" | "told">;
  poster: Pick<Poster, "post">;
  /** What to tell whoever set it up, in their language. */
  renderStopped: (subscription: Subscription, reason: Exclude<PauseReason, "asked">) => Promise<Message>;
  now: () => Moment;
  log: Log;
}

/** After this many milliseconds somebody is tried again whom Slack would not let us tell. */
const tellAgain = 3_600_000;

/**
 * Tells whoever set a term of the day up that it is paused, and why: once, in a direct message. Who cannot be told for now,
 * because it is the token that Slack refuses, say, is told as soon as that is mended.
 */
export function createTeller({ store, poster, renderStopped, now, log }: TellerOptions): () => Promise<void> {
  const notBefore = new Map<string, Moment>();
  /** Whoever heard of it, and of whom that could not be written. */
  const heard = new Set<string>();

  return async () => {
    for (const subscription of await store.untold()) {
      const { team, channel, setBy } = subscription;
      const place = `${team} ${channel}`;
      const reason = reasonOf(subscription);
      if (reason === null || now() < (notBefore.get(place) ?? 0)) continue;
      if (!heard.has(place)) {
        const verdict = await poster.post({ channel: setBy }, await renderStopped(subscription, reason)).then(
          () => null,
          (error: unknown) => verdictOf(error),
        );
        if (verdict?.kind === "later" || (verdict?.kind === "refused" && verdict.pause === "token")) {
          notBefore.set(place, now() + tellAgain);
          continue;
        }
        // Of what they may have heard, and of what they never can, they are not told again.
        heard.add(place);
        if (verdict !== null) {
          log.warn(
            { team, channel, user: setBy, cause: verdict.reason },
            "whoever set it up may not know of the pause",
          );
        }
      }
      await store.told(subscription);
      heard.delete(place);
    }
  };
}

function reasonOf({ paused }: Subscription): Exclude<PauseReason, "asked"> | null {
  if (paused === null || !("reason" in paused) || paused.reason === "asked") return null;
  return paused.reason;
}
