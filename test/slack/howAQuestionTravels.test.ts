import { describe, expect, test } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import { readQuestion } from "../../src/answer/question.ts";
import { lookup } from "../../src/search/lookup.ts";
import { questionText } from "../../src/slack/questionText.ts";
import { renderAnswer } from "../../src/slack/render/renderAnswer.ts";
import { corpusOf, shipped } from "../support/corpus.ts";
import { startBot } from "../support/slack/bot.ts";

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
      const { status, response } = await bot.ask("hi, what is a lead magnet? &lt;3");
      expect(status).toBe(200);
      expect(response).toEqual({ response_type: "ephemeral", ...message });
      expect(bot.slack.callsOf("chat.postMessage")).toEqual([]);
    } finally {
      await bot.close();
    }
  });

  test("in the reader's own language, where the question's words tell none", async () => {
    const bot = await startBot({}, { current }, ({ admin }) => admin.changeUser("U0ADA", { locale: "tr-TR" }));
    try {
      expect((await bot.ask("inside sales")).response?.text).toMatch(/^İç satış: /u);
      expect((await bot.ask("hva er inside sales?")).response?.text).toMatch(/^Innesalg: /u);
    } finally {
      await bot.close();
    }
  });

  test("by mention and direct message alike", async () => {
    const bot = await startBot({}, { current });
    try {
      await bot.mention("kundemøte");
      await bot.write("kundemote");
      const posts = await bot.slack.untilCalls("chat.postMessage", 2);
      expect(posts.map((post) => String(post.args.text).split(":")[0])).toEqual(["Salgsmøte", "Salgsmøte"]);
    } finally {
      await bot.close();
    }
  });
});
