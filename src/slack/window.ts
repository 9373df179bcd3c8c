import { open } from "../answer/open.ts";
import type { Ref } from "../answer/ref.ts";
import type { Answer } from "../answer/types.ts";
import { phrasesOf } from "../language/languages.ts";
import type { Click } from "./click.ts";
import { codeOf } from "./codeOf.ts";
import type { Desk } from "./desk.ts";
import { find } from "./find.ts";
import type { OnClick } from "./onClick.ts";
import { readRef } from "./render/actions.ts";
import { readTrail } from "./render/trail.ts";
import { tellAlone } from "./reply.ts";
import { sentence } from "./sentence.ts";

type TermAnswer = Extract<Answer, { outcome: "answer" }>;

/** What Slack says of a click that came to it too late, or of the second of two. */
const tooLate = new Set(["expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"]);
/** What it says of a window that was closed, or went on, meanwhile. */
const overtaken = new Set(["not_found", "hash_conflict"]);

/** *Show all*: the whole entry in a window. */
export function onEverything(desk: Desk): OnClick {
  return async (click, locales) => {
    const answer = await find(desk, click, readRef(click.value), locales);
    return answer === null ? "gone" : openWindow(desk, click, answer);
  };
}

/** One entry back in the window; those that are gone since are passed over. */
export function onBack(desk: Desk): OnClick {
  return async (click, locales) => {
    const trail = [...trailOf(click).trail];
    for (let last = trail.pop(); last; last = trail.pop()) {
      const answer = open(last, desk.current(), locales);
      if (answer !== null) return update(desk, click, answer, trail);
    }
    return (await find(desk, click, null, locales)) === null ? "gone" : "answer";
  };
}

/** Goes on to another entry: in the window that is open, else in a new one. */
export async function stepTo(desk: Desk, click: Click, answer: TermAnswer): Promise<string> {
  if (click.at.kind !== "modal") return openWindow(desk, click, answer);
  const { here, trail } = trailOf(click);
  return update(desk, click, answer, here === null ? trail : [...trail, here]);
}

async function openWindow(desk: Desk, click: Click, answer: TermAnswer): Promise<string> {
  try {
    await desk.views.open({ trigger_id: click.trigger, view: desk.renderEntry(answer, []) });
    return "answer";
  } catch (error) {
    if (!tooLate.has(codeOf(error) ?? "")) throw error;
    // A second click on the same button has its window already.
    if (codeOf(error) === "expired_trigger_id")
      await tellAlone(desk, click, sentence(phrasesOf(answer.locale).tooLate));
    return "too late";
  }
}

async function update(desk: Desk, { at }: Click, answer: TermAnswer, trail: readonly Ref[]): Promise<string> {
  if (at.kind !== "modal") return "nowhere";
  try {
    await desk.views.update({ view_id: at.id, hash: at.hash, view: desk.renderEntry(answer, trail) });
    return "answer";
  } catch (error) {
    if (!overtaken.has(codeOf(error) ?? "")) throw error;
    return "overtaken";
  }
}

function trailOf({ at }: Click): { here: Ref | null; trail: readonly Ref[] } {
  return (at.kind === "modal" && readTrail(at.metadata)) || { here: null, trail: [] };
}
