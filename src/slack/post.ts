import { WebAPIRateLimitedError, type WebClient } from "@slack/web-api";
import { codeOf } from "./codeOf.ts";
import type { Message } from "./render/types.ts";

/** Where a message goes. */
export interface Place {
  channel: string;
  /** The thread it belongs to; none for the channel itself. */
  thread?: string | undefined;
}

/** Writes messages into Slack. Rejects with the cause when one did not get there, or may not have. */
export interface Poster {
  /** For everybody in the channel. */
  post(place: Place, message: Message): Promise<void>;
  /** For one person, until they reload. */
  whisper(place: Place, user: string, message: Message): Promise<void>;
  /** Takes a message of the bot's away; one that is gone already is as good. `ts` is how Slack names it. */
  remove(channel: string, ts: string): Promise<void>;
}

/** The longest that Slack's `Retry-After` is waited for, in seconds: an answer later than that answers nobody. */
const longestWait = 30;

/** How often a message is sent when Slack says "not now". */
const mostTries = 3;

/** What Slack says of blocks that it does not take: nothing is posted then. */
const refusals = new Set(["invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long"]);

/** `wait` takes seconds. */
export function createPoster({ chat }: Pick<WebClient, "chat">, wait: (seconds: number) => Promise<void>): Poster {
  return {
    async post({ channel, thread }, message) {
      await deliver(message, wait, (content) =>
        chat.postMessage({
          channel,
          ...(thread && { thread_ts: thread }),
          ...content,
          unfurl_links: false,
          unfurl_media: false,
        }),
      );
    },
    async whisper({ channel, thread }, user, message) {
      await deliver(message, wait, (content) =>
        chat.postEphemeral({ channel, user, ...(thread && { thread_ts: thread }), ...content }),
      );
    },
    async remove(channel, ts) {
      await chat.delete({ channel, ts }).catch((error: unknown) => {
        if (codeOf(error) !== "message_not_found") throw error;
      });
    },
  };
}

/**
 * Sends once, and again only where Slack said that nothing was posted: after a 429, and in plain text when the blocks
 * were refused. A timeout, a lost connection and a 5xx may have posted: they are not tried again.
 */
async function deliver(
  message: Message,
  wait: (seconds: number) => Promise<void>,
  send: (content: { text: string; blocks?: Message["blocks"] }) => Promise<unknown>,
): Promise<void> {
  let content: Parameters<typeof send>[0] = message;
  for (let tries = 1; ; tries += 1) {
    try {
      await send(content);
      return;
    } catch (error) {
      const seconds = error instanceof WebAPIRateLimitedError ? error.retryAfter : null;
      if (seconds !== null && seconds <= longestWait && tries < mostTries) await wait(seconds);
      else if (isRefusal(error) && content.blocks) content = { text: message.text };
      else throw error;
    }
  }
}

function isRefusal(error: unknown): boolean {
  return refusals.has(codeOf(error) ?? "");
}
