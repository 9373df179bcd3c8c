import type { Ref } from "../answer/ref.ts";
import type { Locale } from "../language/types.ts";
import type { Click } from "./click.ts";
import type { Desk } from "./desk.ts";
import { find } from "./find.ts";
import type { OnClick } from "./onClick.ts";
import { readRef } from "./render/actions.ts";
import { entryOfRow } from "./render/entryRow.ts";
import { replyInPlace } from "./reply.ts";
import { stepTo } from "./window.ts";

/** A related term, an entry of a choice, a near name, another language. */
export function onOpen(desk: Desk): OnClick {
  return (click, locales) => goTo(desk, click, readRef(click.value), locales);
}

/** Another section of the entry that is shown. */
export function onSection(desk: Desk): OnClick {
  return (click, locales) => {
    const entry = entryOfRow(click.row);
    return goTo(desk, click, entry && { ...entry, section: click.value ?? null }, locales);
  };
}

/** Leads the clicker to an entry or a section of it, where they are. */
async function goTo(desk: Desk, click: Click, ref: Ref | null, locales: readonly Locale[]): Promise<string> {
  const answer = await find(desk, click, ref, locales);
  if (answer === null) return "gone";
  if (!("channel" in click.at)) return stepTo(desk, click, answer);
  const surface = { kind: click.at.kind === "direct" ? "direct" : "private" } as const;
  await replyInPlace(desk, click, desk.render(answer, surface));
  return "answer";
}
