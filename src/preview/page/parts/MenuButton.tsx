import type { ComponentChildren } from "preact";
import { useCallback, useRef, useState } from "preact/hooks";
import { Menu, type MenuItem } from "./Menu.tsx";

interface MenuButtonProps {
  /** What it is called where it holds no words of its own; and what its menu is called. */
  label: string;
  hasWords?: boolean;
  class: string;
  items: readonly MenuItem[];
  children: ComponentChildren;
  /** Told when the menu opens and closes. */
  onOpen?: (open: boolean) => void;
}

/** A button that opens a menu. */
export function MenuButton({ label, hasWords = false, class: look, items, children, onOpen }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const show = useCallback(
    (next: boolean) => {
      setOpen(next);
      onOpen?.(next);
    },
    [onOpen],
  );
  const close = useCallback(() => show(false), [show]);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={look}
        aria-label={hasWords ? undefined : label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => show(!open)}
      >
        {children}
      </button>
      {open && <Menu label={label} items={items} anchor={button} close={close} />}
    </>
  );
}
