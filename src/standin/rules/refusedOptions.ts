import { z } from "zod";
import { complaints } from "./complaints.ts";
import { option, optionGroup } from "./composition.ts";
import { withOneOf } from "./fields.ts";
import { limits } from "./limits.ts";
import type { Refusal } from "./refusal.ts";

const offer = withOneOf(
  z.strictObject({
    options: z.array(option).max(limits.suggestedOptions).optional(),
    option_groups: z.array(optionGroup).max(limits.suggestedGroups).optional(),
  }),
  "options",
  "option_groups",
);

/**
 * Why Slack would show nothing of an answer to `block_suggestion`, or null. No options at all are fine: there may be
 * none. Slack tells the bot nothing of it, so that the code is ours.
 * https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload
 */
export function refusedOptions(response: unknown): Refusal | null {
  const messages = complaints(offer, response, []);
  return messages.length === 0 ? null : { error: "invalid_options", messages };
}
