import { afterEach, describe, expect, it } from "vitest";
import { corpusFrom } from "../../support/corpus.ts";
import { type Office, offers, openOffice, sales, wordsOf } from "../../support/slack/office.ts";

let office: Office;
afterEach(() => office.close());

const sorry = "Something went wrong on my side, so I could not answer. Please try again in a moment.";

describe("a token that Slack does not take any more", () => {
  it.each(["token_revoked", "account_inactive"] as const)(
    "%s: commands are answered as before, the rest is told in the log, and nothing is tried twice",
    async (error) => {
      office = await openOffice();
      const { slack, ada } = office;
      const answer = await office.askFor(ada, "C0SALES", "funnel");
      await slack.admin.revoke(slack.credentials.botToken, error);
      await ada.click(answer, "Sales lead");
      await office.reads(ada, sales, "Sales lead: ");
      await ada.say(sales, "@salesterm funnel");
      expect(await office.logged({ kind: "mention", outcome: "failed" })).toMatchObject({
        level: "error",
        told: false,
        cause: `An API error occurred: ${error}`,
      });
      expect((await office.askFor(ada, "C0SALES", "funnel")).text).toMatch(/^Funnel: /u);
      const posts = slack.calls.filter(({ method }) => method.startsWith("chat."));
      expect(posts.map(({ method }) => method)).toEqual(["chat.postMessage", "chat.postEphemeral"]);
    },
  );

  it("invalid_auth: a person's language is asked for once, and not again for a minute", async () => {
    office = await openOffice();
    const { slack, ada } = office;
    slack.faults.always("users.info", { error: "invalid_auth" });
    for (let time = 1; time <= 3; time += 1) await office.askFor(ada, "C0SALES", "funnel");
    expect(slack.callsOf("users.info")).toHaveLength(1);
  });
});

describe("a post that Slack does not allow", () => {
  it.each(["restricted_action", "restricted_action_thread_locked", "channel_not_found", "is_archived"])(
    "%s is told to the asker alone, and not tried again",
    async (error) => {
      office = await openOffice();
      const { slack, ada } = office;
      slack.faults.always("chat.postMessage", { error });
      await ada.say(sales, "@salesterm funnel");
      await office.reads(ada, sales, sorry);
      expect(slack.callsOf("chat.postMessage")).toHaveLength(1);
      expect(await office.logged({ kind: "mention" })).toMatchObject({
        told: true,
        cause: expect.stringContaining(error),
      });
    },
  );

  it("for want of a scope names the scope in the log", async () => {
    office = await openOffice();
    const { slack, ada } = office;
    slack.admin.changeApp({ scopes: slack.app.scopes.filter((scope) => scope !== "chat:write") });
    await ada.say(sales, "@salesterm funnel");
    expect(await office.logged({ kind: "mention" })).toMatchObject({
      told: false,
      cause: "An API error occurred: missing_scope (it needs the scope chat:write)",
    });
    expect(slack.callsOf("chat.postMessage")).toHaveLength(1);
  });
});

describe("blocks that Slack does not take", () => {
  it("are left out when a click is answered: plain text it is, once", async () => {
    office = await openOffice();
    const { slack, ada } = office;
    slack.faults.next("response_url", { status: 400 });
    slack.faults.next("chat.postEphemeral", { error: "invalid_blocks" });
    await ada.click(await office.askFor(ada, "C0SALES", "funnel"), "Sales lead");
    const told = await office.reads(ada, sales, "Sales lead: Somebody who may become a customer.");
    expect(told.blocks).toEqual([]);
    expect(slack.callsOf("chat.postEphemeral")).toHaveLength(2);
  });

  it.each(["invalid_arguments", "view_too_large"])("in a window are told to the clicker: %s", async (error) => {
    office = await openOffice();
    const { slack, ada } = office;
    slack.faults.next("views.open", { error });
    await ada.click(await office.askFor(ada, "C0SALES", "cold call"), "Show all");
    await office.reads(ada, sales, sorry);
  });
});

describe("an entry beyond every limit", () => {
  const many = (count: number, one: (at: number) => string, between = "\n\n") =>
    Array.from({ length: count }, (_, at) => one(at)).join(between);
  const name = "Monster ".repeat(60).trim();
  const monster = `---
title: ${name}
aliases: [monster]
description: ${"All there is to say. ".repeat(200)}
keywords: ${many(200, (at) => `keyword ${at}`, ", ")}
---

## What it is

A monster leads to ${many(120, (at) => `[other ${at}](/other-${at})`, ", ")}.

${many(300, (at) => `Part ${at} of it takes a line of its own, and some more words so that it is long enough.`)}

${many(110, (at) => `## Section ${at} ${"with a long heading ".repeat(10)}\n\n${"It goes on and on. ".repeat(100)}`)}

## Highlights

${many(100, (at) => `- Highlight ${at} ${"is long ".repeat(40)}`)}
`;
  const others = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [
      `en/other-${at}.md`,
      `---\ntitle: Other ${at}\n---\n\n## It\n\nOther ${at}.\n`,
    ]),
  );

  it("is cut at a block with a way to the rest, wherever it is shown", async () => {
    office = await openOffice();
    office.serve(corpusFrom({ "en/monster.md": monster, ...others }));
    const { slack, ada, kari } = office;
    const answer = await office.askFor(ada, "C0SALES", "monster");
    const direct = await office.writeTo(ada, "monster");
    const all = await office.mentionFor(kari, sales, "monster");
    for (const message of [answer, direct, all]) {
      expect(wordsOf(message)).toContain("Shortened here. The rest is in en/monster.md.");
      expect(offers(message)).toContain("Show all");
    }
    await ada.click(answer, "Share");
    await office.logged({ kind: "click", outcome: "shared" });
    await ada.click(answer, "Show all");
    const { payload } = await slack.until(() => slack.modalFor("U0ADA"));
    expect(payload.blocks.length).toBeLessThanOrEqual(100);
    expect(wordsOf(payload)).toContain("Part 299 of it");
    await ada.openApp("home");
    await slack.until(() => slack.homeFor("U0ADA"));
    // Slack refused none of it.
    expect(slack.calls.filter(({ response }) => response?.ok === false)).toEqual([]);
    expect(office.log.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
  });
});
