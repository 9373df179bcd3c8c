import { type Logger, WebClient, type WebClientOptions } from "@slack/web-api";

export interface ClientSettings {
  token: string;
  slackApiUrl: string;
  logger: Logger;
}

/**
 * What every client of ours is made with. `retryConfig` is always set, since the Socket Mode client would write its own
 * hundred retries into options that lack it. `headers` is never set: a client writes its token into them, for whoever
 * shares them to send on.
 */
export function clientOptions({ slackApiUrl, logger }: Omit<ClientSettings, "token">) {
  return {
    slackApiUrl,
    logger,
    retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 2000 },
    timeout: 10_000,
    allowAbsoluteUrls: false,
  } satisfies WebClientOptions;
}

/** For reading: a failed call is tried twice more. */
export function readingClient(settings: ClientSettings): WebClient {
  return new WebClient(settings.token, clientOptions(settings));
}

/**
 * For posting: never a second try of its own, because a post whose reply got lost may stand in the channel; and a 429,
 * which is certain not to, is told at once instead of holding up the other posts.
 */
export function postingClient(settings: ClientSettings): WebClient {
  return new WebClient(settings.token, {
    ...clientOptions(settings),
    retryConfig: { retries: 0 },
    timeout: 15_000,
    rejectRateLimitedCalls: true,
  });
}
