import { z } from "zod";
import { confirm, dispatchActionConfig } from "./composition.ts";
import { limits } from "./limits.ts";
import { plainText, words } from "./text.ts";

/** What a block may have whatever it is. */
export const block = { block_id: words(limits.blockId).optional() };

/** What elements have in common. */
export const identified = { action_id: words(limits.actionId).optional() };
export const confirmable = { confirm: confirm.optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const placeholding = { placeholder: plainText(limits.placeholder).optional() };
export const dispatching = { dispatch_action_config: dispatchActionConfig.optional() };
