import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./parts/Icon.tsx";

interface PaneProps {
  title: string;
  /** Small print beside the title. */
  about?: string;
  class?: string;
  close(): void;
  children: ComponentChildren;
}

/** What opens at the side. Takes the focus, and Escape closes it. */
export function Pane({ title, about, class: look = "", close, children }: PaneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (!(before instanceof HTMLElement)) return;
      before.focus();
      // What hovers over a message is hidden by now: its message then.
      if (document.activeElement !== before) before.closest<HTMLElement>("article")?.focus();
    };
  }, []);
  return (
    <aside
      class={`pane ${look}`}
      aria-label={title}
      data-region="pane"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <header class="where">
        <div class="line">
          <h2 ref={heading} tabIndex={-1} data-lands="true">
            {title} {about && <small>{about}</small>}
          </h2>
          <button type="button" class="quiet" aria-label={`Close ${title}`} title="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </div>
      </header>
      {children}
    </aside>
  );
}
