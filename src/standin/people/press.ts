import { isJson, listOf, textOf } from "../json.ts";
import { refusedOptions } from "../rules/refusedOptions.ts";
import type { Act, Json, Offered, Surface, Target } from "../types.ts";
import { type Found, pick } from "../world/elements.ts";
import { namingOf, optionsOf, takesMany } from "../world/values.ts";
import { begin, channelNamed, interact, type Scene, whoAndWhere } from "./acts.ts";
import { blockActions, blocksOf, containerOf, type Ground, groundOf, putValue } from "./surface.ts";

/** Presses a button. One with a link sends this too. */
export async function click(scene: Scene, where: Surface, target: Target): Promise<Act> {
  const end = begin();
  const ground = groundOf(scene, where);
  const { element, blockId, actionId } = pick(blocksOf(ground), target);
  const pressed = pressedOf(element, target);
  const { delivery, notice } = await interact(
    scene,
    blockActions(scene, ground, { action_id: actionId, block_id: blockId, ...pressed }),
  );
  return end([delivery], notice);
}

/** What a button says of itself in `actions`; of a pair of feedback buttons, the one that was meant. */
function pressedOf(element: Json, target: Target): Json {
  const { type, text, value, url, style } = element;
  if (type === "button" || type === "icon_button") {
    return {
      type,
      text,
      ...(value !== undefined && { value }),
      ...(style !== undefined && { style }),
      ...(url ? { url } : {}),
    };
  }
  if (type === "feedback_buttons") {
    const pair = [element.positive_button, element.negative_button].filter(isJson);
    const meant = pair.find((button) => isJson(button.text) && button.text.text === target) ?? pair[0];
    return { type, text: meant?.text, value: meant?.value };
  }
  throw new Error(`A ${String(type)} is not for clicking: choose from it, or write into it.`);
}

/** Chooses something. In an input block nothing is sent unless it dispatches actions. */
export async function choose(
  scene: Scene,
  where: Surface,
  target: Target,
  choice: string | readonly string[],
): Promise<Act> {
  const ground = groundOf(scene, where);
  const found = pick(blocksOf(ground), target);
  const naming = namingOf(found.element);
  if (!naming) throw new Error(`There is nothing to choose from in a ${String(found.element.type)}.`);
  const many = takesMany(found.element);
  const chosen = (typeof choice === "string" ? [choice] : choice).map((each) => choiceOf(scene, found, each));
  if (!many && chosen.length !== 1) throw new Error("Only one thing can be chosen here.");
  return put(scene, ground, found, { [naming.now]: many ? chosen : chosen[0] });
}

/** Writes into a text input. */
export async function fill(scene: Scene, where: Surface, target: Target, text: string): Promise<Act> {
  const ground = groundOf(scene, where);
  const found = pick(blocksOf(ground), target);
  if (namingOf(found.element)?.now !== "value") throw new Error(`A ${String(found.element.type)} takes no text.`);
  return put(scene, ground, found, { value: text === "" ? null : text });
}

/** Puts a value where it belongs, and tells the bot where that is an action. */
async function put(scene: Scene, ground: Ground, { element, block, blockId, actionId }: Found, value: Json) {
  const end = begin();
  const { type } = element;
  const filled = type === "overflow" ? ground : putValue(scene, ground, blockId, actionId, { type, ...value });
  if (block.type === "input" && block.dispatch_action !== true) return end([]);
  const action = { type, action_id: actionId, block_id: blockId, ...value };
  const { delivery, notice } = await interact(scene, blockActions(scene, filled, action));
  return end([delivery], notice);
}

/** What a choice is in Slack's words: an option, an id, a date. */
function choiceOf(scene: Scene, { element, blockId, actionId }: Found, choice: string): unknown {
  const { world } = scene.back;
  const kind = String(element.type).replace(/^multi_/u, "");
  if (kind === "users_select" && world.users.has(choice)) return choice;
  if (["conversations_select", "channels_select"].includes(kind) && world.channels.has(choice)) return choice;
  if (kind === "datetimepicker") return Number(choice);
  if (kind.endsWith("picker")) return choice;
  const offered = world.offered.get(offerKey(scene, blockId, actionId)) ?? [];
  const options = [...optionsOf(element), ...offered];
  const option = options.find(({ value, text }) => value === choice || (isJson(text) && text.text === choice));
  if (option) return option;
  const there = options.map(({ text }) => (isJson(text) ? text.text : "")).join(", ") || "nothing";
  throw new Error(`There is no “${choice}” to choose; there is: ${there}.`);
}

/**
 * Types into an external select. Nothing is asked before `min_query_length` characters, three if not said:
 * https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
 */
export async function search(scene: Scene, where: Surface, target: Target, typed: string): Promise<Offered> {
  const end = begin();
  const ground = groundOf(scene, where);
  const { element, blockId, actionId } = pick(blocksOf(ground), target);
  if (!String(element.type).endsWith("external_select")) throw new Error(`A ${String(element.type)} asks nobody.`);
  if (typed.length < Number(element.min_query_length ?? 3)) return { ...end([]), groups: [] };
  const { delivery, notice } = await interact(scene, {
    type: "block_suggestion",
    ...whoAndWhere(scene),
    container: containerOf(ground),
    ...("view" in ground
      ? { view: ground.view.payload }
      : { channel: channelNamed(scene.back.world, ground.message.channel) }),
    action_id: actionId,
    block_id: blockId,
    value: typed,
  });
  const answer = delivery?.acknowledged ? delivery.response : null;
  const refusal = answer && refusedOptions(answer);
  const groups = answer && !refusal ? groupsOf(answer) : [];
  const options = groups.flatMap((group) => group.options);
  scene.back.world.offered.set(offerKey(scene, blockId, actionId), options);
  return { ...end([delivery], notice ?? refusal?.messages.join("\n") ?? null), groups };
}

function groupsOf({ options, option_groups }: Json): Offered["groups"] {
  if (option_groups === undefined) return [{ label: null, options: listOf(options).filter(isJson) }];
  return listOf(option_groups)
    .filter(isJson)
    .map(({ label, options: inGroup }) => ({
      label: isJson(label) ? textOf(label.text) : null,
      options: listOf(inGroup).filter(isJson),
    }));
}

function offerKey({ user }: Scene, blockId: string, actionId: string): string {
  return `${user.id} ${blockId} ${actionId}`;
}
