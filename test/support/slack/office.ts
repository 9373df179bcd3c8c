import type { Corpus } from "../../../src/search/types.ts";
import { type ManualClock, manualClock } from "../../../src/standin/clock.ts";
import type { Message, Person, Place, StandIn, View } from "../../../src/standin/types.ts";
import { elementsOf } from "../../../src/standin/world/elements.ts";
import { type Bot, startBot } from "./bot.ts";
import { handbook } from "./handbook.ts";

/** People around a bot that answers from the handbook, on a clock that stands still. */
export interface Office extends Bot {
  clock: ManualClock;
  ada: Person;
  kari: Person;
  deniz: Person;
  /** From now on the bot answers from this. */
  serve(corpus: Corpus): void;
  /** Somebody gives the command; gives the private answer. */
  askFor(person: Person, channel: string, question: string): Promise<Message>;
  /** Somebody mentions the bot; gives the answer in the thread. */
  mentionFor(person: Person, place: Place, question: string): Promise<Message>;
  /** Somebody writes to the bot; gives the answer. */
  writeTo(person: Person, question: string): Promise<Message>;
  /** Waits until the last that somebody reads there begins like this. */
  reads(person: Person, place: Place, beginning: string): Promise<Message>;
  /** Waits until somebody has a window of this title before them. */
  looksAt(person: Person, title: string): Promise<View>;
}

/** A channel with the bot in it, and one without. */
export const sales: Place = { channel: "C0SALES" };
export const random: Place = { channel: "C0RANDOM" };

/** Opens the office; `env` adds settings, `prepare` is done to Slack first, and `options` are the bot's. */
export async function openOffice(
  env: Record<string, string> = {},
  prepare: (slack: StandIn) => void = () => {},
  options: Parameters<typeof startBot>[1] = {},
): Promise<Office> {
  const clock = manualClock();
  let served = handbook;
  const bot = await startBot(env, { clock, now: clock.now, current: () => served, ...options }, prepare);
  const { slack } = bot;

  const reads = ({ user }: Person, { channel, thread }: Place, beginning: string) =>
    slack.until(() => {
      const message = slack.messagesFor(user.id, channel, thread).at(-1);
      return message?.text.startsWith(beginning) && message;
    });
  const lastOf = ({ user }: Person, { channel, thread }: Place, count: number) =>
    slack.until(() => {
      const messages = slack.messagesFor(user.id, channel, thread);
      return messages.length > count && messages.at(-1);
    });

  return {
    ...bot,
    clock,
    ada: slack.as("U0ADA"),
    kari: slack.as("U0KARI"),
    deniz: slack.as("U0DENIZ"),
    serve(corpus) {
      served = corpus;
    },
    async askFor(person, channel, question) {
      const count = slack.messagesFor(person.user.id, channel).length;
      await person.command({ channel }, `/salesterm ${question}`);
      return lastOf(person, { channel }, count);
    },
    async mentionFor(person, place, question) {
      const { message } = await person.say(place, `@salesterm ${question}`);
      const thread = place.thread ?? message.ts;
      const seen = slack.messagesFor(person.user.id, place.channel, thread);
      return lastOf(person, { ...place, thread }, seen.findIndex(({ ts }) => ts === message.ts) + 1);
    },
    async writeTo(person, question) {
      const channel = `D${person.user.id.slice(1)}`;
      const count = slack.messagesFor(person.user.id, channel).length;
      await person.say({ channel }, question);
      return lastOf(person, { channel }, count + 1);
    },
    reads,
    looksAt: ({ user }, title) =>
      slack.until(() => {
        const view = slack.modalFor(user.id);
        return view !== null && titleOf(view) === title && view;
      }),
  };
}

/** What a person can click there, as they would call it. */
export function offers({ blocks }: Pick<Message, "blocks">): string[] {
  return elementsOf(blocks).map(({ labels, actionId }) => labels[0] ?? actionId);
}

/** What stands in blocks, for a look whether a word is in it. */
export function wordsOf({ blocks }: Pick<Message, "blocks">): string {
  return JSON.stringify(blocks);
}

/** What a person can click in a window or the home. */
export function offersIn({ payload }: View): string[] {
  return offers(payload);
}

function titleOf({ payload }: View): string {
  const { title } = payload as { title?: { text?: string } };
  return title?.text ?? "";
}
