import { isJson, listOf } from "../json.ts";
import type { Json } from "../types.ts";
import { elementsOf } from "./elements.ts";
import type { Values } from "./world.ts";

/** Under which name an element's value stands in state, and what it is called in the element at the start. */
interface Naming {
  now: string;
  first: string;
  empty: unknown;
}

const one = (what: string): Naming => ({ now: `selected_${what}`, first: `initial_${what}`, empty: null });
const many = (what: string): Naming => ({ now: `selected_${what}`, first: `initial_${what}`, empty: [] });
const written: Naming = { now: "value", first: "initial_value", empty: null };

/** By the type of the element: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload, state.values */
const namings: Record<string, Naming> = {
  plain_text_input: written,
  email_text_input: written,
  url_text_input: written,
  number_input: written,
  rich_text_input: { now: "rich_text_value", first: "initial_value", empty: null },
  static_select: one("option"),
  external_select: one("option"),
  radio_buttons: one("option"),
  overflow: one("option"),
  users_select: one("user"),
  conversations_select: one("conversation"),
  channels_select: one("channel"),
  datepicker: one("date"),
  timepicker: one("time"),
  datetimepicker: one("date_time"),
  checkboxes: many("options"),
  multi_static_select: many("options"),
  multi_external_select: many("options"),
  multi_users_select: many("users"),
  multi_conversations_select: many("conversations"),
  multi_channels_select: many("channels"),
};

/** How an element's value is called; null if it has none, as a button. */
export function namingOf(element: Json): Naming | null {
  return namings[String(element.type)] ?? null;
}

/** Whether several things can be chosen. */
export function takesMany(element: Json): boolean {
  return Array.isArray(namingOf(element)?.empty);
}

/**
 * What stands in every field of these blocks: what a person put there, else what it was at the start. `kept` is what
 * they put into blocks before an update: it stays where block_id, action_id and type are the same.
 */
export function valuesOf(blocks: readonly Json[], kept: Values = {}): Values {
  const values: Values = {};
  for (const { element, blockId, actionId } of elementsOf(blocks)) {
    const naming = namingOf(element);
    if (!naming || element.type === "overflow") continue;
    const before = kept[blockId]?.[actionId];
    const same = before?.type === element.type ? before : null;
    const first = { type: element.type, [naming.now]: element[naming.first] ?? naming.empty };
    values[blockId] = { ...values[blockId], [actionId]: same ?? first };
  }
  return values;
}

/** Whether nothing stands in a field. */
export function isEmpty(value: Json | undefined): boolean {
  const rest = Object.entries(value ?? {}).filter(([name]) => name !== "type");
  return rest.every(([, each]) => each === null || each === "" || (Array.isArray(each) && each.length === 0));
}

/** The options of a select, of its groups too. */
export function optionsOf(element: Json): Json[] {
  const groups = listOf(element.option_groups).flatMap((group) => (isJson(group) ? listOf(group.options) : []));
  return [...listOf(element.options), ...groups].filter(isJson);
}
