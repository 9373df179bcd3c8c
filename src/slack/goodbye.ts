/** What Slack's reasons mean to whoever runs the bot. */
const meanings: Readonly<Record<string, string>> = {
  too_many_websockets:
    "too_many_websockets: the app has ten sockets open already, so other copies of the bot are running",
  link_disabled: "link_disabled: Socket Mode is switched off, see https://api.slack.com/apps > your app > Socket Mode",
};

/** Why Slack closes a socket, if this frame says so; else null. A frame is whatever came over it. */
export function goodbyeIn(frame: unknown): string | null {
  // Anything that people wrote is longer, and is not parsed twice.
  if (typeof frame !== "string" || frame.length > 500) return null;
  try {
    const { type, reason } = JSON.parse(frame);
    return type === "disconnect" && typeof reason === "string" ? (meanings[reason] ?? reason) : null;
  } catch {
    return null;
  }
}
