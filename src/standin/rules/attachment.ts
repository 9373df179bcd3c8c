import { z } from "zod";
import { blocksOn } from "./blocks.ts";
import { withSomeOf } from "./fields.ts";
import { address, words } from "./text.ts";

const maybe = words().optional();
const link = address(Number.POSITIVE_INFINITY).optional();

/** https://docs.slack.dev/messaging/formatting-message-text#attachments: the older way, of which we know what we show. */
export const attachment = withSomeOf(
  z.strictObject({
    blocks: z.array(blocksOn("message")).min(1).optional(),
    fallback: maybe,
    color: maybe,
    pretext: maybe,
    title: maybe,
    title_link: link,
    text: maybe,
    fields: z
      .array(z.strictObject({ title: maybe, value: maybe, short: z.boolean().optional() }))
      .min(1)
      .optional(),
    footer: maybe,
    mrkdwn_in: z.array(z.enum(["pretext", "text", "fields"])).optional(),
  }),
  "blocks",
  "text",
  "pretext",
  "title",
  "fields",
);
