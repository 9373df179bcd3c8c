import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../../src/log.ts";
import { briefly, untilHour } from "../../src/preview/page/time.ts";
import { type Preview, startPreview } from "../../src/preview/preview.ts";
import type { Exchange, Inspection, Outcome, Patch, ShownMessage } from "../../src/preview/wire.ts";
import { readSettings, type Settings } from "../../src/settings.ts";
import { corpusOf, shipped } from "../support/corpus.ts";

const log = createLog({ level: "silent", secrets: [], out: process.stdout });

async function start(port = "0"): Promise<Preview> {
  const corpus = await corpusOf(shipped);
  const { settings } = readSettings({ PORT: port }) as { settings: Settings };
  return startPreview({ settings, live: { current: () => corpus, problems: () => corpus.glossary.problems }, log });
}

let preview: Preview;
let token: string;
beforeAll(async () => {
  preview = await start();
  const page = await (await fetch(preview.url)).text();
  token = /name="token" content="([\w-]+)"/u.exec(page)?.[1] ?? "";
});
afterAll(() => preview.close());

/** Sends an act as the page does; `headers` replaces what it would send along. */
function act(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${preview.url}/act`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-preview-token": token, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** Sends a request by hand, with headers that fetch would not send; gives the status line. */
async function raw(path: string, headers: Record<string, string>): Promise<string> {
  const socket = connect(Number(new URL(preview.url).port), "127.0.0.1");
  const lines = Object.entries({ connection: "close", ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`GET ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
  let reply = "";
  for await (const chunk of socket) reply += chunk;
  return reply.split("\r\n")[0] ?? "";
}

/** What one person sees, until it holds what is looked for. */
async function watch(person: string, found: (messages: ShownMessage[]) => boolean): Promise<ShownMessage[]> {
  const leave = new AbortController();
  const response = await fetch(`${preview.url}/events?person=${person}`, { signal: leave.signal });
  const messages = new Map<string, ShownMessage>();
  let text = "";
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (text + chunk).split("\n\n");
    text = events.pop() ?? "";
    for (const event of events.filter((one) => one.includes("data: "))) {
      const patch = JSON.parse(event.slice(event.indexOf("data: ") + 6)) as Patch;
      for (const [key, message] of Object.entries(patch.messages))
        message ? messages.set(key, message) : messages.delete(key);
    }
    if (found([...messages.values()])) break;
  }
  leave.abort();
  return [...messages.values()];
}

const command = (line: string) => ({
  person: "U0ADA",
  deed: { do: "command", place: { channel: "C0SALES" }, line },
});

describe("trying the bot", () => {
  it("a command typed on the page is answered by the real bot, and seen by the asker alone", async () => {
    expect(await (await act(command("/salesterm lead magnet"))).json()).toMatchObject({ notice: null });
    const seen = await watch("U0ADA", (messages) => messages.some(({ ephemeralFor }) => ephemeralFor === "U0ADA"));
    const answer = seen.find(({ ephemeralFor }) => ephemeralFor === "U0ADA");
    expect(answer?.blocks[0]).toMatchObject({ type: "header", text: { text: "Lead magnet" } });
    expect(await watch("U0KARI", () => true)).not.toContainEqual(expect.objectContaining({ ephemeralFor: "U0ADA" }));

    const query = new URLSearchParams({ person: "U0ADA", channel: "C0SALES", ts: answer?.ts ?? "" });
    const inspection = (await (await fetch(`${preview.url}/inspect?${query}`)).json()) as Inspection;
    expect(inspection.via).toBe("ack");
    expect(inspection.cause?.payload).toMatchObject({ command: "/salesterm", text: "lead magnet" });
    expect(inspection.sent?.blocks).toHaveLength(answer?.blocks.length ?? -1);
  });

  it("a mention is answered for all, and the inspector knows the event that it answers", async () => {
    const said = await act({
      person: "U0KARI",
      deed: { do: "say", place: { channel: "C0SALES" }, text: "@salesterm innesalg" },
    });
    const { message } = (await said.json()) as Outcome;
    const isReply = ({ threadTs }: ShownMessage) => threadTs === message?.ts;
    const reply = (await watch("U0DENIZ", (messages) => messages.some(isReply))).find(isReply);
    const query = new URLSearchParams({ person: "U0DENIZ", channel: "C0SALES", ts: reply?.ts ?? "" });
    const inspection = (await (await fetch(`${preview.url}/inspect?${query}`)).json()) as Inspection;
    expect(inspection.cause?.payload).toMatchObject({ event: { type: "app_mention", ts: message?.ts } });
  });

  it("the traffic is told both ways, without a token", async () => {
    const traffic = (await (await fetch(`${preview.url}/traffic`)).json()) as Exchange[];
    expect(traffic.map(({ title }) => title)).toEqual(expect.arrayContaining(["auth.test", "apps.connections.open"]));
    expect(JSON.stringify(traffic)).not.toMatch(/xoxb-|xapp-/u);
  });

  it("a term of the day comes when the clock is moved to its time", async () => {
    const setUp = {
      person: "U0KARI",
      deed: { do: "command", place: { channel: "C0GENERAL" }, line: "/salesterm daily 9" },
    };
    expect(await (await act(setUp)).json()).toMatchObject({ notice: null });
    const zone = "Europe/Oslo";
    const isWeekend = (at: number) => /^Sat|^Sun/u.test(briefly(at, zone));
    let ms = untilHour(9, Date.now(), zone);
    while (isWeekend(Date.now() + ms)) ms += untilHour(9, Date.now() + ms, zone);
    await act({ person: "U0KARI", deed: { do: "moveClock", ms } });
    const isPost = ({ text }: ShownMessage) => text.startsWith("Term of the day: ");
    const post = (await watch("U0KARI", (messages) => messages.some(isPost))).find(isPost);
    expect(post).toMatchObject({ channel: "C0GENERAL", ephemeralFor: null });
    expect(briefly(Number(post?.ts) * 1000, zone)).toMatch(/09:0\d$/u);
    await act({ person: "U0KARI", deed: { do: "moveClock", ms: -ms } });
  });

  it("what nobody could do is told in a sentence", async () => {
    const deed = { do: "click", where: { channel: "C0SALES", ts: "1.0" }, target: { actionId: "x", blockId: "y" } };
    const { notice } = (await (await act({ person: "U0ADA", deed })).json()) as Outcome;
    expect(notice).toMatch(/\.$/u);
  });
});

