import { createRemembered } from "./remembered.ts";

/** Of an Events API envelope, what decides whether its message gets an answer. */
export interface Envelope {
  event_id?: string;
  /** Seconds since 1970. */
  event_time?: number;
  team_id?: string;
  /** True in a channel shared with another organisation (Slack Connect). */
  is_ext_shared_channel?: boolean;
  event: {
    type: string;
    subtype?: string;
    user?: string;
    bot_id?: string;
    channel?: string;
    channel_type?: string;
    ts?: string;
    client_msg_id?: string;
    edited?: unknown;
  };
}

const hour = 3_600_000;

/**
 * Decides which messages get an answer: told why not, or null. One message is answered once, however often and in
 * whatever form it is delivered: Slack retries for minutes, replays what an outage held up, and delivers an edited
 * mention anew under another id. `now` gives milliseconds.
 */
export function createAdmission({ sharedChannels, now }: { sharedChannels: "ignore" | "answer"; now: () => number }) {
  // 30,000 deliveries an hour is what Slack allows, each with up to three keys.
  const remembered = createRemembered({ ttl: hour, most: 90_000, now });

  return (body: Envelope, botUserId: string | undefined): string | null => {
    const { event } = body;
    if (event.type === "message" && event.channel_type !== "im") return "not a direct message";
    if (event.subtype !== undefined) return `subtype ${event.subtype}`;
    if (event.edited !== undefined) return "edited";
    if (event.bot_id !== undefined) return "written by a bot";
    if (!event.user || !event.channel || !event.ts) return "nobody to answer";
    if (event.user === botUserId || event.user === "USLACKBOT") return "written by a bot";
    if (body.is_ext_shared_channel && sharedChannels === "ignore") return "shared channel";
    if (body.event_time !== undefined && now() - body.event_time * 1000 > hour) return "too old";
    return remembered.seen(keysOf(body)) ? "answered before" : null;
  };
}

function keysOf({ event_id, team_id, event }: Envelope): string[] {
  return [
    ...(event_id ? [`event ${event_id}`] : []),
    `message ${team_id} ${event.channel} ${event.ts}`,
    ...(event.client_msg_id ? [`gesture ${team_id} ${event.client_msg_id}`] : []),
  ];
}
