import type { Middleware, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { attend, type Desk } from "./desk.ts";
import { questionText } from "./questionText.ts";

/**
 * `/salesterm lead magnet`: answered to the asker alone, in the acknowledgement itself, which spares a round trip to
 * Slack and works in channels that the bot is not in.
 */
export function onCommand(desk: Desk): Middleware<SlackCommandMiddlewareArgs> {
  return ({ command, ack }) =>
    attend(desk, {
      kind: "command",
      team: command.team_id,
      channel: command.channel_id,
      locales: desk.readers.privately(command.user_id, command.channel_id),
      async answer(locales) {
        const question = questionText(command.text);
        const answer = desk.respond(question, locales);
        const message = desk.render(answer, { kind: "private" });
        await ack({ response_type: "ephemeral", ...message });
        return answer.outcome;
      },
      apologise: (message) => ack({ response_type: "ephemeral", ...message }),
    });
}
