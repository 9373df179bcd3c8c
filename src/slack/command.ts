import type { Middleware, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { attend, type Desk } from "./desk.ts";
import { questionText } from "./questionText.ts";
import type { Message } from "./render/types.ts";

/**
 * `/salesterm lead magnet`: answered to the asker alone, in the acknowledgement itself, which spares a round trip to
 * Slack and works in channels that the bot is not in.
 */
export function onCommand(desk: Desk): Middleware<SlackCommandMiddlewareArgs> {
  return ({ command, ack, respond }) => {
    const tell = async (message: Message) => {
      const reply = { response_type: "ephemeral", ...message } as const;
      // The socket that the command came over may be gone, and the asker is not.
      await ack(reply).catch(() => respond(reply));
    };
    return attend(desk, {
      kind: "command",
      team: command.team_id,
      channel: command.channel_id,
      locales: desk.readers.privately(command.user_id, command.channel_id),
      async answer(locales) {
        const question = questionText(command.text);
        const answer = desk.respond(question, locales);
        await tell(desk.render(answer, { kind: "private" }));
        return answer.outcome;
      },
      apologise: tell,
    });
  };
}
