import type { Button } from "@slack/types";
import { phrasesOf } from "../../language/languages.ts";
import type { SpokenLocale } from "../../language/types.ts";
import { actionIds, button } from "./actions.ts";
import { plainText } from "./parts.ts";
import type { Surface } from "./renderAnswer.ts";

/** On what a channel sees: its asker may take it away, once they said that they mean it. */
export function removeButton(surface: Surface, locale: SpokenLocale): Button[] {
  if (surface.kind !== "public") return [];
  const { remove, removeQuestion, keep } = phrasesOf(locale);
  const confirm = {
    title: plainText(remove),
    text: plainText(removeQuestion),
    confirm: plainText(remove),
    deny: plainText(keep),
    style: "danger" as const,
  };
  return button(remove, actionIds.remove, surface.asker).map((one) => ({ ...one, confirm }));
}
