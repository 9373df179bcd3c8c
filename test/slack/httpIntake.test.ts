import { createHmac } from "node:crypto";
import { connect } from "node:net";
import { App, ReceiverMultipleAckError } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { boltLogger, createLog } from "../../src/log.ts";
import { endpoint, httpIntake } from "../../src/slack/httpIntake.ts";
import type { Intake } from "../../src/slack/intake.ts";
import { signatureOf } from "../../src/standin/delivery/signature.ts";

const form = "application/x-www-form-urlencoded";

describe("what comes to the address", () => {
  const signingSecret = "a secret";
  const logger = boltLogger(createLog({ level: "silent", secrets: [], out: { write: () => {} } }));
  const options = { signingSecret, port: 0, failed: "Something went wrong.", now: Date.now };
  let intake: Intake;
  let url: string;
  let heard: Record<string, unknown>[];

  beforeEach(async () => {
    intake = httpIntake({ ...options, logger });
    const app = new App({ receiver: intake.receiver, logger, authorize: async () => ({}), convoStore: false });
    heard = [];
    app.use(async ({ body, context, next }) => {
      heard.push({ ...body, retryNum: context.retryNum, retryReason: context.retryReason });
      await next();
    });
    app.command("/words", async ({ ack, command }) => {
      if (command.text === "twice") await ack("once");
      if (command.text === "twice") return expect(ack("twice")).rejects.toThrow(ReceiverMultipleAckError);
      await ack(command.text === "" ? undefined : { response_type: "ephemeral", text: `«${command.text}»` });
    });
    app.action("open", async ({ ack }) => ack());
    app.view("form", async ({ ack, view }) => {
      const errors = { at: "Not so early." };
      await ack(view.private_metadata === "early" ? { response_action: "errors", errors } : undefined);
    });
    url = `http://127.0.0.1:${await intake.listen()}`;
  });
  afterEach(() => intake.close(async () => true));

  /** Sends it as Slack would, signed now if not said otherwise. */
  async function send(body: string, { type = form, path = endpoint, method = "POST", headers = {} } = {}) {
    const signed = signatureOf(body, signingSecret, Math.floor(Date.now() / 1000));
    const init = { method, headers: { "content-type": type, ...signed, ...headers } };
    const reply = await fetch(url + path, method === "GET" ? init : { ...init, body });
    return { status: reply.status, type: reply.headers.get("content-type"), text: await reply.text() };
  }
  const command = (text: string) => new URLSearchParams({ command: "/words", text, team_id: "T1" }).toString();

  it("is a command, acknowledged with what the listener says, once", async () => {
    const said = JSON.stringify({ response_type: "ephemeral", text: "«ørkenvandring ✓»" });
    expect(await send(command("ørkenvandring ✓"))).toEqual({ status: 200, type: "application/json", text: said });
    expect(await send(command(""))).toEqual({ status: 200, type: null, text: "" });
    expect(await send(command("twice"))).toMatchObject({ status: 200, text: "once" });
  });

  it("is a form however its type is written", async () => {
    for (const type of ["Application/X-WWW-Form-URLEncoded", `${form}; charset=UTF-8`])
      expect(await send(command(""), { type })).toMatchObject({ status: 200 });
    expect(heard).toHaveLength(2);
  });

  it("is a click, whose form has JSON in it", async () => {
    const where = { team: { id: "T1" }, channel: { id: "C1" }, user: { id: "U1" } };
    const payload = { type: "block_actions", actions: [{ action_id: "open", block_id: "b" }], ...where };
    expect(await send(`payload=${encodeURIComponent(JSON.stringify(payload))}`)).toMatchObject({ status: 200 });
    expect(heard).toMatchObject([payload]);
  });

  it("is a form that was filled in, which stays open as long as something is wrong", async () => {
    const handIn = (private_metadata: string) => {
      const view = { type: "modal", callback_id: "form", private_metadata };
      const payload = { type: "view_submission", team: { id: "T1" }, user: { id: "U1" }, view };
      return send(`payload=${encodeURIComponent(JSON.stringify(payload))}`);
    };
    const wrong = '{"response_action":"errors","errors":{"at":"Not so early."}}';
    expect(await handIn("early")).toEqual({ status: 200, type: "application/json", text: wrong });
    expect(await handIn("late")).toEqual({ status: 200, type: null, text: "" });
  });

  it("is an event in JSON, which may come again", async () => {
    const body = JSON.stringify({ type: "event_callback", team_id: "T1", event: { type: "app_mention" } });
    const again = { "x-slack-retry-num": "2", "x-slack-retry-reason": "http_timeout" };
    await send(body, { type: "application/json" });
    await send(body, { type: "application/json; charset=utf-8", headers: again });
    expect(heard).toMatchObject([{ retryNum: undefined }, { retryNum: 2, retryReason: "http_timeout" }]);
  });

  it("is Slack making sure of the address", async () => {
    const challenge = JSON.stringify({ type: "url_verification", challenge: "3eZ" });
    expect(await send(challenge, { type: "application/json" })).toMatchObject({
      status: 200,
      text: '{"challenge":"3eZ"}',
    });
    for (const headers of [{ "x-slack-signature": "" }, { "x-slack-request-timestamp": "0" }])
      expect(await send(`ssl_check=1&token=x&${command("lead")}`, { headers })).toMatchObject({
        status: 200,
        text: "",
      });
    expect(heard).toEqual([]);
  });

  const now = Math.floor(Date.now() / 1000);
  const hash = (stamp: unknown) => createHmac("sha256", signingSecret).update(`v0:${stamp}:text=`).digest("hex");
  it.each([
    ["not signed", { "x-slack-signature": "" }],
    ["signed by somebody else", signatureOf("text=", "another", now)],
    ["signed for another text", signatureOf("text", signingSecret, now)],
    ["signed in half", { "x-slack-request-timestamp": `${now}`, "x-slack-signature": `v0=${hash(now).slice(0, 32)}` }],
    ["signed in another way", { "x-slack-request-timestamp": `${now}`, "x-slack-signature": `v1=${hash(now)}` }],
    ["signed without a version", { "x-slack-request-timestamp": `${now}`, "x-slack-signature": hash(now) }],
    ["signed and more", { "x-slack-request-timestamp": `${now}`, "x-slack-signature": `v0=${hash(now)}00` }],
    [
      "signed twice",
      { "x-slack-request-timestamp": `${now}`, "x-slack-signature": `v0=${hash(now)}, v0=${hash(now)}` },
    ],
    ["five minutes old", signatureOf("text=", signingSecret, now - 300)],
    ["of the future", signatureOf("text=", signingSecret, now + 360)],
    ["of no time", { "x-slack-request-timestamp": "soon", "x-slack-signature": `v0=${hash("soon")}` }],
  ])("is refused when it is %s", async (_, headers) => {
    expect(await send("text=", { headers })).toEqual({ status: 401, type: null, text: "" });
    expect(heard).toEqual([]);
  });

  it.each([
    ["no JSON", "{", "application/json", 400],
    ["nothing", "null", "application/json", 400],
    ["a click of no JSON", "payload={", form, 400],
    ["longer than anything of Slack's", `text=${"x".repeat(1024 * 1024)}`, form, 413],
  ])("is refused when it is %s", async (_, body, type, status) => {
    expect(await send(body, { type })).toMatchObject({ status });
    expect(heard).toEqual([]);
  });

  /** Sends the head of a request and some of its body, and no more; gives how the reply begins. */
  async function begin(head: string, some: string, port = Number(new URL(url).port)): Promise<string> {
    const socket = connect(port, "127.0.0.1");
    socket.write(`POST ${endpoint} HTTP/1.1\r\nHost: bot\r\n${head}\r\n\r\n${some}`);
    for await (const chunk of socket) return String(chunk);
    return "";
  }
  const signedHead = () =>
    Object.entries(signatureOf("", signingSecret, Math.floor(Date.now() / 1000)))
      .map(([name, value]) => `${name}: ${value}`)
      .join("\r\n");

  it("is refused by its head where that is enough", async () => {
    expect(await begin("Content-Length: 1000", "{")).toMatch(/^HTTP\/1.1 401 /u);
    expect(await begin(`Content-Type: ${form}\r\nContent-Length: 2000`, "a=b")).toMatch(/^HTTP\/1.1 401 /u);
    expect(await begin(`${signedHead()}\r\nContent-Length: 2000000`, "{")).toMatch(/^HTTP\/1.1 413 /u);
    expect(heard).toEqual([]);
  });

  it("is not waited for when it does not go on", async () => {
    const impatient = httpIntake({ ...options, logger, patience: 50 });
    const port = (await impatient.listen()) ?? 0;
    expect(await begin(`${signedHead()}\r\nContent-Length: 1000`, "{", port)).toMatch(/^HTTP\/1.1 408 /u);
    expect(await impatient.close(async () => true)).toBe(true);
  });

  it("is not kept where it grows beyond all bounds without having said so", async () => {
    const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const grown = await begin(`${signedHead()}\r\nTransfer-Encoding: chunked`, chunk.repeat(17));
    expect(grown).toMatch(/^HTTP\/1.1 413 /u);
    const unsigned = `Content-Type: ${form}\r\nTransfer-Encoding: chunked`;
    expect(await begin(unsigned, chunk)).toMatch(/^HTTP\/1.1 401 /u);
    expect(heard).toEqual([]);
  });

  it.each([{ path: "/" }, { path: "//" }, { path: "/slack/events/more" }, { method: "GET" }, { method: "PUT" }])(
    "is refused elsewhere: %j",
    async (where) => {
      expect(await send(command("lead"), where)).toMatchObject({ status: 404 });
      expect(heard).toEqual([]);
    },
  );

  it("may have a query behind the address", async () => {
    expect(await send(command("lead"), { path: `${endpoint}?from=proxy` })).toMatchObject({ status: 200 });
  });
});
