import { limits } from "./limits.ts";

/** Invisible, and no word boundary: formatting characters beside it stay what they are. */
const wordJoiner = "\u2060";

/**
 * Text for a place that Slack reads as mrkdwn (the top-level `text`, a link's label): no entity, mention or format can
 * come out of it. Slack's own three escapes: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeMrkdwn(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[*_~`]/gu, (mark) => wordJoiner + mark + wordJoiner);
}

/**
 * A link in mrkdwn. Its label cannot hold `|`, which would end the address. Takes an address from `webAddress`, whose
 * `|`, `<` and `>` are percent-encoded already.
 */
export function mrkdwnLink(url: string, label: string): string {
  return `<${url.replaceAll("&", "&amp;")}|${escapeMrkdwn(label.replaceAll("|", "¦"))}>`;
}

/** The address as Slack may be given it, or null: http, https and mailto only, and no longer than Slack takes. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (!["http:", "https:", "mailto:"].includes(protocol)) return null;
  const safe = href.replaceAll("|", "%7C").replaceAll("<", "%3C").replaceAll(">", "%3E");
  return safe.length <= limits.url ? safe : null;
}

/** A mention of a person by their id, in mrkdwn; nothing when it is no id of Slack's. */
export function mentionOf(user: string): string {
  return /^[UW][A-Z0-9]+$/u.test(user) ? `<@${user}>` : "";
}

/** A link to a channel by its id, in mrkdwn; a reader who may not see the channel sees no name. Nothing when it is no id of Slack's. */
export function channelLink(channel: string): string {
  return /^[CG][A-Z0-9]+$/u.test(channel) ? `<#${channel}>` : "";
}
