/** The air between a floating element, what it hangs on, and the window's edge, in pixels. */
const gap = 4;

/** Puts a floating element under what it hangs on; above it, or moved to the left, where there is no room. */
export function place(floating: HTMLElement, anchor: HTMLElement | null): void {
  if (anchor === null) return;
  const { top, bottom, left, right } = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = floating;
  const below = bottom + gap + height <= window.innerHeight;
  const fitsRight = left + width + gap <= window.innerWidth;
  floating.style.top = `${Math.max(gap, below ? bottom + gap : top - gap - height)}px`;
  floating.style.left = `${Math.max(gap, fitsRight ? left : Math.min(right, window.innerWidth - gap) - width)}px`;
}
