/**
 * Moves the focus to the next region of the page, or the one before: what F6 does in Slack and in browsers. Regions carry
 * `data-region`; what gets the focus in one carries `data-lands`, else it is the first thing in it that can be reached.
 */
export function toRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter((region) =>
    region.checkVisibility(),
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  land(regions.at(at === -1 && step === -1 ? -1 : (at + step) % regions.length));
}

/** Moves the focus into a region by its name, if it is there. */
export function focusIn(name: string): void {
  land(document.querySelector<HTMLElement>(`[data-region="${name}"]`));
}

function land(region: HTMLElement | null | undefined): void {
  const marked = region?.querySelector<HTMLElement>('[data-lands="true"]');
  const others = region?.querySelectorAll<HTMLElement>('button, [tabindex="0"]') ?? [];
  (marked ?? [...others].find((one) => one.checkVisibility({ visibilityProperty: true })))?.focus();
}
