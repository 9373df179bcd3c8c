import type { Channel, Facts, Patch, ShownMessage, User } from "../wire.ts";

/** The facts with a change worked in. */
export function withPatch(facts: Partial<Facts>, { pieces, messages }: Patch): Partial<Facts> {
  const all = Object.entries({ ...facts.messages, ...messages });
  const left = all.filter((entry): entry is [string, ShownMessage] => entry[1] !== null);
  return { ...facts, ...pieces, messages: Object.fromEntries(left) };
}

/** What a channel shows, oldest first; or a thread, with the message that it hangs on. */
export function messagesIn({ messages = {} }: Partial<Facts>, channel: string, thread?: string): ShownMessage[] {
  const found = Object.values(messages).filter((message) => {
    if (message.channel !== channel) return false;
    return thread === undefined ? message.threadTs === null : [message.ts, message.threadTs].includes(thread);
  });
  return found.sort((a, b) => Number(a.ts) - Number(b.ts));
}

/** Who the other one is in a direct message. */
export function otherOf(channel: Channel, me: string): string {
  return channel.members.find((member) => member !== me) ?? me;
}

/** A person's name as Slack shows it. */
export function nameOf(user: User | undefined): string {
  return user ? user.realName || user.name : "Somebody";
}

/** The direct message with the bot. */
export function appChannel(facts: Facts, me: string): Channel | undefined {
  return facts.channels.find((channel) => channel.kind === "im" && otherOf(channel, me) === facts.workspace.bot.user);
}

/** The newest message that others wrote in a channel, as a number that grows; 0 if there is none. */
export function newestFor(facts: Partial<Facts>, channel: string, me: string): number {
  const own = (message: ShownMessage) => message.user === me;
  return messagesIn(facts, channel).reduce(
    (most, message) => (own(message) ? most : Math.max(most, Number(message.ts))),
    0,
  );
}
