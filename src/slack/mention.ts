import type { Middleware, SlackEventMiddlewareArgs } from "@slack/bolt";
import { attend, type Desk } from "./desk.ts";
import { questionText } from "./questionText.ts";

/**
 * `@salesterm lead magnet` in a channel: answered for all in the message's thread. A miss concerns the asker alone, and
 * thanks want no reply.
 */
export function onMention(desk: Desk): Middleware<SlackEventMiddlewareArgs<"app_mention">> {
  return async ({ event, body }) => {
    const { channel, user = "", thread_ts } = event;
    const whereAsked = { channel, thread: thread_ts };
    await attend(desk, {
      kind: "mention",
      team: body.team_id,
      channel,
      locales: desk.readers.publicly(channel),
      async answer(locales) {
        const question = questionText(event.text);
        const answer = desk.respond(question, locales);
        if (answer.outcome === "help" && answer.thanks) return "thanks";
        // A whisper into a thread that does not exist yet is not shown.
        if (answer.outcome === "unknown")
          await desk.poster.whisper(whereAsked, user, desk.render(answer, { kind: "private" }));
        else
          await desk.poster.post(
            { channel, thread: thread_ts ?? event.ts },
            desk.render(answer, { kind: "public", asker: user }),
          );
        return answer.outcome;
      },
      apologise: (message) => desk.poster.whisper(whereAsked, user, message),
    });
  };
}
