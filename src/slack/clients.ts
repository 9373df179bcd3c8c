import { type Logger, WebClient, type WebClientOptions } from "@slack/web-api";
import { slackFetch } from "./slackFetch.ts";

export interface ClientSettings {
  token: string;
  slackApiUrl: string;
  logger: Logger;
}

/** How long a call may take, in milliseconds. */
const patience = 10_000;

/**
 * What every client of ours is made with. `retryConfig` is always set, since the Socket Mode client would write its own
 * hundred retries into options that lack it. `headers` is never set: a client writes its token into them, for whoever
 * shares them to send on.
 */
export function clientOptions({ slackApiUrl, logger }: Omit<ClientSettings, "token">) {
  return {
    slackApiUrl,
    logger,
    // At random intervals: whoever was let down together would come back together.
    retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 2000, randomize: true },
    timeout: patience,
    fetch: slackFetch(patience),
    allowAbsoluteUrls: false,
  } satisfies WebClientOptions;
}

/** For reading: a failed call is tried twice more. A 429 is told at once: the client would hold up every other method. */
export function readingClient(settings: ClientSettings): WebClient {
  return new WebClient(settings.token, { ...clientOptions(settings), rejectRateLimitedCalls: true });
}

/**
 * For posting: never a second try of its own, because a post whose reply got lost may stand in the channel; and a 429,
 * which is certain not to, is told at once instead of holding up the other posts. `longest` is how many milliseconds a call
 * may take.
 */
export function postingClient(settings: ClientSettings, longest = 15_000): WebClient {
  return new WebClient(settings.token, {
    ...clientOptions(settings),
    retryConfig: { retries: 0 },
    timeout: longest,
    rejectRateLimitedCalls: true,
  });
}
