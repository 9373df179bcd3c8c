import { refusedMessage } from "../../src/standin/rules/refusedMessage.ts";
import { refusedView } from "../../src/standin/rules/refusedView.ts";

export type Json = Record<string, unknown>;
export type Surface = "message" | "modal" | "home";
export const surfaces: readonly Surface[] = ["message", "modal", "home"];

/** A string of so many letters. */
export const letters = (count: number) => "x".repeat(count);

/** So many things. */
export const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));

export const plain = (text = "x"): Json => ({ type: "plain_text", text });
export const mrkdwn = (text = "x"): Json => ({ type: "mrkdwn", text });
export const option = (fields: Json = {}): Json => ({ text: plain(), value: "v", ...fields });
export const button = (fields: Json = {}): Json => ({ type: "button", text: plain(), ...fields });
export const select = (fields: Json = {}): Json => ({ type: "static_select", options: [option()], ...fields });

export const section = (fields: Json = {}): Json => ({ type: "section", text: plain(), ...fields });
export const actions = (...elements: unknown[]): Json => ({ type: "actions", elements });
export const input = (element: Json, fields: Json = {}): Json => ({
  type: "input",
  label: plain(),
  element,
  ...fields,
});
export const card = (fields: Json = {}): Json => ({ type: "card", title: plain(), ...fields });
export const container = (fields: Json = {}): Json => ({
  type: "container",
  title: plain(),
  child_blocks: [section()],
  ...fields,
});
export const table = (...rows: unknown[]): Json => ({ type: "table", rows });
export const cell = (text = "x"): Json => ({ type: "raw_text", text });
export const picture = (fields: Json = {}): Json => ({
  type: "image",
  image_url: "https://x.no/a.png",
  alt_text: "x",
  ...fields,
});
export const iconButton = (fields: Json = {}): Json => ({
  type: "icon_button",
  icon: "trash",
  text: plain(),
  ...fields,
});
export const feedback = (fields: Json = {}): Json => ({
  type: "feedback_buttons",
  positive_button: { text: plain(), value: "v", ...fields },
  negative_button: { text: plain(), value: "w" },
});

export const rich = (...elements: unknown[]): Json => ({ type: "rich_text", elements });
export const line = (...elements: unknown[]): Json => ({ type: "rich_text_section", elements });
export const said = (text = "x", fields: Json = {}): Json => ({ type: "text", text, ...fields });
export const list = (fields: Json = {}): Json => ({
  type: "rich_text_list",
  style: "bullet",
  elements: [line(said())],
  ...fields,
});

export const modal = (fields: Json = {}): Json => ({
  type: "modal",
  title: plain(),
  submit: plain(),
  blocks: [section()],
  ...fields,
});
export const home = (fields: Json = {}): Json => ({ type: "home", blocks: [section()], ...fields });

/** What is said against blocks on a surface: each complaint with its pointer from the blocks on; empty when taken. */
export function against(surface: Surface, ...blocks: unknown[]): string[] {
  if (surface === "message") return refusedMessage({ text: "x", blocks })?.messages.map(unwrapped) ?? [];
  const view = surface === "modal" ? modal({ blocks }) : home({ blocks });
  return refusedView(view, surface)?.messages.map(unwrapped) ?? [];
}

/** `must … /0/text`: a complaint without its wrapping. */
function unwrapped(message: string): string {
  return message.replace(/^\[ERROR\] (.*) \[json-pointer:(?:\/view)?\/blocks(.*)\]$/u, "$1 $2").trimEnd();
}
