import { connect, type Socket } from "node:net";
import { App } from "@slack/bolt";
import { boltLogger, createLog } from "../../../src/log.ts";
import { endpoint, type HttpIntakeOptions, httpIntake } from "../../../src/slack/httpIntake.ts";
import type { Intake } from "../../../src/slack/intake.ts";
import { signatureOf } from "../../../src/standin/delivery/signature.ts";

const signingSecret = "a secret";

export const form = "application/x-www-form-urlencoded";

/** HTTP mode with listeners of a test's own behind it, and what it logged. */
export interface HttpOffice {
  intake: Intake;
  port: number;
  log: { level: string; msg: string }[];
  /** Sends a form, or what is no text as JSON, signed as Slack would; gives the reply. */
  send(body: string | object): Promise<{ status: number; text: string }>;
  close(): Promise<unknown>;
}

/** Listens on a free port. */
export async function openHttpOffice(
  listeners: (app: App) => void,
  options: Partial<Pick<HttpIntakeOptions, "deadline" | "patience">> = {},
): Promise<HttpOffice> {
  const log: HttpOffice["log"] = [];
  const out = { write: (line: string) => log.push(JSON.parse(line)) };
  const logger = boltLogger(createLog({ level: "debug", secrets: [], out }));
  const failed = "Something went wrong.";
  const intake = httpIntake({ signingSecret, port: 0, failed, now: Date.now, logger, ...options });
  const app = new App({ receiver: intake.receiver, logger, authorize: async () => ({}), convoStore: false });
  listeners(app);
  const port = (await intake.listen()) ?? 0;
  return {
    intake,
    port,
    log,
    async send(body) {
      const { headers, text } = signed(body);
      const reply = await fetch(`http://127.0.0.1:${port}${endpoint}`, { method: "POST", headers, body: text });
      return { status: reply.status, text: await reply.text() };
    },
    close: () => intake.close(async () => true),
  };
}

/** A signed request as it goes over the wire: its head, and its body. */
export function onTheWire(body: string | object): { head: string; text: string } {
  const { headers, text } = signed(body);
  const all = Object.entries({ host: "bot", ...headers, "content-length": Buffer.byteLength(text) });
  const lines = all.map(([name, value]) => `${name}: ${value}\r\n`);
  return { head: `POST ${endpoint} HTTP/1.1\r\n${lines.join("")}\r\n`, text };
}

/** A click, a form that was filled in, and their like: JSON in a form. */
export function interaction(payload: object): string {
  const where = { team: { id: "T0ACME" }, user: { id: "U0ADA" }, channel: { id: "C0SALES" } };
  return new URLSearchParams({ payload: JSON.stringify({ ...where, ...payload }) }).toString();
}

/** A connection, and what came over it: until there is so much of it, or it is closed. */
export function dial(port: number): {
  socket: Socket;
  until(text: string): Promise<string>;
  closed(): Promise<string>;
} {
  const socket = connect(port, "127.0.0.1");
  let got = "";
  // Cut off, it is closed as well.
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    got += chunk;
  });
  const closed = new Promise<string>((resolve) => socket.on("close", () => resolve(got)));
  const until = (text: string) =>
    new Promise<string>((resolve) => {
      const look = () => got.includes(text) && resolve(got);
      socket.on("data", look);
      look();
    });
  return { socket, until: (text) => Promise.race([until(text), closed]), closed: () => closed };
}

function signed(body: string | object): { headers: Record<string, string>; text: string } {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const type = typeof body === "string" ? form : "application/json";
  return {
    headers: { "content-type": type, ...signatureOf(text, signingSecret, Math.floor(Date.now() / 1000)) },
    text,
  };
}
