import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import type { PauseReason } from "../../daily/types.ts";
import { causeOf } from "../../log.ts";
import { refusalOf } from "../keepTrying.ts";
import type { Sign } from "./pace.ts";

/** What is known of a post whose call failed. */
export type Verdict =
  /** It is in the channel, or will be, or not: nobody told. */
  | { kind: "unknown"; reason: string }
  /** It is not in the channel, and may be sent again after so many seconds. */
  | { kind: "later"; seconds: number; reason: string; limited: boolean }
  /** Slack said no: it is not in the channel. `pause` tells why none of the next days would be better; else null. */
  | { kind: "refused"; reason: string; pause: Exclude<PauseReason, "asked"> | null };

/** How long to wait before Slack is tried again, in seconds, where it does not say. */
const unsaid = 30;

/**
 * Slack's pages of methods say of these that part of the work may have been done before they were raised, or nothing that
 * rules it out: https://docs.slack.dev/reference/methods/chat.postMessage, "Errors"
 */
const halfDone = new Set(["fatal_error", "internal_error", "service_unavailable"]);

/** On the same page: Slack did not look at the message at all. */
const notNow = new Set([
  "ratelimited",
  "rate_limited",
  "message_limit_exceeded",
  "request_timeout",
  "team_added_to_org",
]);

/** What has to change before any post gets there. Codes of the tokens are `refusalOf`'s. */
const standing: { readonly [code: string]: Exclude<PauseReason, "asked"> } = {
  is_archived: "archived",
  not_in_channel: "not_in_channel",
  channel_not_found: "channel_gone",
  missing_scope: "scope",
  access_denied: "refused",
  ekm_access_denied: "refused",
  enterprise_is_restricted: "refused",
  messages_tab_disabled: "refused",
  no_permission: "refused",
  org_login_required: "refused",
  team_access_not_granted: "refused",
};

/** The connection was never made, so nothing was sent over it. */
const neverConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** These end a connection that was made, too. */
const unreachable = new Set(["ENETUNREACH", "EHOSTUNREACH"]);

/** Tells from how a call ended whether its message can stand in the channel. Whatever is not known to rule it out, does not. */
export function verdictOf(error: unknown): Verdict {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: "later", seconds: error.retryAfter, reason: "ratelimited", limited: true };
  }
  const root = error instanceof WebAPIRequestError ? rootOf(error) : null;
  if (root !== null && (neverConnected.has(root.code) || (unreachable.has(root.code) && root.connecting))) {
    return { kind: "later", seconds: unsaid, reason: root.code, limited: false };
  }
  if (!(error instanceof WebAPIPlatformError)) return { kind: "unknown", reason: causeOf(error).cause };
  const reason = error.data.error;
  if (halfDone.has(reason)) return { kind: "unknown", reason };
  if (notNow.has(reason)) return { kind: "later", seconds: unsaid, reason, limited: true };
  return { kind: "refused", reason, pause: pauseOf(error, reason) };
}

/** What that says of Slack itself, for the work that is still to be done. */
export function signOf(verdict: Verdict): Sign {
  if (verdict.kind === "refused") return "well";
  return verdict.kind === "later" && verdict.limited ? { limited: verdict.seconds } : "lost";
}

function pauseOf(error: WebAPIPlatformError, code: string): Exclude<PauseReason, "asked"> | null {
  // There is one for read-only channels, one for channels of threads, and more come.
  if (code.startsWith("restricted_action")) return "restricted";
  return standing[code] ?? (refusalOf(error) ? "token" : null);
}

/** The innermost cause that has a code, empty if there is none, and whether it came while connecting. */
function rootOf(error: Error): { code: string; connecting: boolean } {
  let root = { code: "", connecting: false };
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (!("code" in at)) continue;
    // Node gathers its tries where a host has several addresses.
    const connecting = at instanceof AggregateError || ("syscall" in at && at.syscall === "connect");
    root = { code: String(at.code), connecting };
  }
  return root;
}
