import type { Middleware, SlackEventMiddlewareArgs } from "@slack/bolt";
import { attend, type Desk } from "./desk.ts";
import { questionText } from "./questionText.ts";

/** A direct message to the bot: answered where it was written. Thanks want no reply. */
export function onDirectMessage(desk: Desk): Middleware<SlackEventMiddlewareArgs<"message">> {
  return async ({ event, body }) => {
    if (event.subtype !== undefined) return;
    const { channel, user, thread_ts, text = "" } = event;
    const whereAsked = { channel, thread: thread_ts };
    await attend(desk, {
      kind: "direct message",
      team: body.team_id,
      channel,
      locales: desk.readers.privately(user, channel),
      async answer(locales) {
        const question = questionText(text);
        const answer = desk.respond(question, locales);
        if (answer.outcome === "help" && answer.thanks) return "thanks";
        const message = desk.render(answer, { kind: "direct" });
        await desk.poster.post(whereAsked, message);
        return answer.outcome;
      },
      apologise: (message) => desk.poster.whisper(whereAsked, user, message),
    });
  };
}
