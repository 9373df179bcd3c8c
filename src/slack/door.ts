import type { AnyMiddlewareArgs, Middleware } from "@slack/bolt";
import { phrasesOf } from "../language/languages.ts";
import type { SpokenLocale } from "../language/types.ts";
import { causeOf, type Log } from "../log.ts";
import type { Envelope } from "./admission.ts";
import { type Arrival, isCommand } from "./ahead.ts";
import type { InFlight } from "./inFlight.ts";
import type { Poster } from "./post.ts";
import { sentence } from "./sentence.ts";

export interface DoorOptions {
  admit: (body: Envelope, botUserId: string | undefined) => string | null;
  /** The command that the listeners answer. */
  command: string;
  defaultLocale: SpokenLocale;
  /** What is being answered. */
  inFlight: InFlight;
  /** Who is being told that there is too much to do. */
  turnedAway: InFlight;
  poster: Poster;
  log: Log;
}

/**
 * What everything from Slack goes through first: messages that get no answer end here, a flood is turned away, and no
 * command is left without a word, even when its listener fails or there is none.
 */
export function door(options: DoorOptions): Middleware<AnyMiddlewareArgs> {
  const { admit, command, defaultLocale, inFlight, turnedAway, poster, log } = options;
  const { failed, busy } = phrasesOf(defaultLocale);

  return async (arrival) => {
    const envelope = messageOf(arrival);
    const refusal = envelope && admit(envelope, arrival.context.botUserId);
    if (refusal) return log.debug({ kind: envelope.event.type, refusal }, "not answered");

    if (isCommand(arrival) && arrival.command.command !== command) {
      log.error(
        { kind: "command", got: arrival.command.command, command },
        "Slack sends a command that COMMAND does not name",
      );
      return arrival.ack({ response_type: "ephemeral", ...sentence(failed) });
    }
    const entered = await inFlight.run(() => passed(arrival));
    if (entered) return;
    log.warn({ kind: arrival.payload.type ?? "command", outcome: "busy" }, "turned away");
    if (isCommand(arrival)) await arrival.ack({ response_type: "ephemeral", ...sentence(busy) });
    else if (envelope) await turnedAway.run(() => tell(envelope, busy));
  };

  async function passed(arrival: Arrival): Promise<void> {
    try {
      await arrival.next();
    } catch (error) {
      log.error({ outcome: "failed", ...causeOf(error) }, "a listener failed");
      // It may have answered before it failed: then Bolt refuses a second acknowledgement.
      if (isCommand(arrival)) await arrival.ack({ response_type: "ephemeral", ...sentence(failed) }).catch(() => {});
    }
  }

  async function tell({ event }: Envelope, text: string): Promise<void> {
    await poster.whisper({ channel: event.channel ?? "" }, event.user ?? "", sentence(text)).catch(() => {});
  }
}

function messageOf(arrival: Arrival): Envelope | null {
  if (!("event" in arrival)) return null;
  return ["message", "app_mention"].includes(arrival.event.type) ? (arrival.body as Envelope) : null;
}
