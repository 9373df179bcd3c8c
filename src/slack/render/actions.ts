import type { ActionsBlock, Button, PlainTextOption, StaticSelect } from "@slack/types";
import type { Ref } from "../../answer/ref.ts";
import { cutAtGrapheme } from "./cut.ts";
import { limits, shares } from "./limits.ts";
import { plainText } from "./parts.ts";
import { oneLine } from "./plain.ts";

/** What the bot's buttons and menus are called, as Slack tells it when one is used. */
export const actionIds = {
  /** Leads to an entry or a section; several in a block have a number behind the name. */
  open: "open",
  /** The menu of an entry's sections. */
  section: "section",
  /** The whole entry in a modal. */
  everything: "everything",
  /** One entry back in a modal. */
  back: "back",
  share: "share",
  remove: "remove",
} as const;

/** A button; none when its label would be empty or its value is longer than Slack takes. */
export function button(label: string, action: string, value: string): Button[] {
  const text = cutAtGrapheme(oneLine(label), limits.buttonText);
  if (text === "") return [];
  return [{ type: "button", action_id: action, text: plainText(text), value }];
}

/** A button that leads somewhere; `at` tells it from its neighbours. */
export function openButton(label: string, ref: Ref, at: number): Button[] {
  return refButton(label, `${actionIds.open}.${at}`, ref);
}

/** A button that does something with an entry or section. */
export function refButton(label: string, action: string, ref: Ref): Button[] {
  const value = refValue(ref);
  return value.length > shares.ref ? [] : button(label, action, value);
}

/** An option of a menu. */
export function option(label: string, value: string): PlainTextOption[] {
  const text = cutAtGrapheme(oneLine(label), limits.optionText);
  return text === "" ? [] : [{ text: plainText(text), value }];
}

/** A row of buttons and menus; nothing when there are none. */
export function row(id: string, elements: (Button | StaticSelect)[]): ActionsBlock[] {
  return elements.length === 0 || id.length > limits.blockId ? [] : [{ type: "actions", block_id: id, elements }];
}

/** Where a button leads, as its value. */
export function refValue({ slug, locale, section }: Ref): string {
  return clearJson(section === null ? { slug, locale } : { slug, locale, section });
}

/** JSON for Slack to keep and give back: control characters that JSON leaves as they are (DEL and C1) are escaped too. */
export function clearJson(data: object): string {
  return JSON.stringify(data).replace(/\p{Cc}/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Reads the value of a button back. Null when it is none of ours: it comes from outside. */
export function readRef(value: unknown): Ref | null {
  if (typeof value !== "string" || value.length > limits.buttonValue) return null;
  try {
    return refFrom(JSON.parse(value));
  } catch {
    return null;
  }
}

/** A ref, if it is one. */
export function refFrom(data: unknown): Ref | null {
  if (typeof data !== "object" || data === null) return null;
  const { slug, locale, section = null } = data as Partial<Record<keyof Ref, unknown>>;
  if (typeof slug !== "string" || typeof locale !== "string") return null;
  return section === null || typeof section === "string" ? { slug, locale, section } : null;
}