describe("who may ask", () => {
  it.each<[what: string, headers: Record<string, string>]>([
    ["a name that was made to point here", { host: "evil.example" }],
    ["a name that begins like ours", { host: "127.0.0.1.evil.example" }],
    ["no name", {}],
    ["another page", { host: "127.0.0.1", origin: "https://evil.example" }],
    ["another page on this computer", { host: "127.0.0.1:3000", origin: "http://127.0.0.1:8080" }],
    ["a page without a name", { host: "127.0.0.1", origin: "null" }],
    ["a link from elsewhere to what people said", { host: "localhost", "sec-fetch-site": "cross-site" }],
  ])("not %s", async (_, headers) => {
    expect(await raw("/events?person=U0ADA", headers)).toMatch(/^HTTP\/1\.1 40[03] /u);
  });

  it("the page itself, by either of its names", async () => {
    const { port } = new URL(preview.url);
    expect(await raw("/", { host: `localhost:${port}` })).toBe("HTTP/1.1 200 OK");
    expect(await raw("/", { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` })).toBe("HTTP/1.1 200 OK");
  });

  it.each<[what: string, body: unknown, headers: Record<string, string>, status: number]>([
    ["an act without the token", command("/salesterm"), { "x-preview-token": "" }, 403],
    ["an act with another token", command("/salesterm"), { "x-preview-token": "x".repeat(32) }, 403],
    ["a form", command("/salesterm"), { "content-type": "text/plain" }, 415],
    ["no JSON", "{", {}, 400],
    ["an act that there is not", { person: "U0ADA", deed: { do: "explode" } }, {}, 400],
    ["a clock that goes wild", { person: "U0ADA", deed: { do: "moveClock", ms: 1e300 } }, {}, 400],
    ["somebody unknown", { person: "U0NOBODY", deed: { do: "submit" } }, {}, 404],
    ["a novel", command(`/salesterm ${"x".repeat(200_000)}`), {}, 413],
  ])("%s is refused", async (_, body, headers, status) => {
    expect((await act(body, headers)).status).toBe(status);
  });

  it.each(["/../package.json", "/page/..%2f..%2fpackage.json", "/page/main.js.map", "/.env", "/act", "//", "/%"])(
    "%s is no file of the page",
    async (path) => {
      const { port } = new URL(preview.url);
      expect(await raw(path, { host: `127.0.0.1:${port}` })).toMatch(/^HTTP\/1\.1 404 /u);
    },
  );

  it("nothing that the page shows can run, frame or load anything from elsewhere", async () => {
    const { headers } = await fetch(preview.url);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/u);
    expect(await (await fetch(preview.url)).text()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
  });
});

describe("its place", () => {
  it("is the next free port when the one of the settings is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    const second = await start(String(port));
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    expect((await fetch(second.url)).status).toBe(200);
    await second.close();
    taken.close();
  });
});
