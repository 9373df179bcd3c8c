import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { toLocale } from "../language/languages.ts";
import type { Locale } from "../language/types.ts";
import { createLookup } from "./lookup.ts";

/** The languages of whoever will read an answer, best first; the last one is always the default. */
export interface Locales {
  /** For an answer that one person sees: their own language, then the channel's. */
  privately(user: string, channel: string): Promise<Locale[]>;
  /** For an answer that a whole channel sees: the channel's language. */
  publicly(channel: string): Promise<Locale[]>;
}

export interface LocalesOptions {
  client: Pick<WebClient, "users" | "conversations">;
  defaultLocale: Locale;
  /** Milliseconds. */
  now: () => number;
  /** Told when a scope is missing, once for each method. */
  onMissingScope: (method: string) => void;
}

/** How long an answer waits for Slack to tell a language, in milliseconds: the whole answer has three seconds. */
const patience = 1000;

/**
 * Asks Slack for languages and remembers them for an hour, failures for a minute: an answer in the default language is
 * better than a late one. A method whose scope is missing is not asked again.
 */
export function createLocales({ client, defaultLocale, now, onMissingScope }: LocalesOptions): Locales {
  const guarded = (method: string, ask: (id: string) => Promise<string | undefined>) => {
    let missing = false;
    return createLookup({
      now,
      load: async (id) => {
        if (missing) return null;
        try {
          return toLocale((await ask(id)) ?? "");
        } catch (error) {
          if (isMissingScope(error) && !missing) {
            missing = true;
            onMissingScope(method);
          }
          return null;
        }
      },
    });
  };
  const ofUser = guarded(
    "users.info",
    async (user) => (await client.users.info({ user, include_locale: true })).user?.locale,
  );
  const ofChannel = guarded("conversations.info", async (channel) => {
    // A direct message has no language of its own, and asking for it takes one more scope.
    if (channel.startsWith("D")) return undefined;
    return (await client.conversations.info({ channel, include_locale: true })).channel?.locale;
  });
  const inOrder = async (asked: Promise<Locale | null>[]) => {
    const found = (await Promise.all(asked)).filter((locale) => locale !== null);
    return [...new Set([...found, defaultLocale])];
  };
  return {
    privately: (user, channel) => inOrder([ofUser(user, patience), ofChannel(channel, patience)]),
    publicly: (channel) => inOrder([ofChannel(channel, patience)]),
  };
}

function isMissingScope(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && error.data.error === "missing_scope";
}
