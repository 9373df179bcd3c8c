import type { ComponentChildren } from "preact";

interface ScrollingProps {
  class: string;
  label: string;
  children: ComponentChildren;
}

/** A part of the page with a scroll bar of its own: has to be reached by keyboard, to be scrolled by it. */
export function Scrolling({ class: look, label, children }: ScrollingProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as said above
    <section class={look} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
