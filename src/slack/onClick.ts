import type { BlockAction, ButtonAction, Middleware, SlackActionMiddlewareArgs, StaticSelectAction } from "@slack/bolt";
import { phrasesOf } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { type Click, readClick } from "./click.ts";
import { attend, type Desk, spokenBy } from "./desk.ts";
import { tellAlone } from "./reply.ts";
import { sentence } from "./sentence.ts";

type ClickMiddleware = Middleware<SlackActionMiddlewareArgs<BlockAction<ButtonAction | StaticSelectAction>>>;

/** Does what a click asks for; gives the outcome for the log. */
export type OnClick = (click: Click, locales: readonly Locale[]) => Promise<string>;

/**
 * Listens to clicks. Each is acknowledged at once, since Slack shows a warning after three seconds, and ends well: with
 * what was asked for, or a sentence to the clicker alone. One that comes again, byte for byte, does nothing again.
 */
export function onClick(desk: Desk, act: OnClick): ClickMiddleware {
  return async ({ ack, body, action, respond }) => {
    await ack();
    const click = readClick(body, action, respond);
    if (click === null) return;
    if (desk.clicked.seen([click.trigger])) return desk.log.debug({ kind: "click" }, "answered before");
    const channel = "channel" in click.at ? click.at.channel : null;
    await attend(desk, {
      kind: "click",
      team: click.team,
      channel,
      locales: desk.readers.privately(click.user, channel),
      async answer(locales) {
        if (!click.outsider || desk.sharedChannels === "answer") return act(click, locales);
        await tellAlone(desk, click, sentence(phrasesOf(spokenBy(locales)).notOutside));
        return "outsider";
      },
      apologise: (message) => tellAlone(desk, click, message),
    });
  };
}
