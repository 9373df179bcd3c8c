import type { Checkboxes, Option, RadioButtons } from "@slack/types";
import { useId, useState } from "preact/hooks";
import { TextObject } from "./TextObject.tsx";
import { useAction } from "./useAction.tsx";

/** Boxes to tick, any of them or one. */
export function Ticks({ element, blockId }: { element: Checkboxes | RadioButtons; blockId: string }) {
  const { perform, dialog } = useAction(element, blockId);
  const name = useId();
  const [ticked, setTicked] = useState<readonly string[]>(() => initial(element).map(codeOf));
  const one = element.type === "radio_buttons";
  const toggle = async (value: string) => {
    const next = one
      ? [value]
      : ticked.includes(value)
        ? ticked.filter((other) => other !== value)
        : [...ticked, value];
    setTicked(next);
    const done = await perform((where, target) => ({ do: "choose", where, target, choice: one ? value : next }));
    if (!done) setTicked(ticked);
  };
  return (
    <fieldset class="ticks">
      {element.options.map((option) => (
        <label key={codeOf(option)}>
          <input
            type={one ? "radio" : "checkbox"}
            name={name}
            checked={ticked.includes(codeOf(option))}
            onChange={() => toggle(codeOf(option))}
          />
          <span>
            <TextObject text={option.text} />
            {option.description && (
              <small>
                <TextObject text={option.description} />
              </small>
            )}
          </span>
        </label>
      ))}
      {dialog}
    </fieldset>
  );
}

function initial(element: Checkboxes | RadioButtons): readonly Option[] {
  if (element.type === "checkboxes") return element.initial_options ?? [];
  return element.initial_option ? [element.initial_option] : [];
}

function codeOf({ value, text }: Option): string {
  return value ?? text.text;
}
