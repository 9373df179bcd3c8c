import type { Answer } from "../answer/types.ts";
import type { Desk } from "./desk.ts";
import type { Message } from "./render/types.ts";

/** How many messages are remembered: with what they are made of, some 20 KB each. */
const most = 1_000;

/**
 * Renders a message once for all the questions that lead to it: people ask for the same entry in many words. Rendered each time
 * are a public one, which holds who asked for it, and help, which holds the bot's name, known only once Slack told it.
 */
export function rememberMessages(render: Desk["render"]): Desk["render"] {
  const known = new Map<string, { told: Answer; message: Message }>();
  return (told, surface) => {
    if (surface.kind === "public" || told.outcome === "help") return render(told, surface);
    const key = `${surface.kind} ${keyOf(told)}`;
    const found = known.get(key);
    const message = found && isSame(found.told, told, unseen) ? found.message : render(told, surface);
    // Put last again, so that the one nobody asked for longest stands first; and with what was told now, since an equal
    // answer from before the glossary was read afresh would be compared in depth each time, and hold on to the old one.
    known.delete(key);
    known.set(key, { told, message });
    if (known.size > most) known.delete(known.keys().next().value as string);
    return message;
  };
}

/** What tells most messages apart, in short. */
function keyOf(told: Answer): string {
  if (told.outcome !== "answer") return `${told.outcome} ${told.locale} ${told.query}`;
  return `${told.locale} ${told.byName} ${told.section?.line} ${told.term.file}`;
}

/** What of an answer is not shown, or not beyond what its key holds: how it was asked for, and what came close. */
const unseen: readonly string[] = ["query", "candidates"] satisfies (keyof Answer)[];

/** Whether plain data is the same. What the glossary holds is the same thing in both, and not looked into. */
function isSame(one: unknown, other: unknown, but: readonly string[] = []): boolean {
  if (one === other) return true;
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => but.includes(key) || isSame(one[key], other[key]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
