import type { MultiSelect, Select as SelectElement } from "@slack/types";
import { useId, useRef, useState } from "preact/hooks";
import { usePage, useSurface } from "../page.ts";
import { Icon } from "../parts/Icon.tsx";
import { Listbox } from "./Listbox.tsx";
import { type Choice, choiceFrom, choicesOf, initialOf } from "./options.ts";
import { useAction } from "./useAction.tsx";

interface SelectProps {
  element: SelectElement | MultiSelect;
  blockId: string;
  /** The id of its label, where it has one. */
  labelledBy?: string;
}

/** A list to choose from, with a field to narrow it down; external ones ask the bot for what is typed. */
export function Select({ element, blockId, labelledBy }: SelectProps) {
  const { facts, me, act } = usePage();
  const where = useSurface();
  const { perform, dialog } = useAction(element, blockId);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly Choice[]>(() => initialOf(element));
  const button = useRef<HTMLButtonElement>(null);
  const several = element.type.startsWith("multi_");
  const offered = choicesOf(element, facts, me);
  const external = element.type.endsWith("external_select");
  const placeholder = element.placeholder?.text ?? (several ? "Select options" : "Select an option");

  const search = async (typed: string) => {
    const target = { actionId: element.action_id ?? "", blockId };
    const { groups } = await act({ do: "search", where, target, typed });
    return groups.map(({ label, options }) => ({ label, choices: options.map(choiceFrom) }));
  };
  const choose = async (choice: Choice) => {
    const without = chosen.filter(({ value }) => value !== choice.value);
    const next = several ? (without.length < chosen.length ? without : [...chosen, choice]) : [choice];
    if (!several) setOpen(false);
    button.current?.focus();
    const picked = several ? next.map(({ value }) => value) : choice.value;
    const done = await perform((where, target) => ({ do: "choose", where, target, choice: picked }));
    if (done) setChosen(next);
  };
  const known = offered.flatMap(({ choices }) => choices);
  const labels = chosen.map((choice) => known.find(({ value }) => value === choice.value)?.label ?? choice.label);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`select ${chosen.length === 0 ? "empty" : ""}`}
        aria-haspopup="listbox"
        aria-expanded={open}
        id={id}
        aria-labelledby={labelledBy && `${labelledBy} ${id}`}
        onClick={() => setOpen(!open)}
      >
        <span>{labels.join(", ") || placeholder}</span>
        <Icon name="down" />
      </button>
      {open && (
        <Listbox
          label={placeholder}
          anchor={button}
          groups={offered}
          chosen={chosen}
          search={external ? search : null}
          fewest={"min_query_length" in element ? (element.min_query_length ?? 3) : 0}
          choose={choose}
          close={() => setOpen(false)}
        />
      )}
      {dialog}
    </>
  );
}
