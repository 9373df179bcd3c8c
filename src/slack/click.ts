import type { BlockAction, ButtonAction, RespondFn, StaticSelectAction } from "@slack/bolt";

/** What was clicked, by whom, and where it stands. */
export interface Click {
  user: string;
  team: string | undefined;
  /** True for somebody of another organisation, in a channel shared with it. */
  outsider: boolean;
  /** What the button, or the chosen option, leads to. From outside: whoever reads it checks it. */
  value: string | undefined;
  /** The row that it stands in. */
  row: string;
  /** Opens a window, once and within three seconds. */
  trigger: string;
  at: Spot;
}

/** A message, which others see too or not; a modal; or the app's home. */
export type Spot =
  | {
      kind: "private" | "public" | "direct";
      channel: string;
      thread: string | undefined;
      /** How Slack names the message. */
      ts: string;
      respond: RespondFn;
    }
  | { kind: "modal"; id: string; hash: string; metadata: string }
  | { kind: "home" };

/** Reads a click as Slack tells it. Null when it stands nowhere that the bot writes. */
export function readClick(
  body: BlockAction,
  action: ButtonAction | StaticSelectAction,
  respond: RespondFn,
): Click | null {
  const at = spotOf(body, respond);
  if (at === null) return null;
  const home = body.team?.id;
  const theirs = body.user.team_id;
  return {
    user: body.user.id,
    team: home,
    // Within an enterprise, colleagues come from other workspaces.
    outsider: !body.enterprise && home !== undefined && theirs !== undefined && theirs !== home,
    value: action.type === "button" ? action.value : action.selected_option?.value,
    row: action.block_id,
    trigger: body.trigger_id,
    at,
  };
}

function spotOf({ container, channel, message, view }: BlockAction, respond: RespondFn): Spot | null {
  if (view) {
    const { id, hash, private_metadata: metadata } = view;
    return view.type === "home" ? { kind: "home" } : { kind: "modal", id, hash, metadata };
  }
  const place = channel?.id ?? container.channel_id;
  const ts = message?.ts ?? container.message_ts;
  if (typeof place !== "string" || typeof ts !== "string") return null;
  const kind = container.is_ephemeral === true ? "private" : place.startsWith("D") ? "direct" : "public";
  return { kind, channel: place, thread: container.thread_ts ?? message?.thread_ts, ts, respond };
}
