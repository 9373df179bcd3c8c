import { readdirSync } from "node:fs";
import type { SpokenLanguage } from "./types.ts";

const folder = new URL("spoken/", import.meta.url);

/** The languages the bot reads and speaks: those with a file in `spoken/`, which is all it takes to add one. */
export const spokenLanguages: readonly SpokenLanguage[] = await Promise.all(
  readdirSync(folder)
    .filter((name) => /^[a-z]{2,3}\.[jt]s$/u.test(name))
    .map(async (name) => ((await import(new URL(name, folder).href)) as { language: SpokenLanguage }).language),
);
