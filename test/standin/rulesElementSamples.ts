import { actions, input, type Json, line, plain, rich, said } from "./rulesMake.ts";
import {
  chosen,
  confirm,
  dispatch_action_config,
  ofConfirm,
  ofOption,
  ofRich,
  options,
  type Sample,
  within,
} from "./rulesNeeds.ts";

/** Elements of an actions block, which all may have a confirmation. */
const clickable: [type: string, fields: Json, needs: string][] = [
  ["overflow", { options: [{ ...chosen, url: "https://x.no" }] }, `/options ${within("/options/0", ofOption)}`],
  ["checkboxes", { focus_on_load: true, options }, `/options ${within("/options/0", ofOption)}`],
  [
    "radio_buttons",
    { focus_on_load: true, options, initial_option: chosen },
    `/options ${within("/options/0", ofOption)} ${within("/initial_option", ofOption)}`,
  ],
  ["static_select", { options, placeholder: plain() }, `/options /placeholder/text ${within("/options/0", ofOption)}`],
  ["external_select", { initial_option: chosen, min_query_length: 1 }, within("/initial_option", ofOption)],
  ["users_select", { initial_user: "U1" }, ""],
  [
    "conversations_select",
    {
      initial_conversation: "C1",
      default_to_current_conversation: true,
      filter: { include: ["im", "public"], exclude_bot_users: true, exclude_external_shared_channels: true },
    },
    "",
  ],
  ["channels_select", { initial_channel: "C1" }, ""],
  ["datepicker", { initial_date: "2026-11-22", placeholder: plain() }, "/placeholder/text"],
  ["timepicker", { initial_time: "09:30", timezone: "Europe/Oslo", placeholder: plain() }, "/placeholder/text"],
  ["datetimepicker", { focus_on_load: true, initial_date_time: 1_700_000_000 }, ""],
];

export const inActions = clickable.map(
  ([type, fields, needs]): Sample => ({
    name: `${type}, in actions`,
    on: "message",
    block: actions({ type, action_id: "a", confirm, ...fields }),
    needs: `/elements ${within("/elements/0/confirm", ofConfirm)} ${needs && within("/elements/0", needs)}`,
  }),
);

const typing = { placeholder: plain(), dispatch_action_config };
const ofTyping = "/placeholder/text /dispatch_action_config/trigger_actions_on";

/** Elements of an input, which all may have the focus. */
const fillable: [type: string, fields: Json, needs: string][] = [
  ["plain_text_input", { ...typing, initial_value: "x", multiline: true, min_length: 1, max_length: 5 }, ofTyping],
  ["url_text_input", { ...typing, initial_value: "https://x.no" }, ofTyping],
  ["email_text_input", { ...typing, initial_value: "a@b.no" }, ofTyping],
  [
    "number_input",
    { ...typing, is_decimal_allowed: true, initial_value: "-1.5", min_value: "-2", max_value: "10" },
    `${ofTyping} /is_decimal_allowed`,
  ],
  [
    "rich_text_input",
    { ...typing, initial_value: rich(line(said())) },
    `${ofTyping} /action_id ${within("/initial_value", ofRich)}`,
  ],
  [
    "multi_static_select",
    { option_groups: [{ label: plain(), options }], max_selected_items: 2 },
    `/option_groups ${within("/option_groups/0", `/label /label/text /options ${within("/options/0", ofOption)}`)}`,
  ],
  [
    "multi_external_select",
    { initial_options: [chosen], min_query_length: 1, confirm },
    `${within("/initial_options/0", ofOption)} ${within("/confirm", ofConfirm)}`,
  ],
  ["multi_users_select", { initial_users: ["U1"], placeholder: plain() }, "/placeholder/text"],
  ["multi_conversations_select", { initial_conversations: ["C1"], filter: { include: ["im"] } }, "/filter/include"],
  ["multi_channels_select", { initial_channels: ["C1"] }, ""],
];

export const inInputs = fillable.map(
  ([type, fields, needs]): Sample => ({
    name: `${type}, in an input`,
    on: "modal",
    block: input(
      { type, action_id: "a", focus_on_load: true, ...fields },
      { hint: plain(), optional: true, dispatch_action: false },
    ),
    needs: `/label /label/text /element /hint/text ${needs && within("/element", needs)}`,
  }),
);
