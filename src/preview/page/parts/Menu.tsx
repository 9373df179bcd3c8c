import type { ComponentChildren, RefObject, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { place } from "./place.ts";

export interface MenuItem {
  label: string;
  detail?: string;
  icon?: ComponentChildren;
  /** Set where one of the items is the chosen one. */
  checked?: boolean;
  danger?: boolean;
  choose(): void;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** What it hangs on, and where the focus goes back to. */
  anchor: RefObject<HTMLElement | null>;
  close(): void;
}

/** A menu over everything else. Arrow keys move, Enter chooses, Escape and Tab close it. */
export function Menu({ label, items, anchor, close }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    element.showPopover();
    place(element, anchor.current);
    (
      element.querySelector<HTMLElement>('[aria-checked="true"]') ?? element.querySelector<HTMLElement>("button")
    )?.focus();
    const elsewhere = (event: Event) => {
      const target = event.target as Node;
      if (!element.contains(target) && !anchor.current?.contains(target)) close();
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [anchor, close]);

  const leave = () => {
    anchor.current?.focus();
    close();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) buttons.at(to % buttons.length)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={menu} class="menu" role="menu" tabIndex={-1} popover="manual" aria-label={label} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.label + item.detail}
          type="button"
          {...(item.checked === undefined
            ? { role: "menuitem" as const }
            : { role: "menuitemradio" as const, "aria-checked": item.checked })}
          class={item.danger ? "danger" : ""}
          onClick={() => {
            leave();
            item.choose();
          }}
        >
          {item.icon}
          <span class="words">
            {item.label}
            {item.detail && <small>{item.detail}</small>}
          </span>
        </button>
      ))}
    </div>
  );
}
