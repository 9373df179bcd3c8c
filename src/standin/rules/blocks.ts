import { z } from "zod";
import { button, contextActions, elementsIn, image, pictured } from "./elements.ts";
import { anyOf, type Shape, withOneOf, withSomeOf } from "./fields.ts";
import { limits } from "./limits.ts";
import { richText } from "./richText.ts";
import { block } from "./shared.ts";
import { everywhere, type Surface } from "./surface.ts";
import { table } from "./table.ts";
import { anyText, mrkdwn, plainText, words } from "./text.ts";

/**
 * Paths stand under https://docs.slack.dev/reference/block-kit/blocks. Kinds of block that are not here (file, video,
 * plan, task_card, data_table, data_visualization, layout) the stand-in does not know, and refuses as Slack refuses what
 * it does not know.
 */

/** /header-block */
const header = z.strictObject({ type: z.literal("header"), ...block, text: plainText(limits.headerText) });

/** /divider-block */
const divider = z.strictObject({ type: z.literal("divider"), ...block });

/** /image-block */
const picture = withOneOf(
  z.strictObject({ ...pictured, ...block, title: plainText(limits.imageTitle).optional() }),
  "image_url",
  "slack_file",
);

/** /context-block */
const context = z.strictObject({
  type: z.literal("context"),
  ...block,
  elements: z
    .array(anyOf([image, plainText(), mrkdwn()]))
    .min(1)
    .max(limits.contextElements),
});

/** /context-actions-block */
const contextActionsBlock = z.strictObject({
  type: z.literal("context_actions"),
  ...block,
  elements: z.array(contextActions).min(1).max(limits.contextActionsElements),
});

/** /markdown-block */
const markdown = z.strictObject({ type: z.literal("markdown"), ...block, text: words(limits.markdownText) });

/** /alert-block */
const alert = z.strictObject({
  type: z.literal("alert"),
  ...block,
  text: anyText(limits.alertText),
  level: z.enum(["default", "info", "warning", "error", "success"]).optional(),
});

/** /card-block */
const card = withSomeOf(
  z.strictObject({
    type: z.literal("card"),
    ...block,
    hero_image: image.optional(),
    icon: image.optional(),
    title: anyText(limits.cardTitle).optional(),
    subtitle: anyText(limits.cardTitle).optional(),
    body: anyText(limits.cardBody).optional(),
    actions: z.array(button).min(1).max(limits.cardActions).optional(),
  }),
  "hero_image",
  "title",
  "actions",
  "body",
);

/** /carousel-block */
const carousel = z.strictObject({
  type: z.literal("carousel"),
  ...block,
  elements: z
    .array(anyOf([card]))
    .min(1)
    .max(limits.carouselCards),
});

/** /section-block */
function section(surface: Surface) {
  return withSomeOf(
    z.strictObject({
      type: z.literal("section"),
      ...block,
      text: anyText(limits.sectionText).optional(),
      fields: z.array(anyText(limits.sectionField)).min(1).max(limits.sectionFields).optional(),
      accessory: elementsIn("section", surface).optional(),
      expand: z.boolean().optional(),
    }),
    "text",
    "fields",
  );
}

/** /actions-block */
function actions(surface: Surface) {
  return z.strictObject({
    type: z.literal("actions"),
    ...block,
    elements: z.array(elementsIn("actions", surface)).min(1).max(limits.actionsElements),
  });
}

/** /input-block */
function input(surface: Surface) {
  return z.strictObject({
    type: z.literal("input"),
    ...block,
    label: plainText(limits.inputLabel),
    element: elementsIn("input", surface),
    hint: plainText(limits.inputHint).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  });
}

/** /container-block; the things inside it are those of a message, as it stands nowhere else. */
const container = withSomeOf(
  z.strictObject({
    type: z.literal("container"),
    ...block,
    title: plainText(limits.containerTitle).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(limits.containerTitle).optional(),
    child_blocks: z
      .array(
        anyOf([
          section("message"),
          actions("message"),
          input("message"),
          ...[header, divider, picture, context, richText, table],
        ]),
      )
      .min(1)
      .max(limits.containerBlocks),
    width: z.enum(["narrow", "standard", "wide", "full"]).optional(),
    icon: image.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  }),
  "title",
  "rich_text_title",
);

/**
 * The blocks that a surface takes. Each kind's page names its surfaces, as does https://docs.slack.dev/blocks.json;
 * where they differ, or people report that nothing is shown, only those that all agree on.
 */
export function blocksOn(surface: Surface) {
  const places: readonly { shape: Shape; on: readonly Surface[] }[] = [
    { shape: header, on: everywhere },
    { shape: section(surface), on: everywhere },
    { shape: richText, on: everywhere },
    { shape: context, on: everywhere },
    { shape: actions(surface), on: everywhere },
    { shape: input(surface), on: everywhere },
    { shape: divider, on: everywhere },
    { shape: picture, on: everywhere },
    { shape: card, on: ["message", "home"] },
    { shape: carousel, on: ["message", "home"] },
    { shape: contextActionsBlock, on: ["message"] },
    { shape: markdown, on: ["message"] },
    { shape: table, on: ["message"] },
    { shape: container, on: ["message"] },
    { shape: alert, on: ["modal"] },
  ];
  return anyOf(places.filter(({ on }) => on.includes(surface)).map(({ shape }) => shape));
}
