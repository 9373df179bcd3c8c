import { describe, expect, it } from "vitest";
import type { Corpus } from "../../src/search/types.ts";
import { type Bot, startBot } from "../support/slack/bot.ts";

const sorry = "Something went wrong on my side, so I could not answer. Please try again in a moment.";

/** Runs a flow with a bot of its own. */
async function withBot(flow: (bot: Bot) => Promise<void>, ...options: Parameters<typeof startBot>): Promise<void> {
  const bot = await startBot(...options);
  try {
    await flow(bot);
  } finally {
    await bot.close();
  }
}

describe("an answer that fails", () => {
  const broken = {
    current: (): Corpus => {
      throw new Error("the index is broken");
    },
  };

  it("ends in a sentence to whoever gave a command, and a line in the log", () =>
    withBot(
      async (bot) => {
        const { status, response } = await bot.ask("secret plans");
        expect(status).toBe(200);
        expect(response).toMatchObject({ response_type: "ephemeral", text: sorry });
        expect(await bot.logged({ outcome: "failed" })).toMatchObject({ level: "error", cause: "the index is broken" });
        expect(JSON.stringify(bot.log)).not.toContain("secret plans");
      },
      {},
      broken,
    ));

  it("ends in a sentence to whoever mentioned the bot, in their language", () =>
    withBot(
      async (bot) => {
        bot.slack.admin.changeChannel("C0SALES", { locale: "nb-NO" });
        await bot.mention("lead magnet");
        const [whisper] = await bot.slack.untilCalls("chat.postEphemeral");
        expect(whisper?.args).toMatchObject({ channel: "C0SALES", user: "U0ADA" });
        expect(whisper?.args.text).toContain("Noe gikk galt hos meg");
        expect(await bot.logged({ outcome: "failed" })).toMatchObject({ kind: "mention", told: true });
      },
      {},
      broken,
    ));

  it("leaves one line even when the asker cannot be told", () =>
    withBot(
      async (bot) => {
        bot.slack.faults.always("chat.postEphemeral", { error: "user_not_in_channel" });
        await bot.write("lead magnet");
        expect(await bot.logged({ outcome: "failed" })).toMatchObject({ told: false, cause: "the index is broken" });
      },
      {},
      broken,
    ));
});

describe("when Slack does not take a post", () => {
  it("waits as long as a 429 says, three times at most", () => {
    const waits: number[] = [];
    const wait = async (seconds: number) => void waits.push(seconds);
    return withBot(
      async (bot) => {
        bot.slack.faults.next("chat.postMessage", { retryAfter: 2 }, { retryAfter: 30 });
        await bot.mention("lead magnet");
        await bot.logged({ outcome: "answer" });
        expect(waits).toEqual([2, 30]);
        expect(bot.slack.callsOf("chat.postMessage")).toHaveLength(3);

        bot.slack.faults.always("chat.postMessage", { retryAfter: 1 });
        await bot.mention("lead magnet");
        await bot.logged({ outcome: "failed" });
        expect(bot.slack.callsOf("chat.postMessage")).toHaveLength(6);
        expect(bot.slack.callsOf("chat.postEphemeral")).toHaveLength(1);
      },
      {},
      { wait },
    );
  });

  it("does not wait for what answers nobody any more", () => {
    const waits: number[] = [];
    return withBot(
      async (bot) => {
        bot.slack.faults.always("chat.postMessage", { retryAfter: 31 });
        await bot.mention("lead magnet");
        await bot.logged({ outcome: "failed" });
        expect(waits).toEqual([]);
      },
      {},
      { wait: async (seconds) => void waits.push(seconds) },
    );
  });

  it.each(["invalid_blocks", "msg_too_long", "msg_blocks_too_long"])("sends plain text once after %s", (error) =>
    withBot(async (bot) => {
      bot.slack.faults.next("chat.postMessage", { error });
      await bot.mention("lead magnet");
      await bot.logged({ outcome: "answer" });
      const [, second] = bot.slack.callsOf("chat.postMessage");
      expect(second?.args.text).toBe("Lead magnet: Something useful given away for contact details.");
      expect(second?.args).not.toHaveProperty("blocks");

      bot.slack.faults.always("chat.postMessage", { error });
      await bot.mention("lead magnet");
      await bot.logged({ outcome: "failed" });
      expect(bot.slack.callsOf("chat.postMessage")).toHaveLength(4);
    }),
  );

  it.each([{ stored: "reset" }, { stored: 500 }, { stored: 503 }, "reset", { status: 500 }] as const)(
    "never posts again when it may have: %j",
    (fault) =>
      withBot(async (bot) => {
        bot.slack.faults.always("chat.postMessage", fault);
        const { message } = await bot.mention("lead magnet");
        expect(await bot.logged({ outcome: "failed" })).toMatchObject({ kind: "mention", told: true });
        const posted = typeof fault === "object" && "stored" in fault ? 1 : 0;
        expect(bot.slack.messagesFor("U0KARI", "C0SALES", message.ts)).toHaveLength(1 + posted);
        expect(bot.slack.callsOf("chat.postMessage")).toHaveLength(1);
        expect(bot.slack.callsOf("chat.postEphemeral").map((call) => call.args.text)).toEqual([sorry]);
      }),
  );
});

