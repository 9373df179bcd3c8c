import { isJson, listOf, textOf } from "../json.ts";
import type { Block, Json, Target } from "../types.ts";
import type { World } from "./world.ts";

/** Something in a block that a person can press, choose from or write into. */
export interface Found {
  element: Json;
  block: Json;
  blockId: string;
  actionId: string;
  /** What a person would call it. */
  labels: readonly string[];
}

/** https://docs.slack.dev/reference/block-kit/block-elements */
const interactive = new Set([
  "button",
  "checkboxes",
  "datepicker",
  "datetimepicker",
  "timepicker",
  "email_text_input",
  "number_input",
  "url_text_input",
  "plain_text_input",
  "rich_text_input",
  "feedback_buttons",
  "icon_button",
  "overflow",
  "radio_buttons",
  ...["static", "external", "users", "conversations", "channels"].flatMap((kind) => [
    `${kind}_select`,
    `multi_${kind}_select`,
  ]),
]);

/** A copy of blocks in which each has a `block_id`, and each element to act on an `action_id`: Slack makes up what lacks. */
export function withIds(world: World, blocks: readonly unknown[]): Block[] {
  const copy = structuredClone(blocks).filter(isJson) as Block[];
  walk(copy, {}, (node, _, isBlock) => {
    if (isBlock && !textOf(node.block_id)) node.block_id = world.id("b").toLowerCase();
    if (interactive.has(String(node.type)) && !textOf(node.action_id)) node.action_id = world.id("a").toLowerCase();
  });
  return copy;
}

/** Everything in blocks that a person can act on, in order. */
export function elementsOf(blocks: readonly Json[]): Found[] {
  const found: Found[] = [];
  walk(blocks, {}, (element, block) => {
    const actionId = textOf(element.action_id);
    if (!actionId || !interactive.has(String(element.type))) return;
    found.push({ element, block, blockId: String(block.block_id), actionId, labels: labelsOf(element, block) });
  });
  return found;
}

/** The one thing a target means. Throws a sentence when there is none, or more than one. */
export function pick(blocks: readonly Json[], target: Target): Found {
  const all = elementsOf(blocks);
  const fits = all.filter((each) =>
    typeof target === "string"
      ? each.labels.includes(target)
      : each.actionId === target.actionId && (target.blockId ?? each.blockId) === each.blockId,
  );
  const [found] = fits;
  if (found && fits.length === 1) return found;
  const there = all.map(({ labels, actionId }) => labels[0] ?? actionId).join(", ") || "nothing";
  const name = typeof target === "string" ? `“${target}”` : target.actionId;
  throw new Error(`${fits.length === 0 ? "There is no" : "There is more than one"} ${name} here; there is: ${there}.`);
}

function labelsOf(element: Json, block: Json): string[] {
  const nested = ["positive_button", "negative_button"].map((name) => element[name]);
  const texts = [element, ...nested].flatMap((each) => (isJson(each) ? [each.text, each.placeholder] : []));
  const label = block.type === "input" ? [block.label] : [];
  return [...texts, ...label].map((text) => (isJson(text) ? textOf(text.text) : null)).filter((text) => text !== null);
}

/** Visits every object in a list of blocks, from the outside in, with the innermost block that it stands in. */
function walk(
  blocks: readonly unknown[],
  around: Json,
  visit: (node: Json, block: Json, isBlock: boolean) => void,
  areBlocks = true,
): void {
  for (const node of blocks) {
    if (Array.isArray(node)) walk(node, around, visit, false);
    if (!isJson(node)) continue;
    const block = areBlocks ? node : around;
    visit(node, block, areBlocks);
    // The blocks of a container are blocks like any other: https://docs.slack.dev/reference/block-kit/blocks/container-block
    const { child_blocks, ...rest } = node;
    walk(Object.values(rest), block, visit, false);
    walk(listOf(child_blocks), block, visit);
  }
}
