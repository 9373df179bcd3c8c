import type { Middleware, SlackEventMiddlewareArgs } from "@slack/bolt";
import type { Desk } from "../desk.ts";

/**
 * A channel is shared with another organisation from now on: its term of the day is paused, and whoever set it up hears of
 * it soon, not only when the next post is due. Rejects with StoreUnavailable; it is found out before the next post then.
 */
export function onShared({ sharedChannels, daily, log }: Desk): Middleware<SlackEventMiddlewareArgs<"channel_shared">> {
  return async ({ event: { channel }, body: { team_id: team } }) => {
    if (sharedChannels === "answer" || !(await daily.store.pause({ team, channel }, "shared"))) return;
    log.warn({ kind: "term of the day", team, channel, reason: "shared" }, "paused: `daily resume` starts it again");
  };
}
