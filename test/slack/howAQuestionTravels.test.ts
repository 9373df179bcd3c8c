import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import { readQuestion } from "../../src/answer/question.ts";
import { lookup } from "../../src/search/lookup.ts";
import { questionText } from "../../src/slack/questionText.ts";
import { renderAnswer } from "../../src/slack/render/renderAnswer.ts";
import { corpusOf, shipped } from "../support/corpus.ts";
import { startBot } from "../support/slack/bot.ts";
import { directMessage, mention, slashCommand } from "../support/slack/payloads.ts";

const corpus = await corpusOf(shipped);
const current = () => corpus;

/** The trace that the README tells: a step of it that changes belongs there too. */
describe("How a question travels", () => {
  test("parse, answer, render, reply", async () => {
    const text = questionText("hi, what is a lead magnet? &lt;3");
    expect(readQuestion(text).core).toBe("lead magnet");
    expect(lookup("lead magnet", corpus.index)).toMatchObject({ likeness: "exact" });
    const told = answer(text, corpus, { locales: ["en"], top: 0 });
    expect(told).toMatchObject({ outcome: "answer", term: { file: "en/lead-magnet.md" }, byName: true });
    const shown = { sourceUrl: null, siteUrl: null, command: "/salesterm", mention: "@salesterm" };
    const message = renderAnswer(told, { kind: "private" }, shown);

    const bot = await startBot({}, { current });
    try {
      const { status, body } = await bot.command(slashCommand("hi, what is a lead magnet? &lt;3"));
      expect(status).toBe(200);
      expect(JSON.parse(body)).toEqual({ response_type: "ephemeral", ...message });
      expect(bot.slack.of("chat.postMessage")).toEqual([]);
    } finally {
      await bot.close();
    }
  });

  test("in the reader's own language, where the question's words tell none", async () => {
    const replies = { "users.info": [{ user: { id: "U1", locale: "tr-TR" } }] };
    const bot = await startBot({}, { current }, replies);
    try {
      expect(JSON.parse((await bot.command(slashCommand("inside sales"))).body).text).toMatch(/^İç satış: /u);
      expect(JSON.parse((await bot.command(slashCommand("hva er inside sales?"))).body).text).toMatch(/^Innesalg: /u);
    } finally {
      await bot.close();
    }
  });

  test("by mention and direct message alike", async () => {
    const bot = await startBot({}, { current });
    try {
      await bot.event(mention("kundemøte"));
      await bot.event(directMessage("kundemote"));
      const posts = await bot.slack.until("chat.postMessage", 2);
      expect(posts.map((post) => String(post.args.text).split(":")[0])).toEqual(["Salgsmøte", "Salgsmøte"]);
    } finally {
      await bot.close();
    }
  });
});
