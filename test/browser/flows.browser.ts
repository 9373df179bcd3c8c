import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "./support/accessibility.ts";
import { launchChromium } from "./support/chromium.ts";
import { type VisitOptions, type Visitor, visit } from "./support/visitor.ts";
import { startWorkplace, type Workplace } from "./support/workplace.ts";

let browser: Browser;
let workplace: Workplace;
let visitor: Visitor;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  const { complaints } = visitor;
  await visitor.leave();
  await workplace.close();
  expect(complaints).toEqual([]);
});

async function arrive(options: Partial<VisitOptions> = {}): Promise<Visitor> {
  workplace = await startWorkplace();
  visitor = await visit({ browser, url: workplace.url, ...options });
  return visitor;
}

describe("the first visit", () => {
  it("offers three questions, and answers the one that is clicked", async () => {
    const { page, message, picture } = await arrive({ welcomed: false });
    const questions = page.getByRole("region", { name: "Welcome" }).locator(".questions button");
    expect(await questions.count()).toBe(3);
    await picture("welcome");
    expect(await barriers(page)).toEqual([]);
    const [question = ""] = await questions.allInnerTexts();
    await questions.first().click();
    const answer = await message("Only visible to you");
    await answer.getByRole("heading", { name: question }).waitFor();
    expect(await page.getByRole("region", { name: "Welcome" }).count()).toBe(0);
    await page.reload();
    await visitor.composer.waitFor();
    expect(await page.getByRole("region", { name: "Welcome" }).count()).toBe(0);
  });
});

describe("asking", () => {
  it("by the command, which the composer completes: the answer is for the asker alone", async () => {
    const { page, composer, message, picture, become } = await arrive();
    await composer.pressSequentially("/sal");
    await page.getByRole("option", { name: /\/salesterm/u }).waitFor();
    await picture("command");
    expect(await barriers(page)).toEqual([]);
    await composer.press("Enter");
    expect(await page.locator(".ghost").innerText()).toContain("[lead magnet]");
    await composer.pressSequentially("lead magnet");
    await composer.press("Enter");
    const answer = await message("Only visible to you");
    await answer.getByRole("heading", { name: "Lead magnet" }).waitFor();
    await picture("answer");
    expect(await barriers(page)).toEqual([]);
    await become("Kari Nordmann");
    expect(await visitor.messages.filter({ hasText: "Lead magnet" }).count()).toBe(0);
  });

  it("by a mention: the answer is for all, in a thread that goes on", async () => {
    const { page, composer, message, picture, become } = await arrive();
    await composer.pressSequentially("@sal");
    await composer.press("Enter");
    await composer.pressSequentially("what is a sales lead?");
    await composer.press("Enter");
    const question = await message("what is a sales lead?");
    await question.getByRole("button", { name: "1 reply" }).click();
    const thread = page.getByRole("complementary", { name: "Thread" });
    await thread.getByRole("heading", { name: "Sales lead" }).waitFor();
    await picture("thread");
    expect(await barriers(page)).toEqual([]);
    await thread.getByRole("textbox").fill("@salesterm and inside sales?");
    await thread.getByRole("textbox").press("Enter");
    await thread.getByRole("heading", { name: "Inside sales" }).waitFor();
    await become("Deniz Yılmaz");
    await (await message("what is a sales lead?")).getByRole("button", { name: "3 replies" }).waitFor();
  });

  it("in a direct message, in one's own language", async () => {
    const { page, open, become, write, message, picture } = await arrive();
    await become("Deniz Yılmaz");
    await open("salesterm");
    await write("lead magnet nedir?");
    await message("Öne çıkanlar");
    await picture("direct-message");
    await become("Kari Nordmann");
    await open("salesterm");
    await write("lead magnet");
    await message("Høydepunkter");
    expect(await barriers(page)).toEqual([]);
  });

  it("for several things at once gets a choice, for something unknown a near name, for nothing help", async () => {
    const { write, message } = await arrive();
    await write("/salesterm sales");
    await message("Which do you mean?");
    await write("/salesterm sales leda");
    await message("Sales lead");
    await write("/salesterm xyzzy");
    await message("“xyzzy” is not in the glossary");
    await write("/salesterm ");
    await message("For example:");
  });

  it("in a thread by command, or where the bot is not: Slack says why it cannot be", async () => {
    const { page, open, write, message } = await arrive();
    await write("Just talking");
    const said = await message("Just talking");
    await said.hover();
    await said.getByRole("button", { name: "Reply in thread" }).click();
    const thread = page.getByRole("complementary", { name: "Thread" });
    await thread.getByRole("textbox").fill("/salesterm lead magnet");
    await thread.getByRole("textbox").press("Enter");
    await thread.getByText("/salesterm cannot be used in threads").waitFor();
    await open("random");
    await write("@salesterm lead magnet");
    await page.getByRole("button", { name: "Invite salesterm" }).waitFor();
    await write("/invite @salesterm ");
    await page.getByRole("button", { name: "Invite salesterm" }).waitFor({ state: "detached" });
    await write("@salesterm lead magnet");
    await (await message("lead magnet")).getByRole("button", { name: "1 reply" }).waitFor();
  });
});

