/** What was kept under a name; null if nothing was, or the browser keeps nothing. */
export function recall<T>(name: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as T | null;
  } catch {
    return null;
  }
}

/** Keeps a value for the next visit, where the browser lets it: private windows may keep nothing. */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // It is known until the page is left.
  }
}
