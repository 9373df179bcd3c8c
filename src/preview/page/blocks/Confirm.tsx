import type { ConfirmationDialog } from "@slack/types";
import { useId } from "preact/hooks";
import { Dialog } from "../parts/Dialog.tsx";
import { TextObject, wordsOf } from "./TextObject.tsx";

/** Asks once more before something is done. */
export function Confirm({ confirm, answer }: { confirm: ConfirmationDialog; answer(yes: boolean): void }) {
  const title = useId();
  return (
    <Dialog class="confirm" labelledBy={title} onEscape={() => answer(false)}>
      <h2 id={title}>{wordsOf(confirm.title) || "Are you sure?"}</h2>
      <p>
        <TextObject text={confirm.text} />
      </p>
      <footer>
        <button type="button" class="button" onClick={() => answer(false)}>
          {wordsOf(confirm.deny) || "Cancel"}
        </button>
        <button type="button" class={`button ${confirm.style ?? "primary"}`} onClick={() => answer(true)}>
          {wordsOf(confirm.confirm) || "Yes"}
        </button>
      </footer>
    </Dialog>
  );
}
