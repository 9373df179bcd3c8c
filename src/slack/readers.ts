import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from "@slack/web-api";
import { toLocale } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { createLookup } from "./lookup.ts";

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
}

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
          return { locale: null, outsiders: false };
        }
      },
    });
  };
  const ofUser = guarded("users.info", true, async (id) => {
    const { user } = await client.users.info({ user: id, include_locale: true });
    return { locale: toLocale(user?.locale ?? ""), outsiders: false };
  });
  const ofChannel = guarded("conversations.info", false, async (id) => {
    // A direct message has no language of its own, and asking for it takes one more scope.
    if (id.startsWith("D")) return { locale: null, outsiders: false };
    const { channel } = await client.conversations.info({ channel: id, include_locale: true });
    return { locale: toLocale(channel?.locale ?? ""), outsiders: channel?.is_ext_shared === true };
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
  };
}

function isMissingScope(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && error.data.error === "missing_scope";
}
