import { z } from "zod";
import { anyOf } from "./fields.ts";
import { limits } from "./limits.ts";
import { richText } from "./richText.ts";
import { block } from "./shared.ts";
import { words } from "./text.ts";

const cell = anyOf([
  z.strictObject({ type: z.literal("raw_text"), text: words() }),
  z.strictObject({ type: z.literal("raw_number"), value: z.number(), text: words() }),
  richText,
]);

const columnSetting = z.strictObject({
  align: z.enum(["left", "center", "right"]).optional(),
  is_wrapped: z.boolean().optional(),
});

/** https://docs.slack.dev/reference/block-kit/blocks/table-block; a setting that is null leaves its column as it is. */
export const table = z.strictObject({
  type: z.literal("table"),
  ...block,
  rows: z.array(z.array(cell).min(1).max(limits.tableCells)).min(1).max(limits.tableRows),
  column_settings: z.array(columnSetting.nullable()).max(limits.tableColumnSettings).optional(),
});
