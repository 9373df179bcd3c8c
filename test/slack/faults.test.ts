import { describe, expect, it } from "vitest";
import type { Corpus } from "../../src/search/types.ts";
import { type Bot, startBot } from "../support/slack/bot.ts";
import { directMessage, mention, slashCommand } from "../support/slack/payloads.ts";

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
        const { status, body } = await bot.command(slashCommand("secret plans"));
        expect(status).toBe(200);
        expect(JSON.parse(body)).toMatchObject({ response_type: "ephemeral", text: sorry });
        expect(await bot.logged({ outcome: "failed" })).toMatchObject({ level: "error", cause: "the index is broken" });
        expect(JSON.stringify(bot.log)).not.toContain("secret plans");
      },
      {},
      broken,
    ));

  it("ends in a sentence to whoever mentioned the bot, in their language", () =>
    withBot(
      async (bot) => {
        bot.slack.on("conversations.info", { channel: { locale: "nb-NO" } });
        await bot.event(mention("lead magnet"));
        const [whisper] = await bot.slack.until("chat.postEphemeral");
        expect(whisper?.args).toMatchObject({ channel: "C1", user: "U1" });
        expect(whisper?.args.text).toContain("Noe gikk galt hos meg");
        expect(await bot.logged({ outcome: "failed" })).toMatchObject({ kind: "mention", told: true });
      },
      {},
      broken,
    ));

  it("leaves one line even when the asker cannot be told", () =>
    withBot(
      async (bot) => {
        bot.slack.on("chat.postEphemeral", { error: "user_not_in_channel" });
        await bot.event(directMessage("lead magnet"));
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
        const tooMany = (seconds: string) => ({ status: 429, headers: { "retry-after": seconds } });
        bot.slack.on("chat.postMessage", tooMany("2"), tooMany("30"), { ts: "1.2" });
        await bot.event(mention("lead magnet"));
        await bot.logged({ outcome: "answer" });
        expect(waits).toEqual([2, 30]);
        expect(bot.slack.of("chat.postMessage")).toHaveLength(3);

        bot.slack.on("chat.postMessage", tooMany("1"));
        await bot.event(mention("lead magnet"));
        await bot.logged({ outcome: "failed" });
        expect(bot.slack.of("chat.postMessage")).toHaveLength(6);
        expect(bot.slack.of("chat.postEphemeral")).toHaveLength(1);
      },
      {},
      { wait },
    );
  });

  it("does not wait for what answers nobody any more", () => {
    const waits: number[] = [];
    return withBot(
      async (bot) => {
        bot.slack.on("chat.postMessage", { status: 429, headers: { "retry-after": "31" } });
        await bot.event(mention("lead magnet"));
        await bot.logged({ outcome: "failed" });
        expect(waits).toEqual([]);
      },
      {},
      { wait: async (seconds) => void waits.push(seconds) },
    );
  });

  it.each(["invalid_blocks", "msg_too_long", "msg_blocks_too_long"])("sends plain text once after %s", (error) =>
    withBot(async (bot) => {
      bot.slack.on("chat.postMessage", { error }, { ts: "1.2" });
      await bot.event(mention("lead magnet"));
      await bot.logged({ outcome: "answer" });
      const [, second] = bot.slack.of("chat.postMessage");
      expect(second?.args.text).toBe("Lead magnet: Something useful given away for contact details.");
      expect(second?.args).not.toHaveProperty("blocks");

      bot.slack.on("chat.postMessage", { error });
      await bot.event(mention("lead magnet"));
      await bot.logged({ outcome: "failed" });
      expect(bot.slack.of("chat.postMessage")).toHaveLength(4);
    }),
  );

  it.each(["reset", { status: 500 }, { status: 503 }] as const)("never posts again when it may have: %j", (reply) =>
    withBot(async (bot) => {
      bot.slack.on("chat.postMessage", reply);
      await bot.event(mention("lead magnet"));
      expect(await bot.logged({ outcome: "failed" })).toMatchObject({ kind: "mention", told: true });
      expect(bot.slack.of("chat.postMessage")).toHaveLength(1);
      expect(bot.slack.of("chat.postEphemeral").map((call) => call.args.text)).toEqual([sorry]);
    }),
  );
});

