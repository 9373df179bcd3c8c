import { WebAPIRateLimitedError, type WebClient } from "@slack/web-api";
import { toLocale } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { codeOf } from "./codeOf.ts";
import { createLookup, inTime } from "./lookup.ts";

/** Whoever will read an answer. Languages come best first; the last one is always the default. */
export interface Readers {
  /** For an answer that one person sees: their own language, then the channel's if they are in one. */
  privately(user: string, channel: string | null): Promise<Locale[]>;
  /** For an answer that a whole channel sees: the channel's language. */
  publicly(channel: string): Promise<Locale[]>;
  /**
   * Whether another organisation reads this channel. Null when Slack does not tell: it is slow, or the channel is a private
   * one without the bot. False when the app may not ask, which the log tells.
   */
  includeOutsiders(channel: string): Promise<boolean | null>;
  /** The time zone somebody set, as Slack names it; null when it does not tell. */
  zoneOf(user: string): Promise<string | null>;
  /** Whether the bot is in this channel at this moment. Null when Slack does not tell. */
  isIn(channel: string): Promise<boolean | null>;
}

export interface ReadersOptions {
  client: Pick<WebClient, "users" | "conversations">;
  defaultLocale: Locale;
  /** Milliseconds. */
  now: () => number;
  /** Told when a scope is missing, once for each method. */
  onMissingScope: (method: string) => void;
}

/** How long an answer waits for Slack to tell a language, in milliseconds: the whole answer has three seconds. */
const patience = 1000;

/** What is worth knowing of a person or a channel. */
interface Facts {
  locale: Locale | null;
  outsiders: boolean;
  zone: string | null;
}

/** What is known where Slack tells nothing. */
const nothing: Facts = { locale: null, outsiders: false, zone: null };

/**
 * Asks Slack for languages and remembers them for an hour, failures for a minute: an answer in the default language is
 * better than a late one. A method whose one scope is missing is not asked again; that of
 * channels has a scope for each kind of them. One that Slack limits is not asked before it says.
 */
export function createReaders({ client, defaultLocale, now, onMissingScope }: ReadersOptions): Readers {
  const guarded = (method: string, oneScope: boolean, ask: (id: string) => Promise<Facts>) => {
    let missing = false;
    let notBefore = 0;
    return createLookup<Facts>({
      now,
      load: async (id) => {
        if ((missing && oneScope) || now() < notBefore) return null;
        try {
          return await ask(id);
        } catch (error) {
          if (error instanceof WebAPIRateLimitedError) notBefore = now() + error.retryAfter * 1000;
          if (!isMissingScope(error)) return null;
          if (!missing) onMissingScope(method);
          missing = true;
          return nothing;
        }
      },
    });
  };
  const ofUser = guarded("users.info", true, async (id) => {
    const { user } = await client.users.info({ user: id, include_locale: true });
    return { ...nothing, locale: toLocale(user?.locale ?? ""), zone: user?.tz ?? null };
  });
  const ofChannel = guarded("conversations.info", false, async (id) => {
    // A direct message has no language of its own, and asking for it takes one more scope.
    if (id.startsWith("D")) return nothing;
    const { channel } = await client.conversations.info({ channel: id, include_locale: true });
    return { ...nothing, locale: toLocale(channel?.locale ?? ""), outsiders: channel?.is_ext_shared === true };
  });
  const inOrder = async (asked: Promise<Facts | null>[]) => {
    const found = (await Promise.all(asked)).flatMap((facts) => facts?.locale ?? []);
    return [...new Set([...found, defaultLocale])];
  };
  return {
    privately: (user, channel) =>
      inOrder([ofUser(user, patience), ...(channel === null ? [] : [ofChannel(channel, patience)])]),
    publicly: (channel) => inOrder([ofChannel(channel, patience)]),
    includeOutsiders: async (channel) => (await ofChannel(channel, patience))?.outsiders ?? null,
    zoneOf: async (user) => (await ofUser(user, patience))?.zone ?? null,
    // Asked anew each time: whoever is told to invite the bot does so at once, and tries again.
    isIn: (channel) => inTime(membership(client, channel), patience),
  };
}

/** Slack finds no private channel that the bot is not in. */
function membership({ conversations }: ReadersOptions["client"], channel: string): Promise<boolean | null> {
  return conversations.info({ channel }).then(
    (told) => told.channel?.is_member ?? null,
    (error: unknown) => (codeOf(error) === "channel_not_found" ? false : null),
  );
}

function isMissingScope(error: unknown): boolean {
  return codeOf(error) === "missing_scope";
}
