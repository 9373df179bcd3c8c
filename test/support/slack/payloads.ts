let count = 0;

/** A slash command, with the fields Slack documents. */
export function slashCommand(text: string, fields: Record<string, string> = {}): Record<string, string> {
  return {
    token: "unused",
    team_id: "T1",
    team_domain: "example",
    channel_id: "C1",
    channel_name: "sales",
    user_id: "U1",
    user_name: "ada",
    command: "/salesterm",
    text,
    api_app_id: "A1",
    is_enterprise_install: "false",
    response_url: "https://hooks.slack.com/commands/unused",
    trigger_id: "1.2.3",
    ...fields,
  };
}

interface Fields {
  event?: Record<string, unknown>;
  envelope?: Record<string, unknown>;
}

/** A mention of the bot in a channel, in the envelope of the Events API. Every one is a message of its own. */
export function mention(text: string, { event = {}, envelope = {} }: Fields = {}) {
  return enveloped({ type: "app_mention", user: "U1", channel: "C1", text: `<@U0BOT> ${text}`, ...event }, envelope);
}

/** A direct message to the bot, in the envelope of the Events API. */
export function directMessage(text: string, { event = {}, envelope = {} }: Fields = {}) {
  return enveloped({ type: "message", channel_type: "im", user: "U1", channel: "D1", text, ...event }, envelope);
}

function enveloped(event: Record<string, unknown>, envelope: Record<string, unknown>) {
  count += 1;
  const ts = `1700000000.${String(count).padStart(6, "0")}`;
  return {
    token: "unused",
    team_id: "T1",
    api_app_id: "A1",
    type: "event_callback",
    event_id: `Ev${count}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: "T1", user_id: "U0BOT", is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event: { ts, event_ts: ts, ...event },
    ...envelope,
  };
}
