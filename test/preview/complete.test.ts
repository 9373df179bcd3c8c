import { describe, expect, it } from "vitest";
import { completing, invited, usageHint } from "../../src/preview/page/complete.ts";
import type { User, Workspace } from "../../src/preview/wire.ts";

const workspace: Workspace = {
  name: "Acme",
  bot: { user: "U0BOT", name: "salesterm" },
  commands: [{ command: "/salesterm", description: "Looks a word up", usageHint: "lead magnet", escape: false }],
  shortcuts: [],
  homeTab: false,
};
const person = (name: string, realName: string, isBot = false): User => ({
  id: `U0${name}`,
  team: "T0ACME",
  name,
  realName,
  locale: "en-US",
  tz: "UTC",
  isBot,
  deleted: false,
});
const people = [person("ada", "Ada Lovelace"), person("deniz", "Deniz Yılmaz"), person("salesterm", "salesterm", true)];

/** What is offered behind a text, with the caret at its end or at the `|` in it. */
function offered(text: string): string[] {
  const caret = text.includes("|") ? text.indexOf("|") : text.length;
  const found = completing(text.replace("|", ""), caret, { workspace, people });
  return found?.offers.map(({ insert }) => insert) ?? [];
}

describe("completing what is typed", () => {
  it.each<[text: string, offers: string[]]>([
    ["/", ["/salesterm ", "/invite "]],
    ["/SALES", ["/salesterm "]],
    ["/other", []],
    ["/salesterm lead", []],
    ["see /sal", []],
    ["@", ["@salesterm ", "@ada ", "@deniz "]],
    ["ask @sa", ["@salesterm "]],
    ["ask @love", ["@ada "]],
    ["@yıl", ["@deniz "]],
    ["mail@ada", []],
    ["@ad| and more", ["@ada "]],
    ["", []],
  ])("%s", (text, offers) => {
    expect(offered(text)).toEqual(offers);
  });

  it("takes the place of what was typed of the name", () => {
    expect(completing("ask @lov", 8, { workspace, people })).toMatchObject({ from: 4, to: 8 });
  });

  it.each([
    ["/invite @salesterm", "U0salesterm"],
    ["/invite  @ada ", "U0ada"],
    ["/invite @nobody", null],
    ["/invite", null],
    ["please /invite @ada", null],
  ])("knows whom a text invites: %s", (text, id) => {
    expect(invited(text, people)?.id ?? null).toBe(id);
  });

  it.each([
    ["/salesterm", " [lead magnet]"],
    ["/salesterm ", "[lead magnet]"],
    ["/salesterm x", ""],
    ["/invite ", "[@someone]"],
    ["/other", ""],
  ])("hints at what a command takes: %s", (text, hint) => {
    expect(usageHint(text, workspace)).toBe(hint);
  });
});
