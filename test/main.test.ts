import { EventEmitter } from "node:events";
import { WebAPIPlatformError } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Corpus } from "../src/answer/answer.ts";
import { main, type Surroundings } from "../src/main.ts";
import type { Act, StandIn } from "../src/standin/types.ts";
import { startSlack } from "./support/slack/slack.ts";

const corpus = {
  glossary: { terms: [], problems: [], entries: new Map(), linkedFrom: new Map() },
} as unknown as Corpus;

/** A process of our own: what it writes, and how it ended. */
class FakeProcess extends EventEmitter {
  out: Record<string, unknown>[] = [];
  err = "";
  codes: number[] = [];
  stdout = {
    write: (text: string) => {
      for (const line of text.trimEnd().split("\n")) this.out.push(JSON.parse(line));
      this.emit("out");
    },
  };
  stderr = { write: (text: string) => (this.err += text) };
  exit = (code?: number | string | null): never => {
    this.codes.push(Number(code));
    this.emit("exit");
    return undefined as never;
  };
  async exited(): Promise<number[]> {
    if (this.codes.length === 0) await new Promise((resolve) => this.once("exit", resolve));
    return this.codes;
  }
  async logged(msg: string): Promise<Record<string, unknown>> {
    for (;;) {
      const line = this.out.find((entry) => entry.msg === msg);
      if (line) return line;
      await new Promise((resolve) => this.once("out", resolve));
    }
  }
}

let slack: StandIn;
let process: FakeProcess;
beforeEach(async () => {
  slack = await startSlack();
  process = new FakeProcess();
});
afterEach(async () => {
  if (process.listenerCount("SIGTERM") > 0 && process.codes.length === 0) {
    process.emit("SIGTERM", "SIGTERM");
    await process.exited();
  }
  await slack.close();
});

const http = () => ({
  SLACK_BOT_TOKEN: slack.credentials.botToken,
  SLACK_SIGNING_SECRET: slack.credentials.signingSecret,
  SLACK_API_URL: slack.credentials.apiUrl,
  PORT: "0",
});

/** Ada gives the command to the bot, wherever it listens. */
async function ask(): Promise<Act> {
  const { port } = await process.logged("listening");
  slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return slack.as("U0ADA").command({ channel: "C0SALES" }, "/salesterm");
}

function run(env: Record<string, string>, more: Partial<Surroundings> = {}): Promise<void> {
  return main({
    env,
    loadCorpus: async () => corpus,
    prompt: async () => {},
    process: process as unknown as Surroundings["process"],
    wait: async () => {},
    ...more,
  });
}

describe("starting", () => {
  it("lists every wrong setting and exits with 78", async () => {
    await run({ SLACK_BOT_TOKEN: "nonsense", PORT: "x" });
    expect(process.codes).toEqual([78]);
    expect(process.err).toMatch(/^The settings are not right:\nSLACK_BOT_TOKEN: .*\nSLACK_APP_TOKEN: .*\nPORT: .*\n$/u);
    expect(process.err).not.toContain("nonsense");
  });

  it("answers in the terminal when nobody set up Slack", async () => {
    const prompted: unknown[] = [];
    await run({ COMMAND: "/term" }, { prompt: async (...given) => void prompted.push(given) });
    expect(prompted).toEqual([[corpus, expect.objectContaining({ command: "/term", defaultLocale: "en" })]]);
    expect(process.codes).toEqual([]);
  });

  it("says in a line why the glossary cannot be read", async () => {
    await run(http(), { loadCorpus: () => Promise.reject(new Error("there is no folder called words")) });
    expect(process.codes).toEqual([1]);
    expect(process.err).toBe("The glossary cannot be read: there is no folder called words\n");
  });

  it.each(["invalid_auth", "account_inactive", "token_revoked", "not_authed"])(
    "exits with 78 after %s",
    async (error) => {
      slack.faults.always("auth.test", { error });
      await run(http());
      expect(process.codes).toEqual([78]);
      expect(process.err).toContain(`Slack refuses the tokens: ${error}.`);
      expect(process.err).not.toContain("xoxb");
    },
  );

  it("keeps trying while Slack is down, with growing pauses, and answers commands meanwhile", async () => {
    slack.faults.next("auth.test", { status: 503 }, "reset", { error: "internal_error" });
    const pauses: number[] = [];
    const answered: boolean[] = [];
    const wait = async (seconds: number) => {
      pauses.push(seconds);
      answered.push((await ask()).acknowledged);
    };
    await run(http(), { wait });
    expect(pauses).toEqual([1, 2, 4]);
    expect(answered).toEqual([true, true, true]);
    expect(process.out.filter((line) => line.msg === "Slack cannot be reached, trying again")).toHaveLength(3);
    expect(await process.logged("ready")).toMatchObject({ mode: "http", terms: 0 });
  });
});

describe("stopping", () => {
  it.each(["SIGTERM", "SIGINT"])("%s lets what is going on end, and exits with 0", async (signal) => {
    await run(http());
    slack.faults.always("users.info", "hang");
    const asked = ask();
    await slack.untilCalls("users.info");
    process.emit(signal, signal);
    expect(await process.exited()).toEqual([0]);
    expect(process.out.map((line) => line.msg).slice(-3)).toEqual(["stopping", "answered", "stopped"]);
    expect((await asked).acknowledged).toBe(true);
  });

  it("a second signal ends it at once with 1", async () => {
    await run(http());
    slack.faults.always("users.info", "hang");
    const asked = ask();
    await slack.untilCalls("users.info");
    process.emit("SIGTERM", "SIGTERM");
    process.emit("SIGTERM", "SIGTERM");
    expect(process.codes).toEqual([1]);
    await asked;
    await process.logged("stopped");
  });
});

describe("a rejection that nobody handles", () => {
  it("is survived, but not three within a minute", async () => {
    await run(http());
    process.emit("unhandledRejection", new Error("reconnect failed"));
    process.emit("unhandledRejection", new Error("reconnect failed"));
    expect(process.codes).toEqual([]);
    expect(await process.logged("unhandled rejection")).toMatchObject({ cause: "reconnect failed" });
    process.emit("unhandledRejection", new Error("reconnect failed"));
    expect(process.codes).toEqual([1]);
  });

  it("ends it with 78 when a token was revoked, which a reconnecting socket tells in no other way", async () => {
    await run(http());
    process.emit("unhandledRejection", new WebAPIPlatformError({ ok: false, error: "token_revoked" }));
    expect(process.codes).toEqual([78]);
  });
});
