import { isJson } from "../json.ts";
import { refusedView } from "../rules/refusedView.ts";
import type { Act, Delivery, Json, View } from "../types.ts";
import { elementsOf } from "../world/elements.ts";
import { issueTrigger } from "../world/keys.ts";
import { isEmpty } from "../world/values.ts";
import { markErrors, pushView, show, stackOf, stateOf, updateView } from "../world/views.ts";
import { begin, interact, type Scene, whoAndWhere } from "./acts.ts";

/** What Slack tells when the answer to a submission is no good is not documented; these words are ours. */
const badAnswer = "The app's answer to the submission is not valid.";
const incomplete = "Please fill in what is required.";

/** Presses the submit button. https://docs.slack.dev/surfaces/modals, "Preparing for submissions" */
export async function submit(scene: Scene): Promise<Act> {
  const { back, user } = scene;
  const { world } = back;
  const end = begin();
  const view = topOf(scene);
  if (!isJson(view.payload.submit)) throw new Error("The modal has no submit button.");
  const missing = missingIn(view);
  markErrors(world, view, missing);
  if (Object.keys(missing).length > 0) return end([], incomplete);
  const { delivery, notice } = await interact(scene, {
    type: "view_submission",
    ...whoAndWhere(scene),
    trigger_id: issueTrigger(world, user.team, user.id),
    view: view.payload,
    response_urls: [],
  });
  if (!delivery?.acknowledged) return end([delivery], notice);
  return end([delivery], obey(scene, view.id, delivery.response ?? {}));
}

/** Does what the acknowledgement says; gives what is wrong with it, else null. With nothing said the view closes. */
function obey({ back, user }: Scene, id: string, response: Json): string | null {
  const { world } = back;
  const stack = stackOf(world, user.id);
  const view = stack.find((each) => each.id === id);
  // It was closed meanwhile: there is nothing to answer in.
  if (!view) return null;
  const { response_action, view: given, errors } = response;
  switch (response_action) {
    case undefined:
      show(
        world,
        user.id,
        stack.filter((each) => each.id !== id),
      );
      return null;
    case "clear":
      show(world, user.id, []);
      return null;
    case "errors":
      if (!isJson(errors) || !areOfInputs(view, errors)) return badAnswer;
      markErrors(world, view, errors as Record<string, string>);
      return null;
    case "update":
    case "push": {
      const refusal = refusedView(given, "modal");
      if (refusal || !isJson(given)) return [badAnswer, ...(refusal?.messages ?? [])].join("\n");
      if (response_action === "update") updateView(world, view, given);
      else if (!pushView(world, view.team, user.id, given)) return badAnswer;
      return null;
    }
    default:
      return badAnswer;
  }
}

/** Presses the close button. */
export async function close(scene: Scene): Promise<Act> {
  const top = topOf(scene);
  const stack = stackOf(scene.back.world, scene.user.id);
  return top.payload.clear_on_close === true ? leave(scene, stack, true) : leave(scene, [top], stack.length === 1);
}

/** Presses the ✕. */
export async function dismiss(scene: Scene): Promise<Act> {
  topOf(scene);
  return leave(scene, stackOf(scene.back.world, scene.user.id), true);
}

/**
 * Closes views, and tells the bot of those that asked for it. That each of a stack is told of, the top one first, is not
 * documented. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
 */
async function leave(scene: Scene, views: readonly View[], cleared: boolean): Promise<Act> {
  const { back, user } = scene;
  const end = begin();
  const rest = stackOf(back.world, user.id).filter((view) => !views.includes(view));
  show(back.world, user.id, rest);
  const sent: (Delivery | null)[] = [];
  for (const view of views.toReversed()) {
    if (view.payload.notify_on_close !== true) continue;
    const payload = { type: "view_closed", ...whoAndWhere(scene), view: view.payload, is_cleared: cleared };
    sent.push((await interact(scene, payload)).delivery);
  }
  return end(sent);
}

function topOf({ back, user }: Scene): View {
  const view = stackOf(back.world, user.id).at(-1);
  if (!view) throw new Error(`${user.name} has no modal open.`);
  return view;
}

/** Required inputs with nothing in them: Slack sends nothing then. */
function missingIn(view: View): Record<string, string> {
  const values = stateOf(view);
  const empty = elementsOf(view.payload.blocks).filter(
    ({ block, blockId, actionId }) =>
      block.type === "input" && block.optional !== true && isEmpty(values[blockId]?.[actionId]),
  );
  return Object.fromEntries(empty.map(({ blockId }) => [blockId, incomplete]));
}

/** https://docs.slack.dev/surfaces/modals, "Displaying errors in views": of input blocks only */
function areOfInputs(view: View, errors: Json): boolean {
  const inputs = view.payload.blocks.filter(({ type }) => type === "input").map(({ block_id }) => block_id);
  const entries = Object.entries(errors);
  return entries.length > 0 && entries.every(([id, text]) => inputs.includes(id) && typeof text === "string");
}
