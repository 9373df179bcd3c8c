import type { Overflow as OverflowElement } from "@slack/types";
import { Icon } from "../parts/Icon.tsx";
import { MenuButton } from "../parts/MenuButton.tsx";
import { useAction } from "./useAction.tsx";

/** The menu behind three dots. */
export function Overflow({ element, blockId }: { element: OverflowElement; blockId: string }) {
  const { perform, dialog } = useAction(element, blockId);
  const items = element.options.map((option) => ({
    label: option.text.text,
    ...(option.description && { detail: option.description.text }),
    async choose() {
      const choice = option.value ?? option.text.text;
      const done = await perform((where, target) => ({ do: "choose", where, target, choice }));
      if (done && option.url) window.open(option.url, "_blank", "noopener,noreferrer");
    },
  }));
  return (
    <>
      <MenuButton label="More options" class="button overflow" items={items}>
        <Icon name="more" />
      </MenuButton>
      {dialog}
    </>
  );
}
