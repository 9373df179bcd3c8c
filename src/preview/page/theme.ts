import { recall } from "./recall.ts";

/** What the choice is kept under; the server's shell knows it too. */
export const themeName = "dark";

/** Whether colours are dark: as somebody chose, else as the system has it. */
export function isDark(): boolean {
  return recall<boolean>(themeName) ?? matchMedia("(prefers-color-scheme: dark)").matches;
}
