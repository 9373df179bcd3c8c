import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Corpus } from "../src/answer/answer.ts";
import { loadCorpus } from "../src/corpus.ts";
import { main, type Surroundings } from "../src/main.ts";
import type { PreviewOptions } from "../src/preview/preview.ts";
import { manualClock } from "../src/standin/clock.ts";
import type { Delivery, Message, StandIn } from "../src/standin/types.ts";
import { StoreRefused, StoreUnavailable } from "../src/store/errors.ts";
import { type ContentFolder, entry, makeContentFolder } from "./support/contentFolder.ts";
import { noStore } from "./support/noStore.ts";
import { socketMode } from "./support/slack/bot.ts";
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
  slack = await startSlack({ clock: manualClock() });
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

const socket = () => ({ ...http(), ...socketMode });

/** Ada gives the command to the bot, wherever it listens. */
async function ask(question = ""): Promise<Delivery> {
  const { port } = await process.logged("listening");
  slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  const { deliveries } = await slack.as("U0ADA").command({ channel: "C0SALES" }, `/salesterm ${question}`);
  const [delivery] = deliveries;
  if (!delivery) throw new Error("the command went nowhere");
  return delivery;
}

function run(env: Record<string, string>, more: Partial<Surroundings> = {}): Promise<void> {
  return main({
    env,
    loadCorpus: async () => corpus,
    openStore: async () => noStore(),
    preview: async () => ({ url: "", close: async () => {} }),
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

  it("opens the preview when nobody set up Slack, and says where; what a writer changes is served, finished or not", async () => {
    const folder = makeContentFolder({ churn: "Customers who leave." });
    const written: string[] = [];
    let given: PreviewOptions | undefined;
    const close = vi.fn(async () => {});
    process.stdout.write = (text) => void written.push(text);
    const preview = async (options: PreviewOptions) => {
      given = options;
      return { url: "http://127.0.0.1:3000", close };
    };
    await run(
      { COMMAND: "/term", CONTENT_DIR: folder.path, DATABASE_URL: folder.databaseUrl },
      { loadCorpus, preview },
    );
    expect(written.join("")).toBe("No Slack is set up, so here is a preview. Open http://127.0.0.1:3000\n");
    expect(given?.settings.command).toBe("/term");

    folder.write("quota.md", "");
    process.emit("SIGHUP");
    await vi.waitUntil(() => given?.live.problems().length === 1, { timeout: 15_000 });
    expect(given?.live.current().glossary.problems).toMatchObject([{ file: "quota.md", severity: "error" }]);

    process.emit("SIGTERM", "SIGTERM");
    expect(await process.exited()).toEqual([0]);
    expect(close).toHaveBeenCalledOnce();
    folder.clean();
  });

  it("ends with 0 on a signal that comes while it starts", async () => {
    let begun = () => {};
    const reading = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const loadCorpus = () => {
      begun();
      return new Promise<never>(() => {});
    };
    void run(http(), { loadCorpus });
    await reading;
    process.emit("SIGHUP");
    process.emit("SIGTERM", "SIGTERM");
    expect(await process.exited()).toEqual([0]);
  });

  it("says in a line why the glossary cannot be read", async () => {
    await run(http(), { loadCorpus: () => Promise.reject(new Error("there is no folder called words")) });
    expect(process.codes).toEqual([1]);
    expect(process.err).toBe("The glossary cannot be read: there is no folder called words\n");
  });

  it("says in a line why the store is not its own to open", async () => {
    await run(http(), { openStore: () => Promise.reject(new StoreRefused("Another salesterm has it: stop that one")) });
    expect(process.codes).toEqual([1]);
    expect(process.err).toBe("Another salesterm has it: stop that one\n");
    expect(slack.calls).toEqual([]);
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

  it("looks once it is connected whether a channel goes by holidays, and does well where the store is away", async () => {
    const store = noStore();
    const asked: number[] = [];
    const subscriptions = async () => {
      asked.push(slack.callsOf("auth.test").length);
      throw new StoreUnavailable("The disk is gone.");
    };
    const openStore = async () => ({ ...store, daily: { ...store.daily, subscriptions } });
    await run(http(), { openStore });
    expect(new Set(asked)).toEqual(new Set([1]));
    expect(process.codes).toEqual([]);
  });

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

it("logs lines that a person reads when it runs in a terminal", async () => {
  let shown = "";
  const stdout = { isTTY: true, columns: 120, write: (text: string) => (shown += text) };
  const terminal = Object.assign(process, { stdout });
  await run({ ...http(), NO_COLOR: "1" }, { process: terminal as unknown as Surroundings["process"] });
  terminal.emit("exit");
  expect(shown).toMatch(/^\d\d:\d\d:\d\d info {2}ready mode=http terms=0$/mu);
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

  it("lets go of the store behind everything else", async () => {
    const closed: number[] = [];
    const store = { ...noStore(), close: async () => void closed.push(process.codes.length) };
    await run(http(), { openStore: async () => store });
    process.emit("SIGTERM", "SIGTERM");
    await process.exited();
    expect(closed).toEqual([0]);
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

describe("the glossary", () => {
  let folder: ContentFolder;
  beforeEach(() => {
    folder = makeContentFolder({ churn: "Old.", demo: "Old.", quota: "Old." });
  });
  afterEach(() => folder.clean());

  const files = () => ({ CONTENT_DIR: folder.path, DATABASE_URL: folder.databaseUrl });
  const answerTo = async (question: string) => JSON.stringify((await ask(question)).response);
  /** What Kari reads in the maintainers' channel, once there are so many messages in it. */
  const told = (count: number): Promise<readonly Message[]> =>
    slack.until(() => {
      const messages = slack.messagesFor("U0KARI", "C0MAINT");
      return messages.length >= count && messages;
    });

  it("is answered from as it is on disk", async () => {
    await run({ ...http(), ...files() }, { loadCorpus });
    expect(await answerTo("churn")).toContain("Old.");
    folder.write("churn.md", entry("churn", "New."));
    expect(await process.logged("reloaded")).toMatchObject({ terms: 3, problems: 0 });
    expect(await answerTo("churn")).toContain("New.");
  });

  it("stays as it was when a change is broken, and the maintainers are told, until SIGHUP takes it", async () => {
    slack.admin.addChannel({ id: "C0MAINT", members: ["U0KARI", "U0BOT"] });
    await run({ ...http(), ...files(), MAINTAINERS_CHANNEL: "C0MAINT", DEFAULT_LOCALE: "nb" }, { loadCorpus });
    folder.write("churn.md", "");
    const [broken] = await told(1);
    expect(broken?.text).toContain("En endring i ordlisten er ikke tatt i bruk");
    expect(broken?.text).toContain("churn.md:1: ");
    expect(await answerTo("churn")).toContain("Old.");
    process.emit("SIGHUP", "SIGHUP");
    await process.logged("reloaded");
    expect(await answerTo("churn")).not.toContain("Old.");
    const [, mended] = await told(2);
    expect(mended?.text).toContain("De nyeste filene i ordlisten er i bruk igjen");
    // Neither was refused and sent again as plain text.
    expect(slack.callsOf("chat.postMessage")).toHaveLength(2);
  });

  it("tells nobody but the log when no channel is named, or when it cannot be posted to", async () => {
    slack.admin.addChannel({ id: "C0MAINT", members: ["U0KARI"] });
    await run({ ...http(), ...files(), MAINTAINERS_CHANNEL: "C0MAINT" }, { loadCorpus });
    folder.write("churn.md", "");
    expect(
      await process.logged("MAINTAINERS_CHANNEL could not be told: invite the bot there, or name another channel"),
    ).toMatchObject({ level: "warn", channel: "C0MAINT", cause: expect.stringContaining("not_in_channel") });
    expect(await answerTo("churn")).toContain("Old.");
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
});

describe("in Socket Mode", () => {
  it.each(["missing_scope", "not_allowed_token_type", "token_revoked", "invalid_auth"])(
    "exits with 78 at once when the app's token will never do: %s",
    async (error) => {
      slack.faults.always("apps.connections.open", { error });
      await run(socket());
      expect(process.codes).toEqual([78]);
      expect(process.err).toMatch(new RegExp(`^Slack refuses the tokens: ${error}\\. .*doctor.*\n$`, "u"));
      expect(slack.callsOf("apps.connections.open")).toHaveLength(1);
    },
  );

  it("exits with 78 when its token is revoked while the socket is away", async () => {
    await run(socket());
    await slack.admin.revoke(slack.credentials.appToken);
    slack.sockets.disconnect("refresh_requested");
    expect(await process.exited()).toEqual([78]);
    expect(process.err).toContain("Slack refuses the tokens: token_revoked.");
  });

  it("opens a socket again that was lost, and does not when it stops", async () => {
    await run(socket());
    await slack.until(() => slack.sockets.open === 2);
    slack.sockets.drop();
    await slack.until(() => slack.sockets.open === 2 && slack.sockets.total === 4);
    process.emit("SIGTERM", "SIGTERM");
    expect(await process.exited()).toEqual([0]);
    await slack.until(() => slack.sockets.open === 0);
    expect(slack.callsOf("apps.connections.open")).toHaveLength(4);
  });
});
