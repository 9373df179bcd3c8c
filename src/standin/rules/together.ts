import { complaint, type Path } from "./complaints.ts";

type Json = Record<string, unknown>;

interface Found {
  node: Json;
  path: Path;
}

/**
 * What is wrong with blocks that are each as they should be, but not together; empty if nothing. `at` is where the
 * blocks stand. Call it only with blocks that have the right shape.
 */
export function quarrels(blocks: readonly unknown[], at: Path): string[] {
  const all = blocksIn(blocks, at);
  return [
    ...repeated(all, "block_id"),
    ...all.flatMap((block) => repeated(elementsOf(block), "action_id")),
    ...all.flatMap(elementsOf).flatMap(strangeChoices),
    ...manyFocused(all.flatMap(elementsOf)),
  ];
}

/** The blocks of one type, those inside others included, in order. */
export function blocksOf(type: string, blocks: readonly unknown[], at: Path): Found[] {
  return blocksIn(blocks, at).filter(({ node }) => node.type === type);
}

function blocksIn(blocks: readonly unknown[], at: Path): Found[] {
  return nodes(blocks, at).flatMap((block) => {
    const inside = insideOf[String(block.node.type)];
    return inside === undefined
      ? [block]
      : [block, ...blocksIn(block.node[inside] as unknown[], [...block.path, inside])];
  });
}

/** Blocks that hold blocks, and where. */
const insideOf: Readonly<Record<string, string>> = { container: "child_blocks", carousel: "elements" };

/** What can be clicked in a block itself: one `action_id` means one of them. */
function elementsOf({ node, path }: Found): Found[] {
  if (String(node.type) in insideOf) return [];
  return ["elements", "actions", "accessory", "element"].flatMap((key) => {
    const value = node[key];
    if (value === undefined) return [];
    return Array.isArray(value) ? nodes(value, [...path, key]) : [{ node: value as Json, path: [...path, key] }];
  });
}

function nodes(values: readonly unknown[], at: Path): Found[] {
  return values.map((node, index) => ({ node: node as Json, path: [...at, index] }));
}

/** https://docs.slack.dev/reference/block-kit/blocks, and for `action_id` the page of each element. */
function repeated(found: readonly Found[], key: string): string[] {
  const seen = new Set<unknown>();
  return found.flatMap(({ node, path }) => {
    const id = node[key];
    if (id === undefined || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [complaint(`\`${key}\` "${id}" already exists`, [...path, key])];
  });
}

/** "Exactly matches one of the options": the pages of selects, checkboxes and radio buttons. */
function strangeChoices({ node, path }: Found): string[] {
  const offered = [node, ...listed(node.option_groups)].flatMap((group) => listed(group.options)).map(sameness);
  if (offered.length === 0) return [];
  const chosen = [
    ...nodes(listed(node.initial_options), [...path, "initial_options"]),
    ...(node.initial_option ? [{ node: node.initial_option as Json, path: [...path, "initial_option"] }] : []),
  ];
  return chosen
    .filter((option) => !offered.includes(sameness(option.node)))
    .map((option) => complaint("must match one of the options", option.path));
}

/** "Only one element can be set to true": `focus_on_load`, on the page of each element that has it. */
function manyFocused(elements: readonly Found[]): string[] {
  return elements
    .filter(({ node }) => node.focus_on_load === true)
    .slice(1)
    .map(({ path }) => complaint("only one element can have `focus_on_load`", [...path, "focus_on_load"]));
}

function listed(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}

function sameness({ value, text }: Json): string {
  return JSON.stringify([value, (text as Json).text]);
}