describe("the reader's language", () => {
  it("is the user's, the channel's, the default, for one reader; without the user's for all", () =>
    withBot(async (bot) => {
      bot.slack.admin.changeUser("U0ADA", { locale: "tr-TR" });
      bot.slack.admin.changeChannel("C0SALES", { locale: "no-NO" });
      const { response } = await bot.ask("lead magnet");
      expect(response?.text).toBe("Lead magnet: İletişim bilgisi karşılığında verilen yararlı bir içerik.");
      await bot.mention("lead magnet");
      const [inChannel] = await bot.slack.untilCalls("chat.postMessage");
      expect(inChannel?.args.text).toBe("Leadmagnet: Noe nyttig som gis bort i bytte mot kontaktinformasjon.");
      await bot.write("lead magnet");
      const [, direct] = await bot.slack.untilCalls("chat.postMessage", 2);
      expect(direct?.args.text).toMatch(/^Lead magnet: İletişim/u);
      // Asked once, remembered: three questions, one look-up each; and none for a direct message's channel.
      expect(bot.slack.callsOf("users.info")).toHaveLength(1);
      expect(bot.slack.callsOf("conversations.info").map((call) => call.args.channel)).toEqual(["C0SALES"]);
    }));

  it("is the default after a second when Slack does not tell, and the acknowledgement is in time", () =>
    withBot(async (bot) => {
      bot.slack.faults.always("users.info", "hang");
      bot.slack.faults.always("conversations.info", "hang");
      const { status, response, ms } = await bot.ask("lead magnet");
      expect(status).toBe(200);
      expect(ms).toBeGreaterThan(900);
      expect(ms).toBeLessThan(2500);
      expect(response?.text).toMatch(/^Lead magnet: Something/u);
    }));

  it("is asked for once in each channel when a scope is missing, and that is told once", () =>
    withBot(async (bot) => {
      bot.slack.admin.changeApp({ scopes: bot.slack.app.scopes.filter((scope) => scope !== "channels:read") });
      for (const channel of ["C0SALES", "C0GENERAL", "C0SALES"]) {
        await bot.slack.as("U0ADA").command({ channel }, "/salesterm lead magnet");
      }
      expect(bot.slack.callsOf("conversations.info")).toHaveLength(2);
      expect(bot.log.filter((line) => line.method === "conversations.info")).toHaveLength(1);
    }));
});

describe("a flood", () => {
  it("is answered, and what is too much is told so", () =>
    withBot(
      async (bot) => {
        bot.slack.faults.always("users.info", "hang");
        const asked = Array.from({ length: 5 }, () => bot.ask("lead magnet"));
        const texts = (await Promise.all(asked)).map(({ response }) => String(response?.text).slice(0, 11)).sort();
        expect(texts).toEqual(["I have a lo", "I have a lo", "Lead magnet", "Lead magnet", "Lead magnet"]);

        await bot.mention("lead magnet");
        await bot.logged({ kind: "mention", outcome: "answer" });
      },
      {},
      { mostAtOnce: 3 },
    ));
});

describe("stopping", () => {
  it("waits for what is going on", () =>
    withBot(async (bot) => {
      bot.slack.faults.always("conversations.info", "hang");
      const asked = bot.ask("lead magnet");
      await bot.slack.untilCalls("conversations.info");
      expect(await bot.app.stop()).toBe(true);
      expect(bot.log.at(-1)).toMatchObject({ kind: "command", outcome: "answer" });
      expect((await asked).status).toBe(200);
      await expect(fetch(`http://127.0.0.1:${bot.port}/slack/events`)).rejects.toThrow();
    }));
});
