import type { Middleware, SlackCommandMiddlewareArgs, SlashCommand } from "@slack/bolt";
import { readWish } from "../daily/wish.ts";
import { fulfil } from "./daily/fulfil.ts";
import { patience } from "./daily/inTime.ts";
import { attend, type Desk } from "./desk.ts";
import { questionText } from "./questionText.ts";
import type { Message } from "./render/types.ts";

interface Reply extends Message {
  response_type: "ephemeral";
}

/**
 * `/salesterm lead magnet`: answered to the asker alone, in the acknowledgement itself, which spares a round trip to
 * Slack and works in channels that the bot is not in. `/salesterm daily` and what goes with it is about the channel's
 * term of the day, whose changes the channel is told.
 */
export function onCommand(desk: Desk): Middleware<SlackCommandMiddlewareArgs> {
  // One reply for each message that is remembered, so that neither is made JSON twice.
  const replies = new WeakMap<Message, Reply>();
  return ({ command, ack, respond }) => {
    const tell = async (message: Message) => {
      const reply = replies.get(message) ?? { response_type: "ephemeral", ...message };
      replies.set(message, reply);
      // The socket that the command came over may be gone, and the asker is not.
      await ack(reply).catch(() => respond(reply));
    };
    const question = questionText(command.text);
    const wish = readWish(question);
    // Slack's seconds run from here, not from where something is looked up.
    const timeUp = wish && desk.daily.wait(patience);
    return attend(desk, {
      kind: "command",
      team: command.team_id,
      channel: command.channel_id,
      locales: desk.readers.privately(command.user_id, command.channel_id),
      async answer(locales) {
        if (wish && timeUp) {
          const { team_id: team, channel_id: channel, user_id: user, trigger_id: trigger } = command;
          const told = await fulfil(desk, { team, channel, user, locales, timeUp }, wish, {
            trigger,
            inChannel: isChannel(command),
          });
          await (told.message === null ? ack() : tell(told.message));
          return `daily: ${told.outcome}`;
        }
        const answer = desk.respond(question, locales);
        await tell(desk.render(answer, { kind: "private" }));
        return answer.outcome;
      },
      apologise: tell,
    });
  };
}

/** Whether people can invite the bot there: not to a conversation of two, or of a few, which Slack calls so. */
function isChannel({ channel_id, channel_name }: SlashCommand): boolean {
  return !channel_id.startsWith("D") && !channel_name.startsWith("mpdm-");
}
