import type { Button as ButtonElement } from "@slack/types";
import { useAction } from "./useAction.tsx";

/** A button. One with an address opens it as well. */
export function Button({ element, blockId }: { element: ButtonElement; blockId: string }) {
  const { perform, dialog } = useAction(element, blockId);
  const press = async () => {
    const done = await perform((where, target) => ({ do: "click", where, target }));
    if (done && element.url) window.open(element.url, "_blank", "noopener,noreferrer");
  };
  return (
    <>
      <button
        type="button"
        class={`button ${element.style ?? ""}`}
        aria-label={element.accessibility_label}
        title={element.text.text.length > 30 ? element.text.text : undefined}
        onClick={press}
      >
        <span>{element.text.text}</span>
      </button>
      {dialog}
    </>
  );
}