describe("writing", () => {
  it("goes on in a new line with Shift and Enter, and is kept while one looks elsewhere", async () => {
    const { composer, open, message } = await arrive();
    await composer.fill("one");
    await composer.press("Shift+Enter");
    await composer.pressSequentially("two");
    await open("general");
    await message("Thanks Kari");
    expect(await composer.inputValue()).toBe("");
    await open("sales");
    await message("Nice!");
    expect(await composer.inputValue()).toBe("one\ntwo");
  });

  it("shows to the others as something new, and can be taken back", async () => {
    const { page, open, write, message, become } = await arrive();
    await become("Kari Nordmann");
    await open("general");
    await become("Ada Lovelace");
    await open("Kari Nordmann");
    await write("Have you seen this & <that>?");
    const said = await message("Have you seen this & <that>?");
    await become("Kari Nordmann");
    await page.getByRole("navigation").getByRole("button", { name: "Ada Lovelace" }).click();
    await message("Have you seen this & <that>?");
    await become("Ada Lovelace");
    await open("Kari Nordmann");
    await said.hover();
    await said.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Delete message" }).click();
    await said.waitFor({ state: "detached" });
  });
});

describe("the inspector", () => {
  it("shows what was sent, what caused it, and the traffic, to be copied", async () => {
    const { page, write, message, picture } = await arrive();
    await write("/salesterm lead magnet");
    const answer = await message("Only visible to you");
    await answer.hover();
    await answer.getByRole("button", { name: "Inspect" }).click();
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByText('"response_type": "ephemeral"').first().waitFor();
    await picture("inspector");
    expect(await barriers(page)).toEqual([]);
    await inspector.getByRole("tab", { name: "What caused it" }).click();
    await inspector.getByRole("button", { name: "Copy" }).click();
    await inspector.getByText("Copied").waitFor();
    const copied = JSON.parse(String(await page.evaluate("navigator.clipboard.readText()")));
    expect(copied).toMatchObject({ command: "/salesterm", text: "lead magnet", user_id: "U0ADA" });
    await inspector.getByRole("tab", { name: "Requests" }).click();
    await inspector.getByText("/salesterm lead magnet").click();
    await inspector.getByText('"channel_id": "C0SALES"').first().waitFor();
    await picture("requests");
    expect(await barriers(page)).toEqual([]);
    expect(await inspector.innerText()).not.toContain("xoxb-");
    await page.keyboard.press("Escape");
    await inspector.waitFor({ state: "detached" });
  });
});

