import type { Json } from "../../../src/standin/types.ts";

let count = 0;

interface Fields {
  event?: Json;
  envelope?: Json;
}

/** A mention of the bot that nobody ever wrote, in the envelope of the Events API, with whatever fields it is to have. */
export function mention(text: string, { event = {}, envelope = {} }: Fields = {}): Json {
  return enveloped({ type: "app_mention", channel: "C0SALES", text: `<@U0BOT> ${text}`, ...event }, envelope);
}

/** A direct message to the bot that nobody ever wrote, in the envelope of the Events API. */
export function directMessage(text: string, { event = {}, envelope = {} }: Fields = {}): Json {
  return enveloped({ type: "message", channel_type: "im", channel: "D0ADA", text, ...event }, envelope);
}

function enveloped(event: Json, envelope: Json): Json {
  count += 1;
  const ts = `1700000000.${String(count).padStart(6, "0")}`;
  return {
    token: "unused",
    team_id: "T0ACME",
    api_app_id: "A0STANDIN",
    type: "event_callback",
    event_id: `Ev${count}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: "T0ACME", user_id: "U0BOT", is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event: { user: "U0ADA", ts, event_ts: ts, ...event },
    ...envelope,
  };
}
