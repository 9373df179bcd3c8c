import { z } from "zod";
import { limits } from "./limits.ts";

/** A string of at least one character and at most `max`, white space included. */
export function words(max = Number.POSITIVE_INFINITY) {
  return z.string().min(1).max(max);
}

/** A string that a person sees. White space alone counts as empty, since Slack trims it. */
function visible(max: number) {
  return z
    .string()
    .refine((text) => text.trim() !== "", "must be more than 0 characters")
    .max(max);
}

/** An address with its scheme, of at most `max` characters. */
export function address(max: number) {
  return words(max).refine((url) => URL.canParse(url), "invalid url");
}

/** A `plain_text` object: https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export function plainText(max: number = limits.text) {
  return z.strictObject({ type: z.literal("plain_text"), text: visible(max), emoji: z.boolean().optional() });
}

/** A `mrkdwn` object, on the same page. */
export function mrkdwn(max: number = limits.text) {
  return z.strictObject({ type: z.literal("mrkdwn"), text: visible(max), verbatim: z.boolean().optional() });
}

/** A text object of either kind. */
export function anyText(max: number = limits.text) {
  return z.discriminatedUnion("type", [plainText(max), mrkdwn(max)]);
}