describe("the glossary", () => {
  it("answers from an edited file, and shows what is wrong with another, at once", async () => {
    const { page, write, message, picture } = await arrive();
    await workplace.edit("en/funnel.md", "---\ntitle: Funnel\n---\n\n# Funnel\n\nA picture of the way to a sale.\n");
    await write("/salesterm funnel");
    await message("A picture of the way to a sale.");
    await workplace.edit("en/broken.md", "---\ntitle: Broken\nreviewed: yesterday\n---\n\n# Broken\n\nText.\n");
    const entry = page.getByRole("navigation").getByRole("button", { name: /Glossary \d+ problems?/u });
    await entry.click();
    const pane = page.getByRole("complementary", { name: "Glossary" });
    await pane
      .getByText(/en\/broken\.md:\d+/u)
      .first()
      .waitFor();
    // And what an editor would say of it.
    await pane.getByText("has no highlights").first().waitFor();
    await picture("problems");
    expect(await barriers(page)).toEqual([]);
  });
});

describe("a term of the day", () => {
  it("is set up in a form, told to the channel, and comes when the clock is moved", async () => {
    const { page, write, message, picture } = await arrive();
    await write("/salesterm daily");
    const form = page.getByRole("dialog", { name: "Term of the day" });
    await form.waitFor();
    await picture("daily-form");
    expect(await barriers(page)).toEqual([]);
    // Enter in a list without a hit sends nothing.
    await form.getByRole("button", { name: /public holidays/u }).click();
    await page.getByRole("combobox").fill("Zzz");
    await page.keyboard.press("Enter");
    await page.getByText("No results").waitFor();
    await page.keyboard.press("Escape");
    for (const day of ["Saturday", "Sunday"]) await form.getByRole("checkbox", { name: day }).check();
    await form.getByRole("button", { name: "Save" }).click();
    await (await message("has set up a term of the day")).getByText("Every day at 09:00").waitFor();
    await picture("daily-announced");
    const clock = page.getByRole("button", { name: /move the clock/u });
    await clock.click();
    await page.getByRole("menuitem", { name: /nine o'clock/u }).click();
    const post = await message(/^(?!.*has set up).*Term of the day.*Read more/su);
    expect(await clock.innerText()).toMatch(/09:0\d/u);
    await picture("daily-posted");
    expect(await barriers(page)).toEqual([]);
    await post.getByRole("button", { name: "Read more" }).click();
    await message("Only visible to you");
  });
});

describe("everybody", () => {
  it("gets along with the keyboard alone", async () => {
    const { page, message, composer } = await arrive({ welcomed: false });
    const regions: (string | null)[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press("F6");
      regions.push(await page.locator("[data-region]:focus-within").getAttribute("data-region"));
    }
    expect(regions).toEqual(["top", "sidebar", "messages", "composer"]);
    await page.keyboard.type("@salesterm lead magnet");
    await page.keyboard.press("Enter");
    await (await message("lead magnet")).getByRole("button", { name: "1 reply" }).waitFor();
    await page.keyboard.press("Shift+F6");
    expect(await visitor.hasFocus(visitor.messages.last())).toBe(true);
    await page.keyboard.press("ArrowUp");
    expect(await visitor.hasFocus(visitor.messages.last())).toBe(false);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const thread = page.getByRole("complementary", { name: "Thread" });
    await thread.getByRole("heading", { name: "Lead magnet" }).waitFor();
    await visitor.picture("keyboard");
    await page.keyboard.press("Escape");
    await thread.waitFor({ state: "detached" });
    expect(await visitor.hasFocus(page.getByRole("button", { name: "1 reply" }))).toBe(true);
    await page.keyboard.press("F6");
    expect(await visitor.hasFocus(composer)).toBe(true);
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "random", level: 1 }).waitFor();
  });

  it("gets along with a phone", async () => {
    const { page, write, message, picture } = await arrive({ width: 390, height: 844 });
    await write("/salesterm lead magnet");
    await message("Only visible to you");
    await picture("phone");
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.getByRole("button", { name: "Show channels" }).click();
    await picture("phone-channels");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("navigation").getByRole("button", { name: "general" }).click();
    await message("Good morning!");
  });

  it("sees it light or dark, as the system has it or as they say", async () => {
    const { page, write, message, picture } = await arrive({ dark: true });
    await write("/salesterm lead magnet");
    await message("Only visible to you");
    await picture("dark");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Light colours" }).click();
    await page.reload();
    await page.getByRole("button", { name: "Dark colours" }).waitFor();
  });
});
