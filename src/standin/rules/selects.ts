import { z } from "zod";
import { conversationFilter, option, optionGroup } from "./composition.ts";
import { withOneOf } from "./fields.ts";
import { limits } from "./limits.ts";
import { confirmable, focusable, identified, placeholding } from "./shared.ts";
import { words } from "./text.ts";

/**
 * https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element and …/multi-select-menu-element. Without
 * `response_url_enabled`: the stand-in gives none for a view.
 */
const menu = { ...identified, ...confirmable, ...focusable, ...placeholding };
const several = { ...menu, max_selected_items: z.int().min(1).optional() };

const listed = {
  options: z.array(option).min(1).max(limits.selectOptions).optional(),
  option_groups: z.array(optionGroup).min(1).max(limits.selectGroups).optional(),
};
const searched = { min_query_length: z.int().min(0).optional() };
const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};

const one = { initial_option: option.optional() };
const some = { initial_options: z.array(option).min(1).optional() };
const id = words().optional();
const ids = z.array(words()).min(1).optional();

/** Of which one thing can be chosen. */
export const selects = [
  withOneOf(
    z.strictObject({ type: z.literal("static_select"), ...menu, ...listed, ...one }),
    "options",
    "option_groups",
  ),
  z.strictObject({ type: z.literal("external_select"), ...menu, ...searched, ...one }),
  z.strictObject({ type: z.literal("users_select"), ...menu, initial_user: id }),
  z.strictObject({ type: z.literal("conversations_select"), ...menu, ...conversations, initial_conversation: id }),
  z.strictObject({ type: z.literal("channels_select"), ...menu, initial_channel: id }),
];

/** Of which several can. */
export const multiSelects = [
  withOneOf(
    z.strictObject({ type: z.literal("multi_static_select"), ...several, ...listed, ...some }),
    "options",
    "option_groups",
  ),
  z.strictObject({ type: z.literal("multi_external_select"), ...several, ...searched, ...some }),
  z.strictObject({ type: z.literal("multi_users_select"), ...several, initial_users: ids }),
  z.strictObject({
    type: z.literal("multi_conversations_select"),
    ...several,
    ...conversations,
    initial_conversations: ids,
  }),
  z.strictObject({ type: z.literal("multi_channels_select"), ...several, initial_channels: ids }),
];
