import { z } from "zod";
import { choice, confirm, overflowOption, slackFile } from "./composition.ts";
import { anyOf, type Shape, withOneOf } from "./fields.ts";
import { emailInput, numberInput, plainTextInput, richTextInput, urlInput } from "./inputs.ts";
import { limits } from "./limits.ts";
import { multiSelects, selects } from "./selects.ts";
import { confirmable, focusable, identified, placeholding } from "./shared.ts";
import { everywhere, type Surface } from "./surface.ts";
import { address, plainText, words } from "./text.ts";

/** Paths stand under https://docs.slack.dev/reference/block-kit/block-elements. */

const accessible = { accessibility_label: words(limits.buttonLabel).optional() };
const chosen = { ...identified, ...confirmable, ...focusable, options: z.array(choice).min(1).max(limits.choices) };
const picker = { ...identified, ...confirmable, ...focusable };

/** /button-element */
export const button = z.strictObject({
  type: z.literal("button"),
  ...identified,
  ...confirmable,
  ...accessible,
  text: plainText(limits.buttonText),
  value: words(limits.buttonValue).optional(),
  url: address(limits.buttonUrl).optional(),
  style: z.enum(["primary", "danger"]).optional(),
});

/** /image-element, and what an image block has in common with it. */
export const pictured = {
  type: z.literal("image"),
  alt_text: words(limits.imageAlt),
  image_url: address(limits.imageUrl).optional(),
  slack_file: slackFile.optional(),
};
export const image = withOneOf(z.strictObject(pictured), "image_url", "slack_file");

/** /overflow-menu-element */
const overflow = z.strictObject({
  type: z.literal("overflow"),
  ...identified,
  ...confirmable,
  options: z.array(overflowOption).min(1).max(limits.overflowOptions),
});

/** /checkboxes-element */
const checkboxes = z.strictObject({
  type: z.literal("checkboxes"),
  ...chosen,
  initial_options: z.array(choice).min(1).optional(),
});

/** /radio-button-group-element */
const radioButtons = z.strictObject({
  type: z.literal("radio_buttons"),
  ...chosen,
  initial_option: choice.optional(),
});

/** /date-picker-element */
const datepicker = z.strictObject({
  type: z.literal("datepicker"),
  ...picker,
  ...placeholding,
  initial_date: z.iso.date("must be a valid date").optional(),
});

/** /time-picker-element */
const timepicker = z.strictObject({
  type: z.literal("timepicker"),
  ...picker,
  ...placeholding,
  initial_time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, "must be a valid time")
    .optional(),
  timezone: words().optional(),
});

/** /datetime-picker-element: seconds since 1970, in ten digits. */
const datetimepicker = z.strictObject({
  type: z.literal("datetimepicker"),
  ...picker,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
});

const feedback = z.strictObject({
  ...accessible,
  text: plainText(limits.buttonText),
  value: words(limits.buttonValue),
});

/** /feedback-buttons-element, /icon-button-element */
export const contextActions = anyOf([
  z.strictObject({
    type: z.literal("feedback_buttons"),
    ...identified,
    positive_button: feedback,
    negative_button: feedback,
  }),
  z.strictObject({
    type: z.literal("icon_button"),
    ...identified,
    ...accessible,
    icon: z.enum(["trash"]),
    text: plainText(limits.buttonText),
    value: words(limits.buttonValue).optional(),
    confirm: confirm.optional(),
    visible_to_user_ids: z.array(words()).min(1).optional(),
  }),
]);

type Host = "section" | "actions" | "input";

interface Placed {
  shape: Shape;
  /** The blocks it may stand in, and the surfaces those may be on. */
  in: readonly Host[];
  on: readonly Surface[];
}

/**
 * Where each may stand: as its page says. Multi-selects are refused in actions, whatever the page of that block says
 * (slackapi/node-slack-sdk#1299, slackapi/python-slack-sdk#1631).
 */
const places: readonly Placed[] = [
  { shape: button, in: ["section", "actions"], on: everywhere },
  { shape: overflow, in: ["section", "actions"], on: everywhere },
  { shape: image, in: ["section"], on: everywhere },
  ...selects.map((shape): Placed => ({ shape, in: ["section", "actions", "input"], on: everywhere })),
  ...multiSelects.map((shape): Placed => ({ shape, in: ["section", "input"], on: everywhere })),
  { shape: checkboxes, in: ["section", "actions", "input"], on: everywhere },
  { shape: radioButtons, in: ["section", "actions", "input"], on: everywhere },
  { shape: datepicker, in: ["section", "actions", "input"], on: everywhere },
  { shape: timepicker, in: ["section", "actions", "input"], on: everywhere },
  { shape: datetimepicker, in: ["actions", "input"], on: ["message", "modal"] },
  { shape: plainTextInput, in: ["input"], on: everywhere },
  { shape: richTextInput, in: ["input"], on: ["modal", "home"] },
  { shape: numberInput, in: ["input"], on: ["modal"] },
  { shape: urlInput, in: ["input"], on: ["modal"] },
  { shape: emailInput, in: ["input"], on: ["modal"] },
];

/** The elements that a kind of block may have on a surface. */
export function elementsIn(host: Host, surface: Surface) {
  return anyOf(
    places.filter((place) => place.in.includes(host) && place.on.includes(surface)).map(({ shape }) => shape),
  );
}
