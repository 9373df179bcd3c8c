import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "./support/accessibility.ts";
import { launchChromium } from "./support/chromium.ts";
import { type Visitor, visit } from "./support/visitor.ts";
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

async function arrive(): Promise<Visitor> {
  workplace = await startWorkplace();
  visitor = await visit({ browser, url: workplace.url, height: 1000 });
  return visitor;
}

const button = (within: Locator, name: string) => within.getByRole("button", { name, exact: true });
const titled = (within: Locator, name: string) => within.getByRole("heading", { name, exact: true });

/** Asks for the lead magnet, and gives the answer. */
async function ask(question = "lead magnet"): Promise<Locator> {
  await arrive();
  await visitor.write(`/salesterm ${question}`);
  return visitor.message("Only visible to you");
}

describe("a private answer", () => {
  it("leads to a related term, in place", async () => {
    const answer = await ask();
    await button(answer, "Sales lead").click();
    await titled(answer, "Sales lead").waitFor();
    expect(await visitor.messages.filter({ hasText: "Only visible to you" }).count()).toBe(1);
    expect(await barriers(visitor.page)).toEqual([]);
  });

  it("leads to another section of its entry", async () => {
    const answer = await ask();
    const before = await answer.innerText();
    await answer.getByRole("button", { name: "More in this entry" }).click();
    await visitor.page.getByRole("option").last().click();
    await expect.poll(() => answer.innerText()).not.toBe(before);
    await titled(answer, "Lead magnet").waitFor();
  });

  it("comes in another language", async () => {
    const answer = await ask();
    await button(answer, "Norsk bokmål").click();
    await answer.getByText("Høydepunkter").waitFor();
    await button(answer, "Türkçe").click();
    await answer.getByText("Öne çıkanlar").waitFor();
    await visitor.picture("other-language");
  });

  it("of several entries becomes the one that is chosen", async () => {
    const answer = await ask("sales");
    await answer.getByText("Which do you mean?").waitFor();
    await visitor.picture("choice");
    await button(answer, "Inside sales").click();
    await titled(answer, "Inside sales").waitFor();
  });

  it("to something unknown becomes what was meant", async () => {
    const answer = await ask("leed magnett");
    await answer.getByText("Did you mean:").waitFor();
    await button(answer, "Lead magnet").click();
    await titled(answer, "Lead magnet").waitFor();
  });

  it("is shared with everybody, and says by whom", async () => {
    const answer = await ask();
    await button(answer, "Share").click();
    const shared = await visitor.message("Shared by");
    await visitor.picture("shared");
    expect(await shared.innerText()).toMatch(/Shared by @?(?:ada|Ada Lovelace)/u);
    await visitor.become("Kari Nordmann");
    await visitor.message("Shared by");
  });

  it("is shared where the bot is not, too", async () => {
    await arrive();
    await visitor.open("random");
    await visitor.write("/salesterm lead magnet");
    await button(await visitor.message("Only visible to you"), "Share").click();
    await visitor.message("Shared by");
  });

  it("that leads to an entry which is gone meanwhile says so", async () => {
    const answer = await ask();
    for (const locale of ["en", "nb", "tr"]) await workplace.edit(`${locale}/sales-lead.md`, null);
    await button(answer, "Sales lead").click();
    await visitor.message("This entry is no longer in the glossary.");
  });
});

describe("a public answer", () => {
  it("answers whoever clicks in it alone, and stays as it is", async () => {
    const { write, message, become, page } = await arrive();
    await write("@salesterm lead magnet");
    await become("Kari Nordmann");
    await (await message("lead magnet")).getByRole("button", { name: "1 reply" }).click();
    const thread = page.getByRole("complementary", { name: "Thread" });
    const answer = thread.getByRole("article").last();
    await button(answer, "Sales lead").click();
    const own = thread.getByRole("article").filter({ hasText: "Only visible to you" });
    await own.waitFor();
    expect(await titled(thread.locator("article"), "Lead magnet").count()).toBe(1);
  });

  it("is deleted by whoever asked for it", async () => {
    const { write, message, page, picture } = await arrive();
    await write("@salesterm lead magnet");
    await (await message("lead magnet")).getByRole("button", { name: "1 reply" }).click();
    const thread = page.getByRole("complementary", { name: "Thread" });
    await button(thread, "Delete").click();
    await picture("delete");
    expect(await barriers(page)).toEqual([]);
    await button(page.getByRole("dialog"), "Delete").click();
    await titled(thread, "Lead magnet").waitFor({ state: "detached" });
  });
});

describe("an entry that is too long", () => {
  it("is shown whole in a window, which leads on and back", async () => {
    const { page, write, message, picture } = await arrive();
    const sections = Array.from({ length: 40 }, (_, at) => `## Part ${at}\n\n${"Some words about it. ".repeat(20)}\n`);
    await workplace.edit(
      "en/epic.md",
      `---\ntitle: Epic\n---\n\n# Epic\n\nSee [sales lead](/sales-lead).\n\n${sections.join("\n")}`,
    );
    await write("/salesterm epic");
    await button(await message("Only visible to you"), "Show all").click();
    const window = page.getByRole("dialog");
    await window.getByText("Part 39").waitFor();
    await picture("show-all");
    expect(await barriers(page)).toEqual([]);
    await button(window, "Sales lead").click();
    await window.getByText("What makes someone a sales lead").waitFor();
    expect(await visitor.hasFocus(window.getByRole("heading", { level: 2 }))).toBe(true);
    await button(window, "← Back").click();
    await window.getByText("Part 39").waitFor();
    await page.keyboard.press("Escape");
    await window.waitFor({ state: "detached" });
  });
});
