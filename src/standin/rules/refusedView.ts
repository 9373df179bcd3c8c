import { z } from "zod";
import { blocksOn } from "./blocks.ts";
import { complaint, complaints } from "./complaints.ts";
import { limits } from "./limits.ts";
import type { Refusal } from "./refusal.ts";
import type { Surface } from "./surface.ts";
import { plainText } from "./text.ts";
import { blocksOf, quarrels } from "./together.ts";

type Kind = Exclude<Surface, "message">;

/** https://docs.slack.dev/reference/views/modal-views and …/home-tab-views */
function view<S extends z.ZodRawShape>(kind: Kind, more: S) {
  return z.strictObject({
    type: z.literal(kind),
    blocks: z.array(blocksOn(kind)).min(1).max(limits.viewBlocks),
    private_metadata: z.string().max(limits.viewMetadata).optional(),
    callback_id: z.string().max(limits.viewCallbackId).optional(),
    external_id: z.string().max(limits.viewExternalId).optional(),
    ...more,
  });
}

const views = {
  home: view("home", {}),
  modal: view("modal", {
    title: plainText(limits.viewTitle),
    submit: plainText(limits.viewTitle).optional(),
    close: plainText(limits.viewTitle).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  }),
};

/**
 * Why Slack would refuse a view, or null: for `views.open`, `views.push`, `views.update` and `views.publish`, and for
 * the view of a `response_action`. Takes it as decoded JSON, whatever it is.
 */
export function refusedView(view: unknown, kind: Kind): Refusal | null {
  const shape = complaints(views[kind], view, ["view"]);
  if (shape.length > 0) return { error: "invalid_arguments", messages: shape };
  const { blocks, submit } = view as { blocks: unknown[]; submit?: unknown };
  const messages = [
    ...quarrels(blocks, ["view", "blocks"]),
    ...(kind === "modal" && submit === undefined ? inputsWithoutSubmit(blocks) : []),
  ];
  if (messages.length > 0) return { error: "invalid_arguments", messages };
  const bytes = new TextEncoder().encode(JSON.stringify(view)).length;
  if (bytes <= limits.viewBytes) return null;
  return { error: "view_too_large", messages: [complaint(`${bytes} bytes, of ${limits.viewBytes} at most`, ["view"])] };
}

/** Slack points at a field that there is none of (slackapi/node-slack-sdk#875). */
function inputsWithoutSubmit(blocks: readonly unknown[]): string[] {
  return blocksOf("input", blocks, ["view", "blocks"]).map(({ path }) =>
    complaint("must define `submit` to use an `input` block in modals", [...path, "input"]),
  );
}
