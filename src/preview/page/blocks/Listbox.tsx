import type { RefObject, TargetedKeyboardEvent } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/Icon.tsx";
import { place } from "../parts/place.ts";
import type { Choice, ChoiceGroup } from "./options.ts";

interface ListboxProps {
  label: string;
  anchor: RefObject<HTMLElement | null>;
  groups: readonly ChoiceGroup[];
  chosen: readonly Choice[];
  /** Where what is typed is looked up; null to narrow down `groups`. */
  search: ((typed: string) => Promise<ChoiceGroup[]>) | null;
  /** So many characters have to be typed before anything is looked up. */
  fewest: number;
  choose(choice: Choice): void;
  close(): void;
}

/** A field over a list: typing narrows it down, arrow keys move, Enter chooses, Escape closes. */
export function Listbox({ label, anchor, groups, chosen, search, fewest, choose, close }: ListboxProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<{ typed: string; groups: ChoiceGroup[] } | null>(null);
  const [active, setActive] = useState(0);
  const tooShort = search !== null && typed.length < fewest;

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.showPopover();
    place(element, anchor.current);
    element.querySelector("input")?.focus();
    const elsewhere = ({ target }: Event) => {
      if (!element.contains(target as Node) && !anchor.current?.contains(target as Node)) close();
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, []);

  useEffect(() => {
    if (search === null || tooShort) return;
    let latest = true;
    // A person types faster than a bot should be asked.
    const timer = setTimeout(async () => {
      const groups = await search(typed);
      if (latest) setFound({ typed, groups });
    }, 150);
    return () => {
      latest = false;
      clearTimeout(timer);
    };
  }, [typed]);

  const shown = search === null ? narrowed(groups, typed) : tooShort ? [] : (found?.groups ?? []);
  const all = shown.flatMap(({ choices }) => choices);
  const waiting = search !== null && !tooShort && found?.typed !== typed;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const picked = all[active];
    if (event.key === "ArrowDown") setActive(Math.min(active + 1, all.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Enter") {
      // Also without a hit: Enter would send the form around the list.
      if (picked) choose(picked);
    } else if (event.key === "Escape") {
      anchor.current?.focus();
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} class="menu listbox" popover="manual">
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={all[active] ? `${id}-${active}` : undefined}
        placeholder={label}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={label} aria-busy={waiting} tabIndex={-1}>
        {shown.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a list of choices, not a form's fields
          <div key={group.label} role="group" aria-label={group.label ?? label}>
            {group.label && <div class="group">{group.label}</div>}
            {group.choices.map((choice) => {
              const at = all.indexOf(choice);
              const picked = chosen.some(({ value }) => value === choice.value);
              return (
                <div
                  key={choice.value}
                  id={`${id}-${at}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={picked}
                  class={at === active ? "active" : ""}
                  onPointerMove={() => setActive(at)}
                  onClick={() => choose(choice)}
                  onKeyDown={() => {}}
                >
                  <span class="words">
                    {choice.label}
                    {choice.detail && <small>{choice.detail}</small>}
                  </span>
                  {picked && <Icon name="check" />}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {all.length === 0 && <p class="none">{tooShort ? "Type to search" : waiting ? "Searching…" : "No results"}</p>}
    </div>
  );
}

function narrowed(groups: readonly ChoiceGroup[], typed: string): ChoiceGroup[] {
  const wanted = typed.toLocaleLowerCase();
  return groups
    .map(({ label, choices }) => ({
      label,
      choices: choices.filter((one) => one.label.toLocaleLowerCase().includes(wanted)),
    }))
    .filter(({ choices }) => choices.length > 0);
}
