import { z } from "zod";
import { withOneOf } from "./fields.ts";
import { limits } from "./limits.ts";
import { address, anyText, plainText, words } from "./text.ts";

/** Paths stand under https://docs.slack.dev/reference/block-kit/composition-objects. */

const described = {
  value: words(limits.optionValue),
  description: plainText(limits.optionDescription).optional(),
};

/** /option-object, as selects have it. */
export const option = z.strictObject({ text: plainText(limits.optionText), ...described });

/** /option-object, as overflow menus have it: theirs may lead to a page. */
export const overflowOption = option.extend({ url: address(limits.optionUrl).optional() });

/** /option-object, as checkboxes and radio buttons have it: theirs may be formatted. */
export const choice = z.strictObject({
  text: anyText(limits.optionText),
  value: described.value,
  description: anyText(limits.optionDescription).optional(),
});

/** /option-group-object */
export const optionGroup = z.strictObject({
  label: plainText(limits.groupLabel),
  options: z.array(option).min(1).max(limits.groupOptions),
});

/** /confirmation-dialog-object */
export const confirm = z.strictObject({
  title: plainText(limits.confirmTitle),
  text: anyText(limits.confirmText),
  confirm: plainText(limits.confirmButton),
  deny: plainText(limits.confirmButton),
  style: z.enum(["primary", "danger"]).optional(),
});

/** /dispatch-action-configuration-object */
export const dispatchActionConfig = z.strictObject({
  trigger_actions_on: z
    .array(z.enum(["on_enter_pressed", "on_character_entered"]))
    .min(1)
    .max(2),
});

/** /conversation-filter-object */
export const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(["im", "mpim", "private", "public"]))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0, "must have minimum 1 properties");

/** /slack-file-object: one of the two, never both. */
export const slackFile = withOneOf(
  z.strictObject({ id: words().optional(), url: address(limits.imageUrl).optional() }),
  "id",
  "url",
);
