import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";

/** Screenshots of the last run. */
const artefacts = fileURLToPath(new URL("../../../artefacts", import.meta.url));

/** Somebody in front of the page. */
export interface Visitor {
  page: Page;
  /** What the browser complained of: errors of the page's code, files that were not found, what its policy refused. */
  complaints: string[];
  /** The messages where one is, the last one last. */
  messages: Locator;
  composer: Locator;
  /** Writes into the composer and sends it. */
  write(text: string): Promise<void>;
  /** Waits for a message that says this. */
  message(text: string | RegExp): Promise<Locator>;
  /** Opens a channel, a direct message or the app. */
  open(name: string): Promise<void>;
  /** Becomes another person. */
  become(name: string): Promise<void>;
  /** Whether this has the keyboard's focus. */
  hasFocus(element: Locator): Promise<boolean>;
  /** Keeps a picture among the artefacts. */
  picture(name: string): Promise<void>;
  leave(): Promise<void>;
}

export interface VisitOptions {
  browser: Browser;
  url: string;
  width?: number;
  height?: number;
  dark?: boolean;
  /** False to leave the welcome standing. */
  welcomed?: boolean;
}

/** Opens the page, as somebody who has never been here. */
export async function visit(options: VisitOptions): Promise<Visitor> {
  const { browser, url, width = 1280, height = 860, dark = false, welcomed = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    hasTouch: width < 768,
    locale: "en-US",
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  await page.goto(url);
  const main = page.getByRole("main");
  const composer = main.getByRole("textbox");
  await composer.waitFor();
  if (welcomed) await page.getByRole("button", { name: "Close the welcome" }).click();
  const messages = main.getByRole("article");

  return {
    page,
    complaints,
    messages,
    composer,
    async write(text) {
      await composer.fill(text);
      await composer.press("Enter");
    },
    async message(text) {
      const found = messages.filter({ hasText: text }).last();
      await found.waitFor();
      return found;
    },
    async open(name) {
      await page
        .getByRole("navigation")
        .getByRole("button", { name: new RegExp(`^${name}( \\(new messages\\))?$`, "u") })
        .click();
    },
    async become(name) {
      await page.getByRole("button", { name: /be somebody else/u }).click();
      await page.getByRole("menuitemradio", { name }).click();
      await page.getByRole("button", { name: new RegExp(`^${name}.*be somebody else`, "u") }).waitFor();
      await composer.waitFor();
    },
    hasFocus: async (element) => (await element.and(page.locator(":focus")).count()) === 1,
    async picture(name) {
      mkdirSync(artefacts, { recursive: true });
      await page.screenshot({ path: `${artefacts}/${name}.png` });
    },
    leave: () => context.close(),
  };
}
