import { z } from "zod";
import { anyOf } from "./fields.ts";
import { limits } from "./limits.ts";
import { block } from "./shared.ts";
import { address, words } from "./text.ts";

/**
 * https://docs.slack.dev/reference/block-kit/blocks/rich-text-block. Text may be white space alone, but not empty
 * (Sorunome/mx-puppet-slack#49), a link's too (slack-go/slack#1412). A section, quote or preformatted text may have no
 * elements at all (slackapi/python-slack-sdk#1576).
 */
const flag = z.boolean().optional();
const styled = {
  style: z.strictObject({ bold: flag, italic: flag, strike: flag, code: flag, underline: flag }).optional(),
};

const text = z.strictObject({ type: z.literal("text"), text: words(), ...styled });
const link = z.strictObject({
  type: z.literal("link"),
  url: address(limits.buttonUrl),
  text: words().optional(),
  unsafe: flag,
  ...styled,
});

const inline = anyOf([
  text,
  link,
  z.strictObject({ type: z.literal("user"), user_id: words(), ...styled }),
  z.strictObject({ type: z.literal("usergroup"), usergroup_id: words(), ...styled }),
  z.strictObject({ type: z.literal("channel"), channel_id: words(), ...styled }),
  z.strictObject({ type: z.literal("team"), team_id: words(), ...styled }),
  z.strictObject({ type: z.literal("broadcast"), range: z.enum(["here", "channel", "everyone"]), ...styled }),
  z.strictObject({ type: z.literal("emoji"), name: words(), unicode: words().optional(), ...styled }),
  z.strictObject({ type: z.literal("color"), value: words(), ...styled }),
  z.strictObject({
    type: z.literal("date"),
    timestamp: z.int(),
    format: words(),
    url: address(limits.buttonUrl).optional(),
    fallback: words().optional(),
    ...styled,
  }),
]);

const bordered = { border: z.literal([0, 1]).optional() };
const section = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(inline) });

/** A deeper list is one of its own, with a larger indent: an item is a section and nothing else. */
const list = z.strictObject({
  type: z.literal("rich_text_list"),
  style: z.enum(["bullet", "ordered"]),
  elements: z.array(anyOf([section])).min(1),
  indent: z.int().min(0).max(limits.listIndent).optional(),
  offset: z.int().min(0).optional(),
  ...bordered,
});

const quote = z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(inline), ...bordered });

/** Text as it is: neither mentions nor formats. */
const preformatted = z.strictObject({
  type: z.literal("rich_text_preformatted"),
  elements: z.array(anyOf([text.omit({ style: true }), link.omit({ style: true })])),
  language: words().optional(),
  ...bordered,
});

/** A `rich_text` block, which is also a cell of a table and what stands in a rich text input. */
export const richText = z.strictObject({
  type: z.literal("rich_text"),
  ...block,
  elements: z.array(anyOf([section, list, quote, preformatted])).min(1),
});
