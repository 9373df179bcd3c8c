import type { ModalView } from "@slack/types";
import { cutAtGrapheme } from "./cut.ts";
import { limits } from "./limits.ts";
import { plainText } from "./parts.ts";
import type { Message } from "./types.ts";

/** A message in a modal of its own, for whoever has no channel to be told in. */
export function windowOf({ blocks }: Message, title: string, close: string): ModalView {
  const short = (text: string) => plainText(cutAtGrapheme(text, limits.viewTitle));
  return { type: "modal", callback_id: "notice", title: short(title), close: short(close), blocks };
}
