import type { TargetedKeyboardEvent } from "preact";

interface TabsProps<T extends string> {
  label: string;
  tabs: readonly { id: NoInfer<T>; words: string }[];
  chosen: T;
  choose(id: T): void;
}

/** Tabs. Arrow keys change them. */
export function Tabs<T extends string>({ label, tabs, chosen, choose }: TabsProps<T>) {
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && tabs.at((tabs.findIndex(({ id }) => id === chosen) + step) % tabs.length);
    if (!next) return;
    choose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
    event.preventDefault();
  };
  return (
    <div class="tabs" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, words }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          aria-selected={id === chosen}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => choose(id)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
