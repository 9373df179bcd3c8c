import { z } from "zod";
import { limits } from "./limits.ts";
import { richText } from "./richText.ts";
import { dispatching, focusable, identified, placeholding } from "./shared.ts";
import { words } from "./text.ts";

/** Elements to type into. Paths stand under https://docs.slack.dev/reference/block-kit/block-elements. */
const typing = { ...identified, ...focusable, ...placeholding, ...dispatching };
const initial = { initial_value: words().optional() };
const figure = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/u, "must provide a number")
  .optional();

/** /plain-text-input-element */
export const plainTextInput = z
  .strictObject({
    type: z.literal("plain_text_input"),
    ...typing,
    ...initial,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(limits.inputLength).optional(),
    max_length: z.int().min(1).max(limits.inputLength).optional(),
  })
  .refine(({ min_length = 0, max_length = Number.POSITIVE_INFINITY }) => min_length <= max_length, {
    message: "must not be greater than `max_length`",
    path: ["min_length"],
  });

/** /number-input-element */
export const numberInput = z
  .strictObject({
    type: z.literal("number_input"),
    ...typing,
    is_decimal_allowed: z.boolean(),
    initial_value: figure,
    min_value: figure,
    max_value: figure,
  })
  .refine(({ min_value = "-Infinity", max_value = "Infinity" }) => Number(min_value) <= Number(max_value), {
    message: "must not be greater than `max_value`",
    path: ["min_value"],
  });

/** /url-input-element */
export const urlInput = z.strictObject({ type: z.literal("url_text_input"), ...typing, ...initial });

/** /email-input-element */
export const emailInput = z.strictObject({ type: z.literal("email_text_input"), ...typing, ...initial });

/** /rich-text-input-element */
export const richTextInput = z.strictObject({
  type: z.literal("rich_text_input"),
  ...typing,
  action_id: words(limits.actionId),
  initial_value: richText.optional(),
});
