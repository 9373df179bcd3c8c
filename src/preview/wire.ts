import type { Problem } from "../glossary/types.ts";
import type { App, Channel, Delivery, Json, Message, User, View } from "../standin/types.ts";

/*
 * What the page and its server say to each other. What the stand-in calls by a name is called so here; JSON of Slack's is
 * passed on as it is.
 */

export type { Block, Channel, Json, User, View } from "../standin/types.ts";
export type { Problem };

/** A message as the page shows it: what the bot sent for it is told on request only, by `Inspection`. */
export type ShownMessage = Omit<Message, "origin" | "metadata" | "attachments"> & {
  /** Its blocks of Markdown as trees, by `block_id`. */
  markdown: Readonly<Record<string, Json>>;
};

/** What stays the same for everybody. */
export interface Workspace {
  name: string;
  bot: { user: string; name: string };
  commands: App["commands"];
  shortcuts: App["shortcuts"];
  homeTab: boolean;
}

/** Everything one person sees, piece by piece: so that a change sends only the pieces that changed. */
export interface Facts {
  workspace: Workspace;
  people: readonly User[];
  channels: readonly Channel[];
  home: View | null;
  /** The visible one last. */
  modals: readonly View[];
  problems: readonly Problem[];
  /** Questions that the glossary answers, in this person's language. */
  examples: readonly string[];
  /** How many milliseconds the workspace's clock is ahead of the real one. */
  ahead: number;
  /** How much was said between Slack and the bot so far. */
  traffic: number;
  /** By channel and `ts`, as `keyOf` makes it. */
  messages: Readonly<Record<string, ShownMessage>>;
}

/** What changed in somebody's facts: new pieces, and messages; null for one that is gone. */
export interface Patch {
  pieces: Partial<Omit<Facts, "messages">>;
  messages: Readonly<Record<string, ShownMessage | null>>;
}

/** Where one writes. */
export interface Place {
  channel: string;
  thread?: string | undefined;
}

export interface MessageRef {
  channel: string;
  ts: string;
}

/** Where something to click stands. */
export type Surface = MessageRef | { view: string };

export interface Target {
  actionId: string;
  blockId: string;
}

/** Something a person does on the page. */
export type Deed =
  | { do: "say"; place: Place; text: string }
  | { do: "remove"; message: MessageRef }
  | { do: "command"; place: Place; line: string }
  | { do: "click"; where: Surface; target: Target }
  | { do: "choose"; where: Surface; target: Target; choice: string | readonly string[] }
  | { do: "search"; where: Surface; target: Target; typed: string }
  | { do: "fill"; where: Surface; target: Target; text: string }
  | { do: "submit" }
  | { do: "close" }
  | { do: "dismiss" }
  | { do: "openApp"; tab: "home" | "messages" }
  | { do: "shortcut"; callbackId: string }
  | { do: "messageShortcut"; callbackId: string; message: MessageRef }
  | { do: "invite"; channel: string; user: string }
  | { do: "moveClock"; ms: number };

/** How it went. */
export interface Outcome {
  /** What Slack tells the person, when it could not be done or the bot did not answer; else null. */
  notice: string | null;
  /** Whether that stands in the conversation already. */
  told: boolean;
  /** Of a search: what can be chosen. */
  groups: readonly { label: string | null; options: readonly Json[] }[];
  /** Of what was said: where it stands. */
  message: MessageRef | null;
}

/** One request, from Slack to the bot or the other way. */
export interface Exchange {
  direction: "to the bot" | "from the bot";
  /** As in `slash_commands /salesterm` or `chat.postMessage`. */
  title: string;
  at: number;
  /** How long it took, in milliseconds; null where nobody measured. */
  ms: number | null;
  /** As in `ok`, `not acknowledged`, `channel_not_found`. */
  result: string;
  failed: boolean;
  sent: Json;
  reply: Json | null;
}

/** How a message came to be. */
export interface Inspection {
  /** What Slack sent the bot for it, or because of it; null when that was nothing, or nobody can tell. */
  cause: Pick<Delivery, "kind" | "payload"> | null;
  /** How the bot sent it, as in `ack`; `person` when a person wrote it. */
  via: Message["origin"]["via"];
  /** What the bot sent; null for a person's message. */
  sent: Json | null;
  message: Json;
}
