import type { InputBlock } from "@slack/types";
import { useId } from "preact/hooks";
import { Element } from "./Element.tsx";

/** A label, something to fill in, and what is wrong with it. */
export function Input({ block, error }: { block: InputBlock; error: string | undefined }) {
  const id = useId();
  const grouped = ["checkboxes", "radio_buttons"].includes(block.element.type);
  const words = (
    <>
      {block.label.text}
      {block.optional && <small> (optional)</small>}
    </>
  );
  const describedBy = error || block.hint ? `${id}-about` : undefined;
  const labelled = { id, label: `${id}-label`, describedBy, invalid: error !== undefined };
  return (
    <div class="input">
      {grouped ? (
        <span id={labelled.label} class="label">
          {words}
        </span>
      ) : (
        <label id={labelled.label} class="label" for={id}>
          {words}
        </label>
      )}
      <Element element={block.element} blockId={block.block_id ?? ""} labelled={labelled} />
      {describedBy && (
        <p id={describedBy} class={error ? "wrong" : "hint"} role={error ? "alert" : undefined}>
          {error ?? block.hint?.text}
        </p>
      )}
    </div>
  );
}
