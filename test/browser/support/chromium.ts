import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where browsers are, when nobody says so. */
const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Starts Chromium: the one that `CHROMIUM_PATH` names, else one of the usual places. Throws when there is none. */
export async function launchChromium(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH ?? usualPlaces.find(existsSync);
  if (path === undefined)
    throw new Error("There is no Chromium here: install one, or name it in CHROMIUM_PATH, as in /usr/bin/chromium");
  // Chromium refuses to run as root with its sandbox.
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: path, args: asRoot ? ["--no-sandbox"] : [] });
}
