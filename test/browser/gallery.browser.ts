import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "./support/accessibility.ts";
import { launchChromium } from "./support/chromium.ts";
import { type Gallery, startGallery } from "./support/gallery.ts";
import { type VisitOptions, type Visitor, visit } from "./support/visitor.ts";

let browser: Browser;
let gallery: Gallery;
let visitor: Visitor;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  const { complaints } = visitor;
  await visitor.leave();
  await gallery.close();
  expect(complaints).toEqual([]);
});

async function arrive(options: Partial<VisitOptions> = {}): Promise<Visitor> {
  gallery = await startGallery();
  visitor = await visit({ browser, url: gallery.url, ...options });
  return visitor;
}

/** With every block before one. */
async function arriveAtBlocks(options: Partial<VisitOptions> = {}): Promise<Visitor> {
  await arrive(options);
  await visitor.write("/salesterm blocks");
  await visitor.message("Everything at once");
  return visitor;
}

describe("blocks", () => {
  it.each([
    ["light", {}],
    ["dark", { dark: true }],
    ["phone", { width: 390, height: 844 }],
  ])("are all drawn, %s", async (name, options) => {
    const { message, picture, page } = await arriveAtBlocks({ height: 1500, ...options });
    const drawn = await message("Everything at once");
    expect(await drawn.innerText()).not.toContain("cannot draw");
    expect(await drawn.innerText()).toContain("<!channel>");
    await picture(`blocks-${name}`);
    expect(await barriers(page)).toEqual([]);
  });

  it("keep words that are too long within the page", async () => {
    const { write, message, page } = await arrive({ width: 390, height: 844 });
    await write("/salesterm long");
    await message("Donaudampf");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
});

describe("acting in a message", () => {
  it("a button's answer takes the message's place, and the focus stays with it", async () => {
    const { page, messages } = await arriveAtBlocks();
    await page.getByRole("button", { name: "Replace this" }).focus();
    await page.keyboard.press("Enter");
    await messages.filter({ hasText: "Replaced" }).waitFor();
    expect(await visitor.hasFocus(page.getByRole("article"))).toBe(true);
  });

  it("what cannot be taken back is asked for once more", async () => {
    const { page, message, picture } = await arriveAtBlocks();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Delete it?" });
    await picture("confirm");
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Keep" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(gallery.standIn.deliveries).toHaveLength(1);
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await dialog.getByRole("button", { name: "Delete" }).click();
    await message('button remove: "gone"');
  });

  it("an overflow menu is chosen from by keyboard, and Escape gives the focus back", async () => {
    const { page, message } = await arriveAtBlocks();
    const dots = page.getByRole("button", { name: "More options" });
    await dots.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect(await visitor.hasFocus(dots)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await message(/overflow menu: .*second/u);
  });

  it("a select narrows down while one types", async () => {
    const { page, message, picture } = await arriveAtBlocks();
    await page.getByRole("button", { name: "Another section" }).click();
    await page.getByRole("combobox").fill("follow");
    await expect.poll(() => page.getByRole("option").allInnerTexts()).toEqual(["Follow-up"]);
    await picture("select");
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await message(/static_select pick: .*follow-up/u);
  });

  it("an external select asks the bot for what one types", async () => {
    const { page } = await arriveAtBlocks();
    await page.getByRole("button", { name: "Find a term" }).click();
    await page.getByText("Type to search").waitFor();
    await page.getByRole("combobox").pressSequentially("lead m");
    await page.getByRole("option", { name: "Lead magnet" }).click();
    await gallery.standIn.until(() =>
      gallery.standIn.deliveries.find(({ payload }) => payload.type === "block_actions"),
    );
    await page.getByRole("button", { name: "Lead magnet" }).waitFor();
  });

  it("days are picked and boxes ticked", async () => {
    const { page, message } = await arriveAtBlocks();
    await page.getByLabel("A day").fill("2026-11-23");
    await page.getByLabel("A day").blur();
    await message(/datepicker day: "2026-11-23"/u);
    await page.getByRole("checkbox", { name: "Weekly" }).check();
    await message(/checkboxes tick: .*weekly/u);
  });
});

describe("modals", () => {
  it("open over the page, lead on and back, keep the focus in, and give it back", async () => {
    const { page, picture } = await arriveAtBlocks();
    const button = page.getByRole("button", { name: "Show all" });
    await button.click();
    const first = page.getByRole("dialog", { name: "Lead magnet" });
    await first.getByRole("button", { name: "Sales lead" }).click();
    const second = page.getByRole("dialog", { name: "Sales lead" });
    await second.waitFor();
    await picture("modal");
    expect(await barriers(page)).toEqual([]);
    for (let tabs = 0; tabs < 10; tabs += 1) await page.keyboard.press("Tab");
    expect(
      await page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')"),
    ).toBe(true);
    await second.getByRole("button", { name: "Back" }).first().click();
    await first.waitFor();
    await page.keyboard.press("Escape");
    await first.waitFor({ state: "detached" });
    expect(await visitor.hasFocus(button)).toBe(true);
  });

  it("say what is wrong with what was filled in", async () => {
    const { page, picture, open, message } = await arrive();
    await page.getByRole("button", { name: "Commands and shortcuts" }).click();
    await page.getByRole("menuitem", { name: "Suggest a term" }).click();
    const dialog = page.getByRole("dialog", { name: "Suggest a term" });
    await dialog.getByLabel("The word").fill("ab");
    await page.keyboard.press("Enter");
    await dialog.getByText("At least three letters.").waitFor();
    await picture("modal-errors");
    expect(await barriers(page)).toEqual([]);
    await dialog.getByLabel("The word").fill("funnel");
    await dialog.getByRole("button", { name: "Language" }).click();
    await page.getByRole("option", { name: "Norwegian" }).click();
    await dialog.getByRole("button", { name: "Suggest" }).click();
    await dialog.waitFor({ state: "detached" });
    await open("salesterm");
    await message("Thanks for “funnel”");
    expect(await page.getByRole("tab", { name: "Messages" }).getAttribute("aria-selected")).toBe("true");
  });

  it("are opened by a message's shortcut", async () => {
    const { page, write, message } = await arrive();
    await write("What is a lead?");
    const said = await message("What is a lead?");
    await said.hover();
    await said.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Explain terms" }).click();
    await page.getByRole("dialog", { name: "Explained" }).waitFor();
  });
});

describe("the app", () => {
  it("has a Home of its own", async () => {
    const { page, open, picture } = await arrive();
    await open("salesterm");
    await page.getByRole("tab", { name: "Home" }).click();
    await page.getByRole("heading", { name: "Your glossary" }).waitFor();
    await picture("home");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Browse" }).click();
    await page.getByRole("dialog", { name: "Lead magnet" }).waitFor();
  });

  it("that is away when a button is pressed, is told of at the foot of the page", async () => {
    const { page, picture } = await arriveAtBlocks();
    gallery.standIn.sockets.drop();
    await gallery.standIn.until(() => gallery.standIn.sockets.open === 0);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByRole("status").getByRole("button", { name: "Put away" }).waitFor();
    await picture("toast");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Put away" }).click();
    expect(await page.getByRole("status").innerText()).toBe("");
  });

  it("that does not answer a command is complained of as Slack does", async () => {
    const { page, write, picture, message, composer } = await arrive();
    await write("/salesterm silence");
    await message(/Slackbot.*\/salesterm failed with the error "operation_timeout"/su);
    expect(await composer.inputValue()).toBe("/salesterm silence");
    await picture("failed");
    expect(await barriers(page)).toEqual([]);
  });
});
