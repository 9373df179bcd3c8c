import type { Middleware, SlackEventMiddlewareArgs } from "@slack/bolt";
import { entrances } from "../answer/offers.ts";
import { causeOf } from "../log.ts";
import { type Desk, spokenBy } from "./desk.ts";

/** The app's home, made anew whenever somebody looks at it: the glossary, or their language, may have changed. */
export function onHomeOpened(desk: Desk): Middleware<SlackEventMiddlewareArgs<"app_home_opened">> {
  return async ({ event: { tab, user } }) => {
    if (tab !== "home") return;
    const locales = await desk.readers.privately(user, null);
    const view = desk.renderHome(entrances(desk.current().glossary, locales), spokenBy(locales));
    try {
      await desk.views.publish({ user_id: user, view });
    } catch (error) {
      // Slack shows the home as it was, or an empty one: there is nobody to tell.
      desk.log.error({ kind: "home", outcome: "failed", ...causeOf(error) }, "could not show the home");
    }
  };
}