describe("the reader's language", () => {
  it("is the user's, the channel's, the default, for one reader; without the user's for all", () =>
    withBot(async (bot) => {
      bot.slack.on("users.info", { user: { locale: "tr-TR" } });
      bot.slack.on("conversations.info", { channel: { locale: "no-NO" } });
      const { body } = await bot.command(slashCommand("lead magnet"));
      expect(JSON.parse(body).text).toBe("Lead magnet: İletişim bilgisi karşılığında verilen yararlı bir içerik.");
      await bot.event(mention("lead magnet"));
      const [inChannel] = await bot.slack.until("chat.postMessage");
      expect(inChannel?.args.text).toBe("Leadmagnet: Noe nyttig som gis bort i bytte mot kontaktinformasjon.");
      await bot.event(directMessage("lead magnet"));
      const [, direct] = await bot.slack.until("chat.postMessage", 2);
      expect(direct?.args.text).toMatch(/^Lead magnet: İletişim/u);
      // Asked once, remembered: three questions, one look-up each; and none for a direct message's channel.
      expect(bot.slack.of("users.info")).toHaveLength(1);
      expect(bot.slack.of("conversations.info").map((call) => call.args.channel)).toEqual(["C1"]);
    }));

  it("is the default after a second when Slack does not tell, and the acknowledgement is in time", () =>
    withBot(async (bot) => {
      bot.slack.on("users.info", "hang");
      bot.slack.on("conversations.info", "hang");
      const { status, body, ms } = await bot.command(slashCommand("lead magnet"));
      expect(status).toBe(200);
      expect(ms).toBeGreaterThan(900);
      expect(ms).toBeLessThan(2500);
      expect(JSON.parse(body).text).toMatch(/^Lead magnet: Something/u);
    }));

  it("is not asked for again when the scope is missing", () =>
    withBot(async (bot) => {
      bot.slack.on("conversations.info", { error: "missing_scope" });
      for (const channel of ["C1", "C2", "C3"]) await bot.command(slashCommand("lead magnet", { channel_id: channel }));
      expect(bot.slack.of("conversations.info")).toHaveLength(1);
      expect(bot.log.filter((line) => line.method === "conversations.info")).toHaveLength(1);
    }));
});

describe("a flood", () => {
  it("is answered, and what is too much is told so", () =>
    withBot(async (bot) => {
      bot.slack.on("users.info", "hang");
      bot.slack.on("conversations.info", "hang");
      const commands = Array.from({ length: 500 }, (_, n) =>
        bot.command(slashCommand("lead magnet", { user_id: `U${n}` })),
      );
      const replies = await Promise.all(commands);
      expect(replies.every(({ status }) => status === 200)).toBe(true);
      const texts = replies.map(({ body }) => JSON.parse(body).text as string);
      const busy = texts.filter((text) => text.startsWith("I have a lot to do"));
      expect(busy.length).toBeGreaterThan(0);
      expect(texts.filter((text) => text.startsWith("Lead magnet"))).toHaveLength(500 - busy.length);
    }));
});

describe("stopping", () => {
  it("waits for what is going on", () =>
    withBot(async (bot) => {
      bot.slack.on("conversations.info", "hang");
      const asked = bot.command(slashCommand("lead magnet"));
      await bot.slack.until("conversations.info");
      expect(await bot.app.stop()).toBe(true);
      expect(bot.log.at(-1)).toMatchObject({ kind: "command", outcome: "answer" });
      expect((await asked).status).toBe(200);
      await expect(fetch(`http://127.0.0.1:${bot.port}/slack/events`)).rejects.toThrow();
    }));
});
